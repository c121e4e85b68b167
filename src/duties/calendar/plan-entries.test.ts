import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeAction, makeArea, makeMilestone, makePlanView, makeStep } from '../../../test/make.ts';
import { intervalsIn } from '../schedule/interval-in.ts';
import type { Action } from '../../plan/index.ts';
import { planEntries } from './plan-entries.ts';

const range = { from: '2024-06-01', to: '2025-06-30', today: '2024-11-10' };
const area = makeArea({ id: 900 });
function entriesOf(action: Partial<Action>, made: number[] = []) {
  const view = makePlanView({
    areas: [area],
    actions: [makeAction({ areaId: 900, ref: 'A1', ...action })],
    milestones: [makeMilestone({ id: 77, number: 3, byOn: '2024-12-31' })],
  });
  return planEntries({ view, made: new Set(made), marks: new Map() }, range);
}
const days = (entries: ReturnType<typeof entriesOf>, kind: string) =>
  entries.filter((one) => one.kind === kind).map((one) => one.on);
const since = (day: string) => ({ sourceId: null, place: null, since: day });

test('a recurring step stands on each of its days, and a step that became a duty leaves that to the duty', () => {
  const step = makeStep({
    id: 5,
    due: 'Every 3 months from June 2024',
    kind: 'recurring',
    fromOn: '2024-06-30',
    byOn: null,
    every: 'P3M',
  });
  const each = entriesOf({ text: 'Hold a development day', steps: [step] });
  assert.deepEqual(days(each, 'recurring'), ['2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30']);
  assert.deepEqual(days(entriesOf({ text: 'Hold a development day', steps: [step] }, [5]), 'recurring'), []);
});

test('without a start it is counted from when the plan has it, and says so', () => {
  const step = makeStep({ due: 'Quarterly', kind: 'recurring', byOn: null, every: 'P3M', from: since('2024-10-31') });
  const each = entriesOf({ text: 'Ask people', steps: [step] }).filter((one) => one.kind === 'recurring');
  assert.deepEqual(
    each.map((one) => one.on),
    ['2025-01-31', '2025-04-30'],
  );
  assert.match(each[0]!.detail, /“Quarterly”, counted from when the plan has it/);
});

test('an action that is due once and says that something is done every 12 weeks has both on the calendar', () => {
  const step = makeStep({ due: 'September 2024', kind: 'by', byOn: '2024-09-30' });
  const each = entriesOf({ text: 'Make plans for work. Plans will be reviewed every 12 weeks.', steps: [step] });
  assert.deepEqual(days(each, 'recurring'), ['2024-12-23', '2025-03-17', '2025-06-09']);
  assert.deepEqual(days(each, 'step'), ['2024-09-30']);
});

test('what is done every week has a kind of its own, so that it does not hide the rest', () => {
  const step = makeStep({ due: 'May 2025', kind: 'by', byOn: '2025-05-31' });
  const each = entriesOf({ text: 'Look at each case in the weekly clinic and the monthly forum', steps: [step] });
  assert.deepEqual(days(each, 'often'), ['2025-06-07', '2025-06-14', '2025-06-21', '2025-06-28']);
  assert.deepEqual(days(each, 'recurring'), ['2025-06-30']);
});

test('a milestone stands on its day with its number', () => {
  const [milestone] = entriesOf({ text: 'Open', steps: [] }).filter((one) => one.kind === 'milestone');
  assert.deepEqual([milestone?.on, milestone?.title.startsWith('Milestone 3: ')], ['2024-12-31', true]);
});

test('each different stretch in a text is found once, in its order', () => {
  const spans = (text: string) => intervalsIn(text).map(({ span }) => `${span.count} ${span.unit}`);
  assert.deepEqual(spans('weekly clinics, the monthly forum and monthly talks, reviewed on a six-weekly basis'), [
    '1 week',
    '1 month',
    '6 week',
  ]);
  assert.deepEqual(spans('nothing recurs here'), []);
});
