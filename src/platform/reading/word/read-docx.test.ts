import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import type { FileChild } from 'docx';
import { strToU8, zipSync } from 'fflate';
import type { ReadDocument, TableBlock } from '../index.ts';
import { isUnreadable, placeInWords, readDocument } from '../index.ts';

const numbering = {
  config: [
    {
      reference: 'refs',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
        { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' },
        { level: 2, format: LevelFormat.LOWER_ROMAN, text: '(%3)' },
      ],
    },
  ],
};

async function read(bytes: Buffer): Promise<ReadDocument> {
  const found = await readDocument(bytes, 'plan.docx');
  assert.ok(!isUnreadable(found), JSON.stringify(found));
  assert.equal(found.format, 'docx');
  return found;
}
const readWord = async (children: FileChild[], rest: object = {}) =>
  read(await Packer.toBuffer(new Document({ numbering, sections: [{ children, ...rest }], ...rest })));

/** A document from its body's XML, for what Word writes and the docx package cannot. */
const readXml = (body: string, styles = '') =>
  read(
    Buffer.from(
      zipSync({
        'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
        'word/styles.xml': strToU8(`<w:styles>${styles}</w:styles>`),
      }),
    ),
  );
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, look = '') => `<w:p>${run(text, look)}</w:p>`;

const text = (words: string, rest: object = {}) => new Paragraph({ children: [new TextRun(words)], ...rest });
const cell = (words: string, rest: object = {}) => new TableCell({ children: [text(words)], ...rest });
const grid = (table: TableBlock) => table.rows.map((row) => row.cells.map((each) => each.text));

test('headings, paragraphs and lists come in order, with the numbers Word prints', async () => {
  const { blocks } = await readWord([
    text('Leading the change', { heading: HeadingLevel.HEADING_1, numbering: { reference: 'refs', level: 0 } }),
    text('We see every child.'),
    text('First step', { numbering: { reference: 'refs', level: 1 } }),
    text('A detail', { numbering: { reference: 'refs', level: 2 } }),
    text('Second step', { numbering: { reference: 'refs', level: 1 } }),
    text('A bullet', { bullet: { level: 0 } }),
    text('A lesser bullet', { bullet: { level: 1 } }),
  ]);
  const at = (block: number) => ({ block });
  assert.deepEqual(blocks, [
    { kind: 'heading', level: 1, text: '1. Leading the change', at: at(1) },
    { kind: 'paragraph', text: 'We see every child.', at: at(2) },
    {
      kind: 'list',
      ordered: true,
      at: at(3),
      items: [
        { text: 'First step', depth: 1, label: '1.1', at: at(3) },
        { text: 'A detail', depth: 2, label: '(i)', at: at(3) },
        { text: 'Second step', depth: 1, label: '1.2', at: at(3) },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      at: at(4),
      items: [
        { text: 'A bullet', depth: 0, at: at(4) },
        { text: 'A lesser bullet', depth: 1, at: at(4) },
      ],
    },
  ]);
});

test('a table keeps its head row, merged cells, automatic references and lists in cells', async () => {
  const { blocks } = await readWord([
    new Table({
      rows: [
        new TableRow({ tableHeader: true, children: ['Ref', 'Action', 'Due'].map((words) => cell(words)) }),
        new TableRow({ children: [cell('Visits', { columnSpan: 3 })] }),
        new TableRow({
          children: [
            new TableCell({
              verticalMerge: VerticalMergeType.RESTART,
              children: [text('', { numbering: { reference: 'refs', level: 0 } })],
            }),
            new TableCell({
              verticalMerge: VerticalMergeType.RESTART,
              children: [text('Agree a standard'), text('for visits', { bullet: { level: 0 } })],
            }),
            cell('May'),
          ],
        }),
        new TableRow({
          children: [
            cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
            cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
            cell('June'),
          ],
        }),
      ],
    }),
  ]);
  const table = blocks[0] as TableBlock;
  assert.deepEqual(grid(table), [
    ['Ref', 'Action', 'Due'],
    ['Visits'],
    ['1.', 'Agree a standard\nfor visits', 'May'],
    ['', '', 'June'],
  ]);
  assert.equal(table.rows[0]!.marked, 'header');
  assert.equal(table.rows[1]!.cells[0]!.span, 3);
  assert.deepEqual(
    table.rows[2]!.cells[1]!.blocks.map((block) => block.kind),
    ['paragraph', 'list'],
  );
  assert.deepEqual(
    table.rows[3]!.cells.map((each) => each.mergedFromAbove ?? false),
    [true, true, false],
  );
  assert.equal(placeInWords(table.rows[2]!.cells[2]!.at), 'block 1, row 3, column 3');
});

test('tracked changes are read as accepted, and counted', async () => {
  const { blocks, warnings } = await readWord([
    new Paragraph({
      children: [
        new TextRun('Due '),
        new DeletedTextRun({ text: 'May', id: 1, author: 'A', date: '2025-01-01T00:00:00Z' }),
        new InsertedTextRun({ text: 'June', id: 2, author: 'A', date: '2025-01-01T00:00:00Z' }),
      ],
    }),
  ]);
  assert.equal(blocks[0]?.kind === 'paragraph' && blocks[0].text, 'Due June');
  const warning = warnings.find(({ code }) => code === 'tracked-changes');
  assert.match(warning?.message ?? '', /2 tracked changes \(1 insertion, 1 deletion\).*accepted/);
});

test('a deleted paragraph mark joins its paragraphs, and a deleted row is gone', async () => {
  const row = (words: string, look = '') =>
    `<w:tr><w:trPr>${look}</w:trPr><w:tc>${paragraph(words)}</w:tc><w:tc>${paragraph('x')}</w:tc></w:tr>`;
  const { blocks } = await readXml(
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('One ')}</w:p>${paragraph('sentence')}` +
      `<w:tbl>${row('kept')}${row('gone', '<w:del/>')}</w:tbl>`,
  );
  assert.equal(blocks[0]?.kind === 'paragraph' && blocks[0].text, 'One sentence');
  assert.deepEqual(grid(blocks[1] as TableBlock), [['kept', 'x']]);
});

test('styles of any name based on a heading are headings, as are outline levels', async () => {
  const { blocks } = await readXml(
    '<w:p><w:pPr><w:pStyle w:val="Area"/></w:pPr><w:r><w:t>Care leavers</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>Housing</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Gesundheit</w:t></w:r></w:p>' +
      paragraph('Plain words.'),
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Area"><w:name w:val="Plan area"/><w:basedOn w:val="H2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>',
  );
  assert.deepEqual(
    blocks.map((block) => (block.kind === 'heading' ? block.level : 0)),
    [2, 3, 1, 0],
  );
});

test('a short line in bold or larger type is a heading where no style says so, but not inside a table', async () => {
  const { blocks } = await readXml(
    paragraph('Our plan', '<w:b/><w:sz w:val="36"/>') +
      paragraph('What needs to improve', '<w:b/>') +
      paragraph('Children wait too long to be seen by someone who knows them. '.repeat(4)) +
      paragraph('This whole sentence is in bold.', '<w:b/>') +
      `<w:tbl><w:tr><w:tc>${paragraph('Ref', '<w:b/>')}</w:tc><w:tc>${paragraph('Due', '<w:b/>')}</w:tc></w:tr></w:tbl>`,
  );
  assert.deepEqual(
    blocks.map((block) => (block.kind === 'heading' ? block.level : block.kind)),
    [1, 2, 'paragraph', 'paragraph', 'table'],
  );
});

test('text boxes, content controls, symbols, footnotes and drop-down answers are not lost', async () => {
  const { blocks } = await readXml(
    `<w:p>${run('Before')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph('In the box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('In the box')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('In a control')}</w:sdtContent></w:sdt>` +
      `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Choose an item.')}</w:sdtContent></w:sdt><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run(' done')}</w:p>` +
      '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Green"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>',
  );
  const words = blocks.map((block) =>
    block.kind === 'list' ? block.items[0]!.text : block.kind === 'table' ? '' : block.text,
  );
  assert.deepEqual(words, ['Before', 'In the box', 'In a control', 'done', 'Green']);
});

test('a footnote follows the text, and leaves no number in the sentence', async () => {
  const { blocks } = await readWord(
    [new Paragraph({ children: [new TextRun('By June 2025'), new FootnoteReferenceRun(1), new TextRun('.')] })],
    { footnotes: { 1: { children: [text('Or when the board agrees.')] } } },
  );
  assert.deepEqual(
    blocks.map((block) => block.kind === 'paragraph' && block.text),
    ['By June 2025.', 'Note 1: Or when the board agrees.'],
  );
});

test('page headers stay out of the text, and a person is told what they said', async () => {
  const { blocks, warnings } = await readWord([text('Body')], {
    headers: { default: new Header({ children: [text('OFFICIAL – draft 3')] }) },
  });
  assert.equal(blocks.length, 1);
  assert.match(warnings.find(({ code }) => code === 'page-furniture')?.message ?? '', /OFFICIAL – draft 3/);
});

test('a table inside a cell keeps its words, and a box of one cell is ordinary text', async () => {
  const inner = `<w:tbl><w:tr><w:tc>${paragraph('May')}</w:tc><w:tc>${paragraph('Green')}</w:tc></w:tr></w:tbl>`;
  const { blocks } = await readXml(
    `<w:tbl><w:tr><w:tc>${paragraph('Ref')}</w:tc><w:tc>${paragraph('Steps')}${inner}</w:tc></w:tr></w:tbl>` +
      `<w:p/><w:tbl><w:tr><w:tc>${paragraph('Words in a frame.')}</w:tc></w:tr></w:tbl>`,
  );
  assert.deepEqual(grid(blocks[0] as TableBlock), [['Ref', 'Steps\nMay\tGreen']]);
  assert.equal(blocks[1]?.kind, 'paragraph');
});

test('numbers run on through headings and tables in the order of the page', async () => {
  const ref = () => new TableCell({ children: [text('', { numbering: { reference: 'refs', level: 1 } })] });
  const area = (words: string) => [
    text(words, { heading: HeadingLevel.HEADING_1, numbering: { reference: 'refs', level: 0 } }),
    new Table({ rows: ['Visit', 'Report'].map((action) => new TableRow({ children: [ref(), cell(action)] })) }),
  ];
  const { blocks } = await readWord([...area('Oversight'), ...area('Care leavers')]);
  const refs = blocks.flatMap((block) => (block.kind === 'table' ? grid(block).map(([first]) => first) : []));
  assert.deepEqual(refs, ['1.1', '1.2', '2.1', '2.2']);
});

test('typed bullets become lists', async () => {
  const { blocks } = await readXml(
    `<w:p><w:r><w:t>We will:</w:t><w:br/><w:t>• listen</w:t><w:br/><w:t>• act</w:t></w:r></w:p>${paragraph('- one')}${paragraph('- two')}${paragraph('- alone is a dash', '')}${paragraph('End.')}`,
  );
  assert.deepEqual(
    blocks.map((block) => (block.kind === 'list' ? block.items.length : block.kind)),
    ['paragraph', 5, 'paragraph'],
  );
});

test('cells of a Word table with a colour and no words are counted', async () => {
  const shaded = (words: string, fill: string) => cell(words, { shading: { type: 'clear', fill, color: 'auto' } });
  const { warnings } = await readWord([
    new Table({
      rows: [
        new TableRow({ children: [cell('Ref'), cell('Action'), cell('RAG')] }),
        new TableRow({ children: [cell('1'), cell('Visit'), shaded('', 'FF0000')] }),
        new TableRow({ children: [cell('2'), cell('Call'), shaded('Green', '00B050')] }),
        new TableRow({ children: [cell('3'), cell('Write'), shaded('', 'F2F2F2')] }),
      ],
    }),
  ]);
  assert.deepEqual(
    warnings.map(({ code, message }) => [code, message.slice(0, 36)]),
    [['colour-only-rating', 'One cell has a colour and no words. ']],
  );
});
