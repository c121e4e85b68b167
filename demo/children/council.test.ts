import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annexAReader, checkReturn, dayOf, localLists, type AnnexA } from '../../src/children/index.ts';
import { annexAIndicators, askedOf, evaluate, readReturn } from '../../src/indicators/index.ts';
import { isUnreadable } from '../../src/platform/reading/index.ts';
import {
  annexARows,
  csvOfList,
  makeCouncil,
  monthEnds,
  usualStory,
  writeLists,
  writeLocalLists,
  type Layout,
} from './index.ts';

const service = { seed: 'a test', contactsAMonth: 60, from: '2024-01-31', to: '2025-12-31', story: usualStory };
const children = makeCouncil(service);

function handedOver(asAt: string, layout?: Layout): AnnexA {
  const reader = annexAReader(dayOf(asAt));
  for (const { list, headings, rows } of writeLists(annexARows(children, asAt), layout)) {
    reader.row(`List ${list}`, 1, headings);
    for (const [index, cells] of rows.entries()) reader.row(`List ${list}`, index + 2, cells);
  }
  return reader.finish();
}

const valueOf = (id: string, asAt: string) => {
  const indicator = annexAIndicators.find((one) => one.id === id);
  assert.ok(indicator);
  return evaluate(indicator, askedOf(handedOver(asAt))).value ?? NaN;
};

test('the same seed makes the same children, and another seed others', () => {
  assert.deepEqual(makeCouncil(service), children);
  assert.notDeepEqual(makeCouncil({ ...service, seed: 'another' }).slice(0, 5), children.slice(0, 5));
});

test('what the council hands over is sound: every code is known, no date impossible, nothing contradicts itself', () => {
  for (const asAt of ['2024-06-30', '2025-12-31']) {
    const annexA = handedOver(asAt);
    assert.deepEqual(annexA.faults, []);
    assert.deepEqual(annexA.shape, []);
    assert.deepEqual(
      checkReturn(annexA).counts.filter(({ severity }) => severity === 'error'),
      [],
    );
    for (const list of [1, 3, 4, 5, 6, 7, 8, 9]) assert.ok((annexA.lists.get(list)?.rows ?? 0) > 0, `list ${list}`);
  }
});

test('assessments get better and visits to children in care get worse', () => {
  assert.ok(valueOf('assessment_45wd', '2025-12-31') > valueOf('assessment_45wd', '2024-01-31') + 8);
  const later = ['2025-10-31', '2025-11-30', '2025-12-31'].map((asAt) => valueOf('cla_visits', asAt));
  const before = ['2024-02-29', '2024-03-31', '2024-04-30'].map((asAt) => valueOf('cla_visits', asAt));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  assert.ok(mean(later) < mean(before) - 4, `${mean(before)} then ${mean(later)}`);
});

test('the layout of 2019 has thirteen columns for care leavers, that of now seventeen', () => {
  const columnsOf = (layout: Layout) => handedOver('2025-12-31', layout).lists.get(9)?.columns.size;
  assert.deepEqual([columnsOf('2019'), columnsOf('2023/24')], [13, 17]);
});

test('the months handed over are month ends', () => {
  assert.deepEqual(monthEnds({ from: '2024-01-31', to: '2024-04-30' }), [
    '2024-01-31',
    '2024-02-29',
    '2024-03-31',
    '2024-04-30',
  ]);
});

test('the local lists are sound, and tell of the same children as the return', async () => {
  const asAt = '2025-12-31';
  const inCare = annexARows(children, asAt)[8].filter((row) => !row['Date Ceased to be Looked After']);
  const written = writeLocalLists(service, children, asAt);
  assert.deepEqual(
    [...written.keys()],
    localLists.map(({ name }) => name),
  );
  for (const [name, list] of written) {
    const files = [{ name: `${name}.csv`, bytes: () => Promise.resolve(Buffer.from(csvOfList(list))) }];
    const read = await readReturn(files, asAt, undefined, undefined, name);
    assert.ok(!isUnreadable(read), name);
    assert.deepEqual([read.report.counts, read.report.shape], [[], []], name);
    assert.ok(list.rows.length > 0, name);
  }
  const planned = written.get('permanence-plans')?.rows.map(([id]) => id);
  assert.deepEqual(planned?.toSorted(), inCare.map((row) => row['Child Unique ID']).toSorted());
});

test('a month’s local list says of what has happened what the month before said', () => {
  const [before, now] = ['2025-11-30', '2025-12-31'].map((asAt) =>
    writeLocalLists(service, children, asAt).get('audits'),
  );
  const kept = new Map(now?.rows.map((row) => [row[0], row.join()]));
  const both = before?.rows.filter(([reference]) => kept.has(reference)) ?? [];
  assert.ok(both.length > 100);
  for (const row of both) assert.equal(kept.get(row[0]), row.join());
});
