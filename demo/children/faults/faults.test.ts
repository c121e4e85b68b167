/** Every fault that is planted is found by the checks, and nothing else is said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellChecks, checks, checksOf, localLists } from '../../../src/children/index.ts';
import { readReturn } from '../../../src/indicators/index.ts';
import { isUnreadable } from '../../../src/platform/reading/index.ts';
import { annexARows } from '../annex-a-rows.ts';
import { makeCouncil } from '../make-council.ts';
import { usualStory } from '../made-up-service.ts';
import { writeLocalLists } from '../write-local.ts';
import { csvOfTable, ssdTables } from '../write-ssd.ts';
import type { LedgerLine, Sheet } from './ledger.ts';
import { plantInAnnexA } from './plant-annex-a.ts';
import { plantInLocalList } from './plant-local.ts';
import { plantInSsd } from './plant-ssd.ts';
import { csvOfSheet, workbookOf } from './write-sheet.ts';

const asAt = '2025-12-31';
const service = { seed: 'a', contactsAMonth: 600, from: '2025-11-30', to: asAt, story: usualStory };
const council = makeCouncil(service);

/** Everything that is said of files: "check list row column", and of the shape of a list "check list". */
async function said(files: { name: string; bytes: Buffer }[], list?: string): Promise<string[]> {
  const given = files.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) }));
  const read = await readReturn(given, asAt, undefined, undefined, list);
  assert.ok(!isUnreadable(read), isUnreadable(read) ? read.what : '');
  const { problems, shape } = read.report;
  return [
    ...problems.map(({ check, list: of, row, column }) => `${check} ${of} ${row} ${column ?? ''}`.trim()),
    ...shape.map(({ code, list: of }) => `${code} ${of}`),
  ].toSorted();
}

/** What the ledger says that must be said. */
const expected = (ledger: readonly LedgerLine[]): string[] =>
  ledger
    .filter(({ check }) => check !== '')
    .map(({ check, list, row, column }) =>
      row === null ? `${check} ${list}` : `${check} ${list} ${row} ${column ?? ''}`.trim(),
    )
    .toSorted();

const csvFiles = (sheets: readonly Sheet[]) =>
  sheets.map((sheet) => ({ name: `${sheet.name}.csv`, bytes: Buffer.from(csvOfSheet(sheet)) }));

test('every fault planted in an Annex A is found in its row and column, and nothing else is said', async () => {
  const { sheets, ledger, unplanted } = plantInAnnexA(annexARows(council, asAt), asAt, service.seed);
  assert.deepEqual(unplanted, []);
  assert.deepEqual(await said(csvFiles(sheets)), expected(ledger));
});

test('there is a fault for every check of Annex A, and for everything that can be wrong with a cell or a list', () => {
  const { ledger } = plantInAnnexA(annexARows(council, asAt), asAt, service.seed);
  const found = new Set(ledger.map(({ check }) => check));
  const all = [
    ...checks.map(({ id }) => id),
    ...Object.keys(cellChecks).filter((code) => code !== 'bad-number'),
    'no-header',
    'unknown-column',
    'second-header',
    'list-twice',
  ];
  assert.deepEqual(
    all.filter((check) => !found.has(check)),
    [],
  );
  assert.ok(ledger.filter(({ check }) => check === '').length >= 10, 'few ways of writing the lists differently');
});

test('every fault planted in a local list is found, and nothing else is said', async () => {
  const planted = new Set<string>();
  for (const [name, list] of writeLocalLists(service, council, asAt)) {
    const { sheet, ledger } = plantInLocalList(list, name, asAt, service.seed);
    assert.deepEqual(await said(csvFiles([sheet]), name), expected(ledger), name);
    for (const { check } of ledger) planted.add(check);
  }
  const all = localLists.flatMap((list) => checksOf(list).map(({ id }) => id));
  assert.deepEqual(
    all.filter((check) => !planted.has(check)),
    [],
  );
});

test('every fault planted in the dataset is found, and nothing else is said', async () => {
  const tables = ssdTables(council, asAt);
  const ledger = plantInSsd(tables, asAt, service.seed);
  assert.ok(ledger.length >= 14, `only ${ledger.length} were planted`);
  const files = Object.entries(tables).map(([name, rows]) => ({
    name: `${name}.csv`,
    bytes: Buffer.from(csvOfTable(rows)),
  }));
  assert.deepEqual(await said(files), expected(ledger));
});

test('the same faults are found in a workbook', async () => {
  const { sheets, ledger } = plantInAnnexA(annexARows(council, asAt), asAt, service.seed);
  const bytes = await workbookOf(sheets);
  assert.deepEqual(await said([{ name: 'annex-a.xlsx', bytes }]), expected(ledger));
});
