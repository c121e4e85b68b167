import assert from 'node:assert/strict';
import { test } from 'node:test';
import ExcelJS from 'exceljs';
import { numberIn, paperToExcel } from './excel.ts';
import { actionsTable, samplePaper } from './sample-paper.ts';
import { sheetNames } from './sheet-names.ts';
import { xlsxOf } from './workbook.ts';

async function opened(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

test('each table of the paper has a sheet, after one that lists them', async () => {
  const workbook = await opened(await paperToExcel(samplePaper()));
  const names = workbook.worksheets.map((sheet) => sheet.name);
  assert.deepEqual(names, ['About', 'Actions', 'Ratings by area', 'Formula like cells in a table']);
  const about = workbook.worksheets[0]!;
  const text = about.getColumn(1).values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : value));
  assert.ok(text.includes('As at 8 May 2025'));
  assert.ok(text.includes('OFFICIAL-SENSITIVE'));
});

test('the header row is bold, stays in view and has filters', async () => {
  const sheet = (await opened(await paperToExcel(samplePaper()))).getWorksheet('Actions')!;
  assert.equal(sheet.getCell('A1').font.bold, true);
  assert.deepEqual([sheet.views[0]?.state, sheet.views[0]?.state === 'frozen' && sheet.views[0].ySplit], ['frozen', 1]);
  assert.ok(sheet.autoFilter);
  assert.equal(sheet.rowCount, 13);
});

test('figures are numbers, codes and formula-like words stay text', async () => {
  const sheet = (await opened(await paperToExcel(samplePaper()))).worksheets[3]!;
  assert.deepEqual([sheet.getCell('B2').value, sheet.getCell('B2').numFmt], [1234, '#,##0']);
  assert.deepEqual([sheet.getCell('B3').value, sheet.getCell('B3').numFmt], [0.825, '0.0%']);
  assert.equal(sheet.getCell('B4').value, -7);
  assert.equal(sheet.getCell('B5').value, '007');
  for (const [cell, text] of [
    ['A1', '=Heading'],
    ['A2', '=1+1'],
    ['A3', '@SUM(A1)'],
    ['A5', '+44 7700 900000'],
  ] as const) {
    assert.equal(sheet.getCell(cell).type, ExcelJS.ValueType.String);
    assert.equal(sheet.getCell(cell).value, text);
  }
});

test('an old value keeps its line through it', async () => {
  const sheet = (await opened(await paperToExcel(samplePaper()))).getWorksheet('Actions')!;
  const value = sheet.getCell('D2').value as ExcelJS.CellRichTextValue;
  assert.deepEqual(
    value.richText.map((part) => [part.text, part.font?.strike ?? false]),
    [
      ['31 March 2025', true],
      ['\n30 June 2025', false],
    ],
  );
});

test('a text is read as the number it shows, and as nothing else', () => {
  assert.deepEqual(numberIn('−1,234.50'), { value: -1234.5, format: '#,##0.00' });
  assert.deepEqual(numberIn('7%'), { value: 0.07, format: '0%' });
  for (const text of ['007', '1,23', '12 of 15', '1.', '', '1e5', '12345678901234567'])
    assert.equal(numberIn(text), null, text);
});

test('sheets get names Excel accepts, each different', () => {
  const nameFor = sheetNames();
  const captions = [
    "'Actions: [all]/any*?'",
    'actions all any',
    '',
    'History',
    'x'.repeat(60),
    'x'.repeat(60),
    '𝒳'.repeat(31),
  ];
  const names = captions.map(nameFor);
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  for (const name of names) assert.match(name, /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  assert.ok(!names.includes('History'));
  assert.ok(names.every((name) => name.isWellFormed()));
});

test('a list that is downloaded has the same cells when it is read again', async () => {
  const rows = [
    ['A1', '=cmd|x', 3, null],
    ['-', ' two  spaces ', -0.5, 'line\nbreak'],
  ];
  const sheet = (await opened(await xlsxOf([{ name: 'Actions', columns: ['a', 'b', 'c', 'd'], rows }]))).worksheets[0]!;
  assert.deepEqual(
    [2, 3].map((row) => [1, 2, 3, 4].map((column) => sheet.getCell(row, column).value)),
    rows,
  );
});

test('two tables with one caption have two sheets', async () => {
  const workbook = await opened(await paperToExcel(samplePaper({ blocks: [actionsTable(1), actionsTable(2)] })));
  assert.deepEqual(
    workbook.worksheets.map((sheet) => sheet.name),
    ['About', 'Actions', 'Actions (2)'],
  );
});

test('a row is as high as its longest cell needs, so that no program lets one row run over the next', async () => {
  const long = 'Team managers check a sample of six each month and bring what they learn to the practice meeting. ';
  const rows = [
    ['A', long.repeat(4)],
    ['B', 'Short'],
  ];
  const sheet = (await opened(await xlsxOf([{ name: 'List', columns: ['Ref', 'Action'], rows }]))).getWorksheet(
    'List',
  )!;
  assert.ok(sheet.getRow(2).height >= 7 * 15, `seven lines need more than ${sheet.getRow(2).height}`);
  assert.equal(sheet.getRow(3).height, 15);
});
