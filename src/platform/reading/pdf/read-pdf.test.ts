import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReadDocument, TableBlock } from '../index.ts';
import { isUnreadable, placeInWords, readDocument } from '../index.ts';

const typst = NodeCompiler.create({});
const pdfOf = (source: string) => Buffer.from(typst.pdf({ mainFileContent: source }));

async function read(bytes: Buffer): Promise<ReadDocument> {
  const found = await readDocument(bytes, 'plan.pdf');
  assert.ok(!isUnreadable(found), JSON.stringify(found));
  assert.equal(found.format, 'pdf');
  return found;
}
const tables = (found: ReadDocument) => found.blocks.filter((block) => block.kind === 'table');
const grid = (table: TableBlock | undefined) => table?.rows.map((row) => row.cells.map((cell) => cell.text));

/** A PDF written by hand, for what no typesetter makes. */
function rawPdf(objects: string[]): Buffer {
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
const page = (content: string) => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>',
  content,
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
];

const PLAN = `
#set page(paper: "a5", flipped: true, margin: 1.5cm, header: [OFFICIAL], footer: context [Our plan #h(1fr) Page #counter(page).display()])
#set text(size: 10pt)
= Leading the change
Leaders will know what life is like for each child, and this paragraph is long enough to run over more than one line.

== 1. Oversight
- Leaders see the whole journey of a child, from the first call to the closing of the case, and act when it goes wrong
- Reports say what changed
#table(columns: (1.2cm, 1fr, 3.2cm, 2.6cm),
  table.header([*Ref*], [*Action*], [*Lead*], [*Due*]),
  ..range(1, 31).map(n => ([1.#n], [Agree the standard numbered #n for visits so that each team knows what good looks like and every manager checks it each month.
  - for those in care
  - for those at home], [Head of Service, Visits], [September 2025])).flatten())
How we will know: audits show it.
`;

test('headings, paragraphs and bullets are told apart, and running headers left out', async () => {
  const { blocks, warnings } = await read(pdfOf(PLAN));
  assert.deepEqual(
    blocks.slice(0, 3).map((block) => (block.kind === 'heading' ? [block.level, block.text] : block.kind)),
    [[1, 'Leading the change'], 'paragraph', [2, '1. Oversight']],
  );
  const [, paragraph, , list] = blocks;
  assert.ok(paragraph?.kind === 'paragraph' && paragraph.text.endsWith('run over more than one line.'));
  assert.ok(list?.kind === 'list');
  assert.deepEqual(
    list.items.map((item) => item.text),
    [
      'Leaders see the whole journey of a child, from the first call to the closing of the case, and act when it goes wrong',
      'Reports say what changed',
    ],
  );
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['page-furniture'],
  );
  assert.ok(!JSON.stringify(blocks).includes('OFFICIAL'));
});

test('a ruled table over several pages is one table, its head read once and split rows made whole', async () => {
  const found = await read(pdfOf(PLAN));
  const [table, ...others] = tables(found);
  assert.equal(others.length, 0);
  assert.deepEqual(grid(table), [
    ['Ref', 'Action', 'Lead', 'Due'],
    ...Array.from({ length: 30 }, (_, n) => [
      `1.${n + 1}`,
      `Agree the standard numbered ${n + 1} for visits so that each team knows what good looks like and every manager checks it each month.\nfor those in care\nfor those at home`,
      'Head of Service, Visits',
      'September 2025',
    ]),
  ]);
  assert.equal(table!.rows[0]!.marked, 'header');
  assert.ok(table!.rows.at(-1)!.at.page! > 3);
  assert.match(placeInWords(table!.rows[1]!.cells[1]!.at), /^page 1, row 2, column 2$/);
});

test('cells merged across and down are seen from the rules', async () => {
  const found = await read(
    pdfOf(
      '#table(columns: 3, table.cell(colspan: 3)[Measures], [Measure], [Target], [By], table.cell(rowspan: 2)[Visits], [90%], [March], [95%], [June])',
    ),
  );
  const [table] = tables(found);
  assert.deepEqual(grid(table), [
    ['Measures'],
    ['Measure', 'Target', 'By'],
    ['Visits', '90%', 'March'],
    ['', '95%', 'June'],
  ]);
  assert.equal(table!.rows[0]!.cells[0]!.span, 3);
  assert.equal(table!.rows[3]!.cells[0]!.mergedFromAbove, true);
});

test('a table with no rules is seen from its columns, and a table of contents is not one', async () => {
  const row = (...cells: string[]) => cells.map((cell) => `[${cell}]`).join(', ');
  const found = await read(
    pdfOf(
      `#outline()\n= First\nWords.\n= Second\nWords.\n= Third\n#table(columns: (2cm, 6cm, 4cm), stroke: none, ${row('Ref', 'Action', 'Due')}, ${row('1.1', 'Visit every child', 'May 2025')}, ${row('1.2', 'Write it up and share it with the family', 'June 2025')}, ${row('1.3', 'Report', 'July 2025')})`,
    ),
  );
  assert.equal(tables(found).length, 1);
  assert.deepEqual(grid(tables(found)[0]), [
    ['Ref', 'Action', 'Due'],
    ['1.1', 'Visit every child', 'May 2025'],
    ['1.2', 'Write it up and share it with the family', 'June 2025'],
    ['1.3', 'Report', 'July 2025'],
  ]);
});

const cells = (...texts: string[]) => texts.map((text) => `[${text}]`).join(', ');
const PLAN_ROWS = [
  ['Ref', 'Action', 'Lead', 'Due'],
  ['1.1', 'Visit every child within five days of the first call', 'Head of Service', 'May 2025'],
  ['1.2', 'Write it up', '', 'June 2025'],
  ['1.3', 'Share it with the family and with the school', 'Team Manager', 'July 2025'],
];
const planTable = (look: string) =>
  `#table(columns: (1.4cm, 4cm, 4cm, 3cm), ${look}, ${PLAN_ROWS.map((row) => cells(...row)).join(', ')})`;

for (const [look, settings] of [
  ['rules across only', 'stroke: (x, y) => (top: 0.5pt, bottom: 0.5pt)'],
  ['every other row shaded', 'stroke: none, fill: (x, y) => if calc.odd(y) { silver }'],
  ['a shaded head', 'stroke: none, fill: (x, y) => if y == 0 { silver }'],
  ['rules down in the head only', 'stroke: (x, y) => if y == 0 { 0.5pt } else { (bottom: 0.5pt) }'],
] as const)
  test(`a table with ${look} has its columns and its empty cell`, async () => {
    const found = await read(pdfOf(`Words above.\n${planTable(settings)}\nWords below that are no row of it.`));
    assert.deepEqual(grid(tables(found)[0]), PLAN_ROWS);
    assert.deepEqual(
      found.blocks.map((block) => block.kind),
      ['paragraph', 'table', 'paragraph'],
    );
  });

test('two tables of one width with a heading between them stay two', async () => {
  const across = 'stroke: (x, y) => (top: 0.5pt, bottom: 0.5pt)';
  const found = await read(pdfOf(`${planTable(across)}\n== Next area\n${planTable(across)}`));
  assert.deepEqual(tables(found).map(grid), [PLAN_ROWS, PLAN_ROWS]);
});

test('a page whose text runs up or down it is turned', async () => {
  for (const turn of ['-90deg', '90deg']) {
    const found = await read(
      pdfOf(`#rotate(${turn}, reflow: true, block(width: 14cm)[${planTable('stroke: 0.5pt')}])`),
    );
    assert.deepEqual(grid(tables(found)[0]), PLAN_ROWS);
  }
});

test('a word the typesetter broke is whole again, though the PDF library leaves its hyphen out', async () => {
  const found = await read(
    pdfOf(
      '#set page(width: 5cm, margin: 1cm)\n#set text(size: 10pt, lang: "en", hyphenate: true)\nSafeguarding responsibilities of practitioners notwithstanding circumstances.',
    ),
  );
  assert.deepEqual(
    found.blocks.map((block) => block.kind === 'paragraph' && block.text),
    ['Safeguarding responsibilities of practitioners notwithstanding circumstances.'],
  );
});

test('a small word alone on the second line of a narrow cell is not the end of a torn one', async () => {
  const found = await read(
    pdfOf(
      `#set text(size: 9pt)\n#table(columns: (1.4cm, 1fr, 3cm), ${cells('Action no.', 'What', 'When')}, ${cells('1.1', 'Visit', 'May 2025')})`,
    ),
  );
  assert.deepEqual(grid(tables(found)[0]), [
    ['Action no.', 'What', 'When'],
    ['1.1', 'Visit', 'May 2025'],
  ]);
});

test('bullets that are drawn, not written, make a list', async () => {
  const found = await read(
    pdfOf('#set list(marker: box(baseline: -2pt, circle(radius: 1.5pt, fill: black)))\nOur words\n- First\n- Second'),
  );
  const list = found.blocks.find((block) => block.kind === 'list');
  assert.deepEqual(
    list?.items.map((item) => item.text),
    ['First', 'Second'],
  );
});

test('the head of a table without rules, printed again on each page, is no running header', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => cells(`1.${n + 1}`, `Visit number ${n + 1} in time`, 'May 2025'));
  const found = await read(
    pdfOf(
      `#set page(paper: "a5", margin: 1cm)\n#table(columns: (2cm, 6cm, 4cm), stroke: none, table.header(${cells('Ref', 'Action', 'Due')}), ${rows.join(', ')})`,
    ),
  );
  assert.equal(tables(found).length, 1);
  assert.equal(tables(found)[0]!.rows.length, 61);
  assert.deepEqual(found.warnings, []);
});

test('wide gaps in justified text make no table', async () => {
  const words = 'Leaders know what life is like for children and act on it without delay every single day. '.repeat(12);
  const found = await read(pdfOf(`#set par(justify: true)\n#set page(width: 9cm)\n${words}`));
  assert.equal(tables(found).length, 0);
});

test('a word broken at a line end is healed, and a hyphenated one keeps its hyphen', async () => {
  const narrow = '#set page(width: 6cm, margin: 1cm)\n#set text(size: 10pt)\n';
  const found = await read(
    pdfOf(
      `${narrow}The improvement is real and co-production helps. #linebreak() We see an improve- #linebreak() ment each month with co- #linebreak() production.`,
    ),
  );
  const words = JSON.stringify(found.blocks);
  assert.match(words, /see an improvement each/);
  assert.match(words, /with co-production/);
});

test('a PDF of pictures only is called a scan', async () => {
  const found = await readDocument(
    rawPdf(page('<< /Length 27 >>\nstream\nq 600 0 0 800 0 0 cm /P Do Q\nendstream')),
    'scan.pdf',
  );
  assert.ok(isUnreadable(found));
  assert.equal(found.code, 'scanned-pdf');
});

test('an encrypted PDF is called protected', async () => {
  const parts = page('<< /Length 0 >>\nstream\n\nendstream');
  const secret = `<${'ab'.repeat(32)}>`;
  parts.push(`<< /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>`);
  const bytes = rawPdf(parts)
    .toString('latin1')
    .replace('/Root 1 0 R', `/Root 1 0 R /Encrypt 6 0 R /ID [${secret} ${secret}]`);
  const found = await readDocument(Buffer.from(bytes, 'latin1'), 'plan.pdf');
  assert.ok(isUnreadable(found));
  assert.equal(found.code, 'password-protected');
});

test('a PDF whose stream unpacks to gigabytes is refused before it is unpacked', async () => {
  const packed = deflateSync(Buffer.alloc(300_000_000)).toString('latin1');
  const found = await readDocument(
    rawPdf(page(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`)),
    'plan.pdf',
  );
  assert.ok(isUnreadable(found));
  assert.equal(found.code, 'zip-bomb');
});

test('a paragraph goes on over a page, past the footnotes, and a footnote stands apart with its mark', async () => {
  const sentence = 'Inspectors found that visits are made on time and that what children say is written down. ';
  const { blocks } = await read(
    pdfOf(`#set page(paper: "a5", margin: 2cm, footer: [#h(1fr) #context counter(page).display()])
#set text(size: 11pt)
#enum(start: 1, [${sentence.repeat(9)}], [${sentence.repeat(5)}This is counted once.#super(typographic: false)[1] ${sentence.repeat(9)}], [${sentence.repeat(2)}])
#place(bottom, text(size: 8pt)[#super(typographic: false)[1] Where the year is not given, it is the year to March.])`),
  );
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.note === undefined
        ? [block.text]
        : []
      : block.kind === 'list'
        ? block.items.map((item) => item.text)
        : [],
  );
  assert.equal(texts.length, 3);
  assert.ok(texts[1]!.includes('This is counted once. Inspectors found'), texts[1]);
  assert.equal(texts[1]!.split('written down.').length, 15);
  const notes = blocks.flatMap((block) => (block.kind === 'paragraph' && block.note !== undefined ? [block] : []));
  assert.deepEqual(
    notes.map(({ note, text }) => [note, text]),
    [['1', 'Where the year is not given, it is the year to March.']],
  );
});

test('text narrower than the heading over it is not broken at its own edge', async () => {
  const sentence = 'Leaders see the whole journey of a child. They act when it goes wrong and tell the family why. ';
  const { blocks } = await read(
    pdfOf(`#set page(paper: "a4")
#text(size: 15pt, weight: "bold")[The impact of leaders on practice with children and families, and of partners]
#pad(right: 3cm)[${sentence.repeat(6)}

${sentence.repeat(4)}]`),
  );
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['heading', 'paragraph', 'paragraph'],
  );
});

test('numbered paragraphs above and below a shaded heading are no table', async () => {
  const sentence = 'Children are seen often and alone, and what they say is written down in their own words. ';
  const { blocks } = await read(
    pdfOf(`#set page(paper: "a4")
#enum(start: 73, body-indent: 1cm, [${sentence.repeat(4)}])
#block(fill: rgb("#c8d8e8"), width: 100%, inset: 6pt)[*The graded judgement for adoption is good*]
#enum(start: 74, body-indent: 1cm, [${sentence.repeat(5)}], [${sentence.repeat(3)}])`),
  );
  assert.equal(tables({ blocks } as ReadDocument).length, 0);
});

test('a title with the words of the running header is kept', async () => {
  const { blocks } = await read(
    pdfOf(`#set page(paper: "a5", header: [#text(size: 8pt)[Inspection of Thornmere]])
#text(size: 18pt)[Inspection of Thornmere]

${'Words that fill the page. '.repeat(300)}`),
  );
  const titles = blocks.filter((block) => 'text' in block && block.text === 'Inspection of Thornmere');
  assert.equal(titles.length, 1);
});
