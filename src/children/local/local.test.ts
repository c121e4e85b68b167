/** Every local list's own example, and a list added without touching any code. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from '../../platform/documents/index.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { checkAnyReturn, readReturnFiles } from '../kinds/read-return-files.ts';
import { localListNamed, recogniseReturn } from '../kinds/recognise-return.ts';
import { dayOf } from '../returns/day-number.ts';
import { localLists } from './definitions/index.ts';
import type { LocalList } from './local-list.ts';

const asAt = dayOf('2025-03-31');

async function load(list: LocalList, rows: readonly Readonly<Record<string, string>>[]) {
  const names = list.columns.map(({ name }) => name);
  for (const row of rows)
    for (const name of Object.keys(row)) assert.ok(names.includes(name), `${list.name} has no “${name}”`);
  const text = csvOf(
    names,
    rows.map((row) => names.map((name) => row[name] ?? '')),
  );
  const read = await readReturnFiles(
    [{ name: 'from the system.csv', bytes: () => Promise.resolve(Buffer.from(text)) }],
    asAt,
    {
      list,
    },
  );
  assert.ok(!isUnreadable(read), isUnreadable(read) ? read.what : '');
  return { read, report: checkAnyReturn(read, list) };
}

const codes = (list: LocalList, check: string) => (check.startsWith(`${list.name}-order`) ? 'order' : check);

for (const list of localLists)
  test(`${list.title}: its example is read, and what is wrong in it is found`, async () => {
    const { read, report } = await load(list, list.example.rows);
    assert.equal(read.source, 'local');
    assert.equal(read.name, list.name);
    assert.deepEqual(
      new Set(report.problems.map(({ row, check }) => `${row - 2} ${codes(list, check)}`)),
      new Set(list.example.wrong.map(([row, code]) => `${row} ${code}`)),
    );
    assert.equal(read.lists.get(list.list)?.rows, list.example.rows.length);
  });

test('a council’s new list is a definition, and is read and checked like the others', async () => {
  const nurseries: LocalList = {
    list: 190,
    name: 'nursery-places',
    storedAs: 'nursery-places',
    title: 'Nursery places',
    alsoCalled: [],
    about: 'One row for each two-year-old in need: their nursery place.',
    columns: [
      { name: 'Child Unique ID', kind: 'id', required: true },
      { name: 'Date offered', kind: 'date' },
      { name: 'Date started', kind: 'date' },
    ],
    orders: [['Date offered', 'Date started']],
    example: { rows: [], wrong: [] },
  };
  const { read, report } = await load(nurseries, [
    { 'Child Unique ID': '7', 'Date offered': '02/01/2025', 'Date started': '01/01/2025' },
    { 'Child Unique ID': '8', 'Date offered': '02/01/2025' },
  ]);
  assert.equal(read.lists.get(190)?.counted.length, 2);
  assert.deepEqual(
    report.problems.map(({ child, column }) => [child, column]),
    [['7', 'Date started']],
  );
});

test('lists have names and numbers of their own, and are known by what their file is called', () => {
  assert.equal(new Set(localLists.map(({ list }) => list)).size, localLists.length);
  assert.equal(new Set(localLists.map(({ name }) => name)).size, localLists.length);
  assert.equal(localListNamed('Personal education plans')?.name, 'peps');
  assert.equal(recogniseReturn(['supervision.csv']).name, 'supervision');
  assert.equal(recogniseReturn(['list_1.csv', 'supervision.csv']).source, 'annex-a');
  assert.equal(recogniseReturn(['ssd_contacts.csv']).source, 'ssd');
  assert.equal(recogniseReturn(['contacts.csv', 'referrals.csv']).source, 'annex-a');
});

test('a file that is not the list it is said to be is refused, and says what to do', async () => {
  const [list] = localLists;
  const read = await readReturnFiles(
    [{ name: 'x.csv', bytes: () => Promise.resolve(Buffer.from('a,b\n1,2\n')) }],
    asAt,
    { list },
  );
  assert.ok(isUnreadable(read));
  assert.match(read.what, /columns of the list/);
  assert.match(read.next, /template/);
});
