import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clinic } from '../clinics/clinic-definition.ts';
import type { PartLine } from '../clinics/part-lines.ts';
import { carryForward, standsFirst, type EarlierLine } from './carry-forward.ts';

const clinic: Clinic = {
  id: 'a',
  name: 'A clinic',
  about: '',
  firstAfterWeeks: 3,
  parts: [
    { key: 'visits', name: 'Visits', says: '', indicator: 'cp_visits' },
    { key: 'window', name: 'Lately', says: '', leavesByTime: true, indicator: 'cp_visits' },
    { key: 'turns', name: 'In turns', says: '', everyWeeks: 12, indicator: 'cp_visits' },
  ],
};
const now = (child: string, more: Partial<PartLine> = {}): PartLine => ({
  child,
  team: 'North',
  worker: '',
  state: 'overdue',
  due: '2025-03-01',
  shows: [],
  ...more,
});
const last = (child: string, more: Partial<EarlierLine> = {}): EarlierLine => ({
  id: 7,
  part: 'visits',
  child,
  team: 'North',
  worker: '',
  state: 'overdue',
  due: '2025-03-01',
  shows: [],
  firstOn: '2025-03-04',
  rolled: 0,
  decision: '',
  decidedId: null,
  decidedOn: null,
  owed: false,
  ...more,
});
const meet = (parts: Record<string, PartLine[]>, earlier: EarlierLine[], teams: string[] | null = null) =>
  carryForward({
    clinic,
    parts: new Map(Object.entries(parts).map(([key, lines]) => [key, { asAt: '2025-03-17', lines }])),
    earlier,
    teams,
    heldOn: '2025-03-18',
  });

test('a child new on the list has been carried over no time', () => {
  const [line] = meet({ visits: [now('1')] }, []);
  assert.deepEqual([line?.firstOn, line?.rolled, line?.decidedId], ['2025-03-18', 0, null]);
});

test('a child still on the list is carried over once more, with the decision that stands', () => {
  const [line] = meet({ visits: [now('1')] }, [last('1', { rolled: 2, decidedId: 7 })]);
  assert.deepEqual([line?.firstOn, line?.rolled, line?.decidedId], ['2025-03-04', 3, 7]);
});

test('a child no longer on the list is resolved as at the day of the return', () => {
  const [line] = meet({ visits: [] }, [last('1')]);
  assert.deepEqual([line?.state, line?.resolvedOn], ['resolved', '2025-03-17']);
});

test('of a child resolved the visit that was made is shown, with when the next is due', () => {
  const made = now('1', { state: 'in-time', due: '2025-04-24', shows: [['Visit', '2025-03-13']] });
  const [line] = meet({ visits: [made] }, [last('1', { shows: [['Visit', '2025-01-02']] })]);
  assert.deepEqual([line?.state, line?.due, line?.shows], ['resolved', '2025-04-24', [['Visit', '2025-03-13']]]);
});

test('a child resolved before is not brought again, and begins anew when it comes back', () => {
  assert.deepEqual(meet({ visits: [] }, [last('1', { state: 'resolved' })]), []);
  const [line] = meet({ visits: [now('1')] }, [last('1', { state: 'resolved', rolled: 4 })]);
  assert.deepEqual([line?.firstOn, line?.rolled], ['2025-03-18', 0]);
});

test('who leaves a list by time alone stays while a decision about them is not done', () => {
  const earlier = (owed: boolean) => [last('1', { part: 'window', decidedId: 7, decision: 'Ask why', owed })];
  const [stays] = meet({ window: [] }, earlier(true));
  assert.deepEqual([stays?.state, stays?.rolled, stays?.resolvedOn], ['listed', 1, null]);
  assert.equal(meet({ window: [] }, earlier(false))[0]?.state, 'resolved');
});

test('where the return cannot tell, nobody is resolved: they are carried over as they were', () => {
  const [line] = meet({}, [last('1')]);
  assert.deepEqual([line?.state, line?.rolled], ['overdue', 1]);
});

test('a team’s meeting has its own children; one that moved to another team is not resolved by it', () => {
  const lines = meet({ visits: [now('1'), now('2', { team: 'South' })] }, [last('2')], ['north']);
  assert.deepEqual(
    lines.map(({ child }) => child),
    ['1'],
  );
});

test('what is talked about every 12 weeks waits for its turn, and is not carried over meanwhile', () => {
  const decided = (decidedOn: string) => [last('1', { part: 'turns', decidedOn, decidedId: 7, decision: 'Ring' })];
  const line = (earlier: EarlierLine[]) => meet({ turns: [now('1', { state: 'listed', due: null })] }, earlier)[0];
  assert.deepEqual([line(decided('2025-03-11'))?.state, line(decided('2025-03-11'))?.due], ['later', '2025-06-03']);
  assert.equal(line(decided('2024-12-24'))?.state, 'listed', 'twelve weeks to the day');
  assert.equal(line(decided('2024-12-17'))?.state, 'overdue');
  assert.equal(line([])?.state, 'listed');
});

test('those open for more weeks than is set stand first; those who wait for their turn do not', () => {
  const line = { state: 'overdue', due: '2025-01-01', firstOn: '2025-02-25' } as const;
  assert.equal(standsFirst(line, '2025-03-18', 3, false), false, 'three weeks to the day');
  assert.equal(standsFirst(line, '2025-03-19', 3, false), true);
  assert.equal(standsFirst({ ...line, state: 'later' }, '2025-06-18', 3, true), false);
  assert.equal(standsFirst({ ...line, state: 'resolved' }, '2025-06-18', 3, false), false);
});
