/** What `npm run made-up` writes for a month. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCsv } from '../../src/platform/documents/index.ts';
import { csvOfLedger, handOver } from './hand-over.ts';
import { makeCouncil } from './make-council.ts';
import { usualStory } from './made-up-service.ts';

const asAt = '2025-12-31';
const service = { seed: 'handed over', contactsAMonth: 40, from: '2025-11-30', to: asAt, story: usualStory };
const council = makeCouncil(service);

test('a month is Annex A as a workbook and as files, the dataset and the local lists', async () => {
  const { files, ledger } = await handOver(service, council, asAt, { faults: false });
  const inFolder = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`)).length;
  assert.deepEqual(ledger, []);
  assert.ok(files.some(({ path, bytes }) => path === 'annex-a.xlsx' && bytes.subarray(0, 2).toString() === 'PK'));
  assert.equal(inFolder('annex-a'), 11);
  assert.equal(inFolder('local'), 11);
  assert.ok(inFolder('ssd') > 20);
});

test('the ledger names the file, the row and the column of each fault, and what the check should say', async () => {
  const { files, ledger } = await handOver(service, council, asAt, { faults: true });
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes.toString().split('\r\n')]));
  for (const { file, row, check, says } of ledger) {
    assert.ok(byPath.has(file), file);
    if (row !== null) assert.ok(row <= (byPath.get(file)?.length ?? 0), `${file} has no row ${row}`);
    assert.ok(says !== '', check);
  }
  const { columns, rows } = readCsv(csvOfLedger(ledger.map((line) => ({ ...line, month: asAt }))));
  assert.equal(columns.length, 8);
  assert.equal(rows.length, ledger.length);
});

test('the same seed hands over the same files, with the same faults', async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => handOver(service, makeCouncil(service), asAt, { faults: true })),
  );
  assert.deepEqual(one?.ledger, other?.ledger);
  const csvs = (made: typeof one) => made?.files.filter(({ path }) => path.endsWith('.csv'));
  assert.deepEqual(csvs(one), csvs(other));
});
