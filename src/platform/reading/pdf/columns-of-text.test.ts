import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { isUnreadable, readDocument } from '../index.ts';

const typst = NodeCompiler.create({});
async function textOf(source: string): Promise<string[]> {
  const found = await readDocument(Buffer.from(typst.pdf({ mainFileContent: source })), 'report.pdf');
  assert.ok(!isUnreadable(found));
  return found.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => `| ${row.cells.map((cell) => cell.text).join(' | ')}`)
      : block.kind === 'list'
        ? block.items.map((item) => item.text)
        : [block.text],
  );
}
const sentence = (name: string) =>
  `${name} begins here and says how the service listens to children, how it writes down what they want, and how a manager looks at each plan before it is agreed with the family and with the school.${['One', 'Six', 'Eight'].includes(name) ? ' It is better than it was, and children say so in the survey of this year.' : ''}`;
const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
const order = (texts: string[]) =>
  names.map((name) => texts.findIndex((text) => text.startsWith(`${name} begins here`)));

test('two columns are read one after the other, each paragraph whole', async () => {
  const texts = await textOf(`#set page(width: 21cm, height: 13cm, margin: 2cm, columns: 2, footer: [Better homes])
#set text(size: 10pt)
${names.map(sentence).join('\n\n')}`);
  const places = order(texts);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  for (const name of names) assert.ok(texts.includes(sentence(name)), name);
  // The footer of the only page is read after the text, and not between its columns.
  assert.equal(texts.at(-1), 'Better homes');
});

test('a title over both columns stays above them, and what stands below them is read after', async () => {
  const texts = await textOf(`#set page(paper: "a4", margin: 2cm)
#set text(size: 10pt)
= What inspectors found in the spring
This line runs over the whole width of the page, from one edge to the other, above the two columns of the text.
#columns(2, gutter: 18pt)[
${names.slice(0, 4).map(sentence).join('\n\n')}
#colbreak()
${names.slice(4).map(sentence).join('\n\n')}
]
This last line runs over the whole width of the page again, from one edge to the other, below both of the columns.`);
  assert.match(texts[0]!, /What inspectors found/);
  assert.match(texts[1]!, /above the two columns of the text/);
  for (const name of names) assert.ok(texts.includes(sentence(name)), name);
  assert.match(texts.at(-1)!, /below both of the columns/);
});

test('a table without rules whose cells are long stays a table', async () => {
  const cell = 'Leaders see how long each child waits and act on it before a month has gone by, every time';
  const texts = await textOf(`#set page(paper: "a4", margin: 2cm)
#table(columns: 2, stroke: none, column-gutter: 14pt, row-gutter: 8pt,
${names.map((name) => `[${name} ${cell}], [${cell}, as ${name} says]`).join(',\n')})`);
  assert.ok(
    texts.some((text) => text.startsWith('| One Leaders see')),
    texts.join('\n'),
  );
});
