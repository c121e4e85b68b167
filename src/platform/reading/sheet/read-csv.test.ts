import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableBlock } from '../index.ts';
import { isUnreadable, readDocument } from '../index.ts';

async function table(bytes: Buffer | string, name = 'plan.csv'): Promise<TableBlock> {
  const read = await readDocument(Buffer.from(bytes), name);
  assert.ok(!isUnreadable(read));
  assert.equal(read.format, 'csv');
  const found = read.blocks.find((block) => block.kind === 'table');
  assert.ok(found);
  return found;
}
const texts = (found: TableBlock) => found.rows.map((row) => row.cells.map((cell) => cell.text));

test('fields may be separated by commas, semicolons or tabs, and the file may begin with a byte order mark', async () => {
  for (const separator of [',', ';', '\t']) {
    const rows = [
      ['Ref', 'Action', 'Due'],
      ['1.1', 'Visit', 'May 2025'],
    ];
    assert.deepEqual(texts(await table('\ufeff' + rows.map((row) => row.join(separator)).join('\r\n'))), rows);
  }
});

test('a quoted field keeps its commas and line breaks, and every row knows its line', async () => {
  const found = await table('Ref,Action\n1,"Visit, then\nwrite up"\n2,Report\n');
  assert.deepEqual(texts(found), [
    ['Ref', 'Action'],
    ['1', 'Visit, then\nwrite up'],
    ['2', 'Report'],
  ]);
  assert.deepEqual(
    found.rows.map((row) => row.at.line),
    [1, 2, 4],
  );
  assert.equal(found.rows[1]?.cells[1]?.blocks.length, 2);
});

test('a file saved by Excel in Windows letters keeps its dashes and quotation marks', async () => {
  const bytes = Buffer.from('Ref,Action\n1,Children\x92s plans \x96 caf\xe9\n', 'latin1');
  assert.equal(texts(await table(bytes))[1]?.[1], 'Children’s plans – café');
});

test('text that looks like a formula stays text', async () => {
  const found = await table('Ref,Action,Due\n1,"=HYPERLINK(""http://x"")",+3 months\n2,@all staff,-1\n');
  assert.deepEqual(texts(found).slice(1), [
    ['1', '=HYPERLINK("http://x")', '+3 months'],
    ['2', '@all staff', '-1'],
  ]);
});

test('titles above the table are paragraphs, and a blank line inside does not end it', async () => {
  const read = await readDocument(
    Buffer.from('Our plan,,\n,,\nRef,Action,Due\n1,Visit,May\n,,\n2,Report,June\n'),
    'plan.csv',
  );
  assert.ok(!isUnreadable(read));
  assert.deepEqual(
    read.blocks.map((block) => block.kind),
    ['paragraph', 'table'],
  );
  assert.equal(texts(read.blocks[1] as TableBlock).length, 3);
});

test('prose with commas is not taken for a table', async () => {
  const read = await readDocument(
    Buffer.from('We visit, we listen.\n\nThen we act, and we report, each month.\n'),
    'plan.txt',
  );
  assert.ok(!isUnreadable(read));
  assert.equal(read.format, 'text');
});

test('a quotation mark that is never closed is pointed out', async () => {
  const read = await readDocument(Buffer.from('Ref,Action\n1,"Visit\n2,Report\n'), 'plan.csv');
  assert.ok(!isUnreadable(read));
  assert.ok(read.warnings.some(({ code }) => code === 'csv-quotes'));
});

test('a file of millions of fields is called data, not a document', async () => {
  const read = await readDocument(Buffer.from('1,2,3,4,5,6,7,8,9,10\n'.repeat(110_000)), 'data.csv');
  assert.ok(isUnreadable(read));
  assert.equal(read.code, 'too-large');
});
