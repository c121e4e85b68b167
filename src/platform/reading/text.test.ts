import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from './blocks.ts';
import { readText } from './text.ts';
import { splitLostItems } from './text-lost-items.ts';

function shape(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'table')
      return `table ${block.rows.map((row) => row.cells.map((cell) => cell.text).join(' ; ')).join(' / ')}`;
    if (block.kind === 'list')
      return `${block.ordered ? 'numbers' : 'bullets'} ${block.items.map((item) => '>'.repeat(item.depth) + item.text).join(' / ')}`;
    return block.kind === 'heading' ? `heading ${block.level} ${block.text}` : `paragraph ${block.text}`;
  });
}

test('headings with and without marks, lists and paragraphs, with Windows line ends and no last line end', () => {
  const { blocks } = readText(
    '# Plan\r\n\r\nChapter 1\r\n\r\n1. Visits to children\r\n\r\nWe visit often.\r\n\r\n- one\r\n  - inside\r\n- two\r\n\r\n1. first\r\n2. second',
  );
  assert.deepEqual(shape(blocks), [
    'heading 1 Plan',
    'heading 1 Chapter 1',
    'heading 2 1. Visits to children',
    'paragraph We visit often.',
    'bullets one / >inside / two',
    'numbers first / second',
  ]);
  assert.deepEqual(
    blocks.map((block) => block.at.line),
    [1, 3, 5, 7, 9, 13],
  );
});

test('a tab-separated table goes on over a blank line and loses its row of dashes', () => {
  const { blocks } = readText('Ref\tAction\n---\t---\nA1\tVisit\n\nA2\tListen\n');
  assert.deepEqual(shape(blocks), ['table Ref ; Action / A1 ; Visit / A2 ; Listen']);
});

test('two Markdown tables with a blank line between them are two tables, and escaped bars stay in their cell', () => {
  const { blocks } = readText('| A | B |\n|---|---|\n| 1 | x \\| y |\n\n| C | D |\n|---|---|\n| 2 | **z** |');
  assert.deepEqual(shape(blocks), ['table A ; B / 1 ; x | y', 'table C ; D / 2 ; z']);
  assert.equal(blocks[0]?.kind === 'table' && blocks[0].rows[0]?.marked, 'header');
});

test('HTML in a cell becomes paragraphs and lists, with end tags missing', () => {
  const { blocks } = readText(
    'Found\t<p>Two things:</p> <ul style="x">• Late visits.• No plan.\t<ul><li>One</li><li>Two</li></ul>',
  );
  const table = blocks[0];
  assert.ok(table?.kind === 'table');
  assert.deepEqual(shape(table.rows[0]!.cells[1]!.blocks), [
    'paragraph Two things:',
    'bullets Late visits. / No plan.',
  ]);
  assert.deepEqual(shape(table.rows[0]!.cells[2]!.blocks), ['bullets One / Two']);
});

test('links, emphasis and entities leave their words', () => {
  const { blocks } = readText('See the [report](#) and the [site](https://example.org) &ndash; *soon* & __surely__.');
  assert.deepEqual(shape(blocks), ['paragraph See the report and the site (https://example.org) – soon & surely.']);
});

test('wrapped lines are one paragraph', () => {
  const line = 'This is a long line of text that was wrapped when the page was converted to text\n';
  assert.equal(readText(line.repeat(9)).blocks.length, 1);
});

test('a cell broken over two lines is joined again', () => {
  const { blocks } = readText('A\tB\tC\n1\tvisit every child who\nis waiting\tSam\n2\tlisten\tAli');
  assert.deepEqual(shape(blocks), ['table A ; B ; C / 1 ; visit every child who is waiting ; Sam / 2 ; listen ; Ali']);
});

test('letters of another alphabet are kept as written and warned of', () => {
  const { blocks, warnings } = readText('The \u0421IN team met.');
  assert.equal(blocks[0]?.kind === 'paragraph' && blocks[0].text, 'The \u0421IN team met.');
  assert.deepEqual(
    warnings.map((warning) => [warning.code, warning.where]),
    [['look-alike-letters', 'line 1']],
  );
});

test('a form feed starts a new page', () => {
  assert.deepEqual(
    readText('One.\n\f\nTwo.').blocks.map((block) => block.at.page),
    [1, 2],
  );
});

test('items that lost their marks are parted where a space is missing, or where a new thought begins', () => {
  assert.deepEqual(splitLostItems('Visits are late.Plans are thin. Few have dates.'), [
    'Visits are late.',
    'Plans are thin. Few have dates.',
  ]);
  assert.deepEqual(
    splitLostItems(
      'Supervision is uneven. It is often brief. Carers feel alone. Over half said so. This leads to moves.',
    ),
    ['Supervision is uneven. It is often brief.', 'Carers feel alone.', 'Over half said so. This leads to moves.'],
  );
  assert.deepEqual(splitLostItems('Visits are on time. Over 90% happen as planned. 80% of children feel heard.'), [
    'Visits are on time. Over 90% happen as planned.',
    '80% of children feel heard.',
  ]);
});

test('a lost list is warned of once, with every place', () => {
  const { warnings } = readText('A\t<ul>Visits are late. Plans are thin.\nB\t<ul>Staff leave. Homes are few.');
  assert.deepEqual(
    warnings.map((warning) => warning.code),
    ['list-marks-lost'],
  );
  assert.match(warnings[0]!.message, /line 1, line 2/);
});

test('an empty text has no blocks', () => assert.deepEqual(readText('').blocks, []));

test('running headers and page numbers of a converted text are left out, and a title with the same words is kept', () => {
  const page = (number: number) =>
    `${'Words of a paragraph that fill a line of the page, and end here.\n\n'.repeat(4)}Visits on page ${number} are made on time and written\ndown, as the child said it on page ${number}, and the plan\n\nReport on Thornmere\n                    ${number}\n`;
  const text = `Report on Thornmere\n\n${[1, 2, 3, 4].map(page).join('\f')}`;
  const said = JSON.stringify(readText(text).blocks);
  assert.equal(said.split('Report on Thornmere').length, 2);
  assert.ok(!/"\s*[1-4]"/.test(said), said);
  assert.ok(said.includes('Visits on page 4'));
});

test('a title on the line straight above its text heads it, in a text broken into lines; an address and a greeting do not', () => {
  const { blocks } = readText(`Tarn House
12 Mill Lane

Dear Colleagues
Thank you for the help that you gave to the team in the two weeks of its review of the
service.

Work with partners
1. Schools must be told within a day of any change of worker, and so must the health
visitor.

Training and support
Every worker has a plan for training that a manager has agreed with them, and time in the
week that is kept for it.

The board
This is new.

Review date
Spring next year
`);
  assert.deepEqual(
    blocks.filter(({ kind }) => kind === 'heading').map((block) => block.kind === 'heading' && block.text),
    ['Work with partners', 'Training and support'],
  );
});

test('bullets that a converter wrote apart from their items are put before them, where it is clear which is whose', () => {
  const { blocks } = readText(`Leadership

•

•

appoint a director who has led such a
service before;
review the work of the board each
quarter.

Records

•
keep them up to date.

Notes

•

•

one thing only, and nothing to part it by
`);
  assert.deepEqual(shape(blocks), [
    'heading 4 Leadership',
    'bullets appoint a director who has led such a service before; / review the work of the board each quarter.',
    'heading 4 Records',
    'bullets keep them up to date.',
    'heading 4 Notes',
    'paragraph •',
    'paragraph •',
    'paragraph one thing only, and nothing to part it by',
  ]);
});
