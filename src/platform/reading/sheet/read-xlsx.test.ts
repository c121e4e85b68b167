import assert from 'node:assert/strict';
import { test } from 'node:test';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import type { Block, ReadDocument, TableBlock } from '../index.ts';
import { isUnreadable, placeInWords, readDocument, readSheets } from '../index.ts';

async function readBook(fill: (book: ExcelJS.Workbook) => void): Promise<ReadDocument> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return read(Buffer.from(await book.xlsx.writeBuffer()));
}
async function read(bytes: Buffer): Promise<ReadDocument> {
  const found = await readDocument(bytes, 'plan.xlsx');
  assert.ok(!isUnreadable(found), JSON.stringify(found));
  return found;
}
const texts = (block: Block | undefined) => (block as TableBlock).rows.map((row) => row.cells.map((cell) => cell.text));

test('a sheet becomes a heading with its name, its titles, and its table with cell addresses', async () => {
  const { blocks } = await readBook((book) => {
    const sheet = book.addWorksheet('Plan');
    sheet.getCell('A1').value = 'Improvement plan';
    sheet.getCell('A1').font = { bold: true, size: 16 };
    sheet.getCell('A2').value = 'Ratings as at the end of May.';
    sheet.addRows([[], ['Ref', 'Action', 'Due', 'Rating'], [1.1, 'Visit', new Date('2025-05-08'), true]]);
  });
  assert.deepEqual(
    blocks.map((block) => block.kind),
    ['heading', 'heading', 'paragraph', 'table'],
  );
  assert.deepEqual(texts(blocks[3]), [
    ['Ref', 'Action', 'Due', 'Rating'],
    ['1.1', 'Visit', '2025-05-08', 'TRUE'],
  ]);
  const cell = (blocks[3] as TableBlock).rows[1]!.cells[2]!;
  assert.equal(placeInWords(cell.at), 'sheet Plan, cell C5');
});

test('rich text, line breaks, links and formulas give what Excel shows', async () => {
  const { blocks, warnings } = await readBook((book) => {
    const sheet = book.addWorksheet('Plan');
    sheet.addRow([
      { richText: [{ text: 'See ' }, { text: 'every', font: { bold: true } }, { text: ' child' }] },
      'a\nb',
    ]);
    sheet.addRow([
      { formula: 'A1', result: 42 },
      { text: 'Policy', hyperlink: 'https://example.org' },
    ]);
    sheet.addRow(['=1+1', { error: '#N/A' }]);
  });
  assert.deepEqual(texts(blocks[1]), [
    ['See every child', 'a\nb'],
    ['42', 'Policy'],
    ['=1+1', '#N/A'],
  ]);
  assert.equal((blocks[1] as TableBlock).rows[0]!.cells[1]!.blocks.length, 2);
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['formula'],
  );
});

test('a merged cell says its words once and covers its columns', async () => {
  const { blocks } = await readBook((book) => {
    const sheet = book.addWorksheet('Plan');
    sheet.addRows([['Ref', 'Action', 'Due'], ['Section 1'], ['1', 'Visit', 'May']]);
    sheet.mergeCells('A2:C2');
  });
  const row = (blocks[1] as TableBlock).rows[1]!;
  assert.equal(row.cells.length, 1);
  assert.equal(row.cells[0]!.span, 3);
  assert.equal(row.cells[0]!.text, 'Section 1');
});

test('cells with a colour and no words are counted, but not shaded rows, heads, greys or merged cells', async () => {
  const { warnings } = await readBook((book) => {
    const sheet = book.addWorksheet('Plan');
    const paint = (address: string, argb: string) => {
      sheet.getCell(address).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
    };
    sheet.addRows([
      ['Ref', 'Action', 'RAG', 'Notes'],
      ['1', 'Visit'],
      ['2', 'Call'],
      ['3', 'Write'],
      ['4', 'Report', '', 'All'],
    ]);
    for (const address of ['A1', 'B1', 'C1', 'D1', 'E1']) paint(address, 'FF1F3864');
    paint('C2', 'FFFF0000');
    paint('C3', 'FFFFC000');
    paint('C4', 'FFD9D9D9');
    for (const address of ['A5', 'B5', 'C5', 'D5']) paint(address, 'FFDDEBF7');
  });
  assert.deepEqual(
    warnings.map(({ code, message, where }) => [code, message.slice(0, 31), where]),
    [['colour-only-rating', '2 cells have a colour and no wo', 'sheet Plan']],
  );
});

test('hidden sheets and rows are read and pointed out', async () => {
  const { blocks, warnings } = await readBook((book) => {
    book.addWorksheet('Open').addRow(['a', 'b']);
    const hidden = book.addWorksheet('Old', { state: 'veryHidden' });
    hidden.addRow(['c', 'd']);
    hidden.getRow(1).hidden = true;
  });
  assert.deepEqual(
    blocks.filter((block) => block.kind === 'heading').map((block) => block.text),
    ['Open', 'Old'],
  );
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['hidden-sheet', 'hidden-rows'],
  );
});

test('two tables of different shape on one sheet stay two', async () => {
  const { blocks } = await readBook((book) => {
    const sheet = book.addWorksheet('Plan');
    sheet.addRows([['Ref', 'Action', 'Due'], [1, 'Visit', 'May'], [2, 'Call', 'June'], []]);
    sheet.addRows([
      ['Word', 'Meaning'],
      ['Green', 'On track'],
    ]);
  });
  assert.deepEqual(
    blocks.map((block) => block.kind),
    ['heading', 'table', 'table'],
  );
});

test('XML with prefixes, inline strings, no cell addresses and Mac dates is read', async () => {
  const part = (text: string) => strToU8(`<?xml version="1.0"?>${text}`);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://t/${type}" Target="${target}"/>`;
  const { blocks } = await read(
    Buffer.from(
      zipSync({
        '_rels/.rels': part(`<Relationships>${relation('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`),
        'xl/workbook.xml': part(
          '<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Mac" r:id="s"/></x:sheets></x:workbook>',
        ),
        'xl/_rels/workbook.xml.rels': part(
          `<Relationships>${relation('s', 'worksheet', 'worksheets/one.xml')}</Relationships>`,
        ),
        'xl/styles.xml': part(
          '<x:styleSheet><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>',
        ),
        'xl/worksheets/one.xml': part(
          '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Due_x000A_date</x:t></x:is></x:c><x:c s="1"><x:v>44323</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        ),
      }),
    ),
  );
  assert.deepEqual(texts(blocks[1]), [['Due\ndate', '2025-05-08']]);
});

test('a return of many rows is read row by row without being held', async () => {
  const rows = 20_000;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('List 1');
  for (let n = 0; n < rows; n++) sheet.addRow([n, 'Female', new Date('2024-03-01'), 'a) WBRI']);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  let seen = 0;
  let last: string[] = [];
  const outcome = await readSheets(bytes, (_, __, cells) => {
    seen++;
    last = cells.map((cell) => cell.text);
  });
  assert.deepEqual(outcome, { sheets: [{ name: 'List 1', hidden: false, uncalculated: 0 }] });
  assert.equal(seen, rows);
  assert.deepEqual(last, [String(rows - 1), 'Female', '2024-03-01', 'a) WBRI']);
});

test('a sheet read as data gives a date shown as its month as the day it is', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Contacts');
  sheet.addRow(['Seen']).commit();
  const cell = sheet.getCell('A2');
  cell.value = new Date('2024-12-05T00:00:00Z');
  cell.numFmt = 'mmm-yy';
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const read = async (stored: boolean) => {
    const texts: string[] = [];
    const end = await readSheets(bytes, (_, __, cells) => void texts.push(...cells.map(({ text }) => text)), {
      stored,
    });
    assert.ok(!isUnreadable(end));
    return texts;
  };
  assert.deepEqual(await read(true), ['Seen', '2024-12-05']);
  assert.deepEqual(await read(false), ['Seen', 'December 2024']);
});
