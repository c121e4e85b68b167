import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  makeAction,
  makeArea,
  makeFinding,
  makeMeasure,
  makeMilestone,
  makePlanView,
  makePost,
  makeRating,
  makeReading,
  makeStep,
  makeTarget,
} from '../../../test/make.ts';
import { changesBetween } from './changes-between.ts';
import type { Action, PlanView } from './plan-view.ts';

const area = makeArea({ title: 'Homes' });
const plan = (parts: Partial<PlanView>) => makePlanView({ areas: [area], ...parts });
const said = (before: Partial<PlanView>, after: Partial<PlanView>) =>
  changesBetween(plan(before), plan(after)).map(({ kind, item, old, now, sense }) => ({ kind, item, old, now, sense }));
const post = makePost({ id: 7, title: 'Head of Homes' });
const action = (parts: Partial<Action> = {}) =>
  makeAction({ id: 1, ref: 'H1', text: 'Find homes', owners: [post], ...parts });
const step = (parts: Parameters<typeof makeStep>[0]) => makeStep({ id: 2, ...parts });

test('a plan compared with itself has no changes', () => {
  const same = { actions: [action({ steps: [step({})] })], findings: [makeFinding({ id: 3 })] };
  assert.deepEqual(said(same, same), []);
});

test('a rating that moved says from what to what, and which way', () => {
  const rated = (word: string) => ({ actions: [action({ steps: [step({ rating: makeRating(word) })] })] });
  const moved = (from: string, to: string) => said(rated(from), rated(to)).map(({ kind, sense }) => [kind, sense]);
  assert.deepEqual(said(rated('Moving'), rated('Stuck')), [
    { kind: 're-rated', item: 'action', old: 'Moving', now: 'Stuck', sense: 'worse' },
  ]);
  assert.deepEqual(moved('Stuck', 'Done, effect unknown'), [['re-rated', 'better']]);
  assert.deepEqual(moved('Done, effect unknown', 'Done and shown'), [['re-rated', 'better']]);
  assert.deepEqual(moved('Moving', 'Purple'), [['re-rated', 'unknown']]);
});

test('a rating that nobody has said again is not known any more, unless the action is closed', () => {
  const closure = { on: '2025-01-31', reason: 'Kept up', evidence: 'Audit', approver: 'DCS', watchUntil: '2025-10-01' };
  const rated = (stale: boolean, parts: Partial<Action> = {}) => ({
    actions: [action({ steps: [step({ rating: makeRating('Moving', { stale, on: '2025-01-31' }) })], ...parts })],
  });
  assert.deepEqual(said(rated(false), rated(true)), [
    { kind: 'unknown', item: 'action', old: 'Moving', now: 'No update since 31 January 2025', sense: 'unknown' },
  ]);
  assert.deepEqual(said(rated(true), rated(true)), [], 'it was not known before');
  assert.deepEqual(said(rated(false, { closure }), rated(true, { closure })), []);
});

test('a moved date says why and who agreed, and a later date is worse', () => {
  const moves = [{ from: 'June 2025', to: 'July 2025', on: '2025-04-10', because: 'Builders', agreedBy: 'Board' }];
  const before = { actions: [action({ steps: [step({ rating: null })] })] };
  const later = step({ due: 'July 2025', byOn: '2025-07-31', moves, rating: null });
  const [change] = changesBetween(plan(before), plan({ actions: [action({ steps: [later] })] }));
  assert.deepEqual(
    [change?.kind, change?.old, change?.now, change?.sense, change?.because, change?.agreedBy],
    ['re-dated', 'June 2025', 'July 2025', 'worse', 'Builders', 'Board'],
  );
});

test('what is new, gone, reworded, given to others or closed is said once each', () => {
  const closure = { on: '2025-04-01', reason: 'Kept up', evidence: 'Audit', approver: 'DCS', watchUntil: '2025-10-01' };
  const steps = [step({ rating: null })];
  const before = [action({ steps }), makeAction({ id: 5, ref: 'H2', text: 'Old one' })];
  const after = [
    action({ steps, text: 'Find more homes', owners: [makePost({ id: 8, title: 'Housing Lead' })], closure }),
    makeAction({ id: 6, ref: 'H3', text: 'New one' }),
  ];
  assert.deepEqual(
    said({ actions: before }, { actions: after }).map(({ kind, old, now }) => [kind, old, now]),
    [
      ['reworded', 'Find homes', 'Find more homes'],
      ['re-owned', 'Head of Homes', 'Housing Lead'],
      ['closed', null, 'Kept up'],
      ['new', null, 'New one'],
      ['gone', 'Old one', null],
    ],
  );
});

test('a new reading says whether it meets the target now', () => {
  const measure = (parts: Parameters<typeof makeTarget>[0]) => ({
    measures: [makeMeasure({ id: 9, targets: [makeTarget({ id: 10, ...parts })] })],
  });
  const before = measure({ reading: makeReading({ id: 1 }), meets: 'no' });
  const reading = makeReading({ id: 2, value: 92, numerator: 46 });
  assert.deepEqual(said(before, measure({ reading, meets: 'yes' })), [
    {
      kind: 'reading',
      item: 'measure',
      old: '84% (42 of 50) – Not met',
      now: '92% (46 of 50) – Met',
      sense: 'better',
    },
  ]);
});

test('an impact rating, a milestone’s date and a target that moved are changes too', () => {
  const rating = { impact: 'evidenced', on: '2025-04-01', reason: 'Two audits', who: 'Director' } as const;
  const kinds = said(
    {
      findings: [makeFinding({ id: 3 })],
      measures: [makeMeasure({ id: 9, targets: [makeTarget({ id: 10 })] })],
      milestones: [makeMilestone({ id: 4 })],
    },
    {
      findings: [makeFinding({ id: 3, impactRating: rating })],
      measures: [makeMeasure({ id: 9, targets: [makeTarget({ id: 10, value: 95 })] })],
      milestones: [makeMilestone({ id: 4, byOn: '2025-06-30' })],
    },
  ).map(({ kind, item, sense }) => `${item} ${kind} ${sense}`);
  assert.deepEqual(kinds, ['finding impact better', 'measure target unknown', 'milestone re-dated unknown']);
});
