import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  makeAction,
  makeMeasure,
  makePlanView,
  makePost,
  makeRating,
  makeStep,
  makeTarget,
} from '../../../test/make.ts';
import { flagsOf, type Flag } from './flags.ts';
import type { Action } from './plan-view.ts';
import { actionImpact, actionStanding, isDueWithin, isOverdue } from './standing.ts';

const asAt = '2025-04-15';
const withWords = (...words: string[]) =>
  makeAction({ steps: words.map((word) => makeStep({ rating: makeRating(word) })) });

test('an action with two steps stands where its least advanced step stands', () => {
  assert.equal(actionStanding(withWords('Done and shown', 'Slipping')), 'at-risk');
  assert.equal(actionImpact(withWords('Done and shown', 'Done, effect unknown')), 'claimed');
});

test('last month’s green is not carried forward', () => {
  const stale = makeAction({ steps: [makeStep({ rating: makeRating('Moving', { stale: true }) })] });
  assert.equal(actionStanding(stale), 'no-update');
  assert.equal(actionImpact(stale), 'no-update');
  assert.equal(actionStanding(makeAction({ steps: [] })), 'no-update');
});

test('a word nobody has mapped is counted as not known, not as on track', () => {
  assert.equal(actionStanding(withWords('Purple')), 'unmapped');
});

test('a closed action stays closed without a claim each month', () => {
  const closure = { on: asAt, reason: 'Kept up', evidence: 'Audit', approver: 'Director', watchUntil: '2025-10-15' };
  const steps = [makeStep({ rating: makeRating('Done and shown', { stale: true }) })];
  const closed = makeAction({ steps, closure });
  assert.equal(actionStanding(closed), 'closed');
  assert.equal(actionImpact(closed), 'evidenced');
});

test('only work with an end date that has passed, and not claimed done, is overdue', () => {
  const step = (parts: Parameters<typeof makeStep>[0]) => makeStep({ byOn: '2025-04-14', ...parts });
  assert.ok(isOverdue(step({}), asAt));
  assert.ok(isOverdue(step({ kind: 'range', rating: null }), asAt));
  assert.ok(!isOverdue(step({ byOn: asAt }), asAt), 'its own day is still in time');
  assert.ok(!isOverdue(step({ rating: makeRating('Done, effect unknown', { stale: true }) }), asAt));
  assert.ok(!isOverdue(step({ kind: 'recurring' }), asAt));
  assert.ok(!isOverdue(step({ kind: 'from' }), asAt));
});

test('due in the next 30 days counts the day itself and the thirtieth', () => {
  const on = (byOn: string) => isDueWithin(makeStep({ byOn }), asAt, 30);
  assert.deepEqual([on('2025-04-14'), on(asAt), on('2025-05-15'), on('2025-05-16')], [false, true, true, false]);
});

test('an action carries every flag it earns and no other', () => {
  const flags = (action: Action, measures = [] as ReturnType<typeof makeMeasure>[]): Flag[] => {
    const view = makePlanView({ actions: [action, makeAction()], measures });
    return [...flagsOf(view, view.actions[0]!)];
  };
  const sound = { findingIds: [1] };
  assert.deepEqual(flags(makeAction(sound)), []);
  assert.deepEqual(flags(makeAction()), ['no-finding']);
  assert.deepEqual(flags(makeAction({ ...sound, owners: [] })), ['no-owner']);
  assert.deepEqual(flags(makeAction({ ...sound, owners: [makePost({ holder: null })] })), ['no-holder']);
  const step = (parts: Parameters<typeof makeStep>[0]) => makeAction({ ...sound, steps: [makeStep(parts)] });
  assert.deepEqual(flags(step({ byOn: '2025-03-31' })), ['overdue']);
  assert.deepEqual(flags(step({ kind: 'undated', byOn: null })), ['undated']);
  assert.deepEqual(flags(step({ rating: makeRating('Moving', { overrideReason: 'Agreed' }) })), ['overridden']);
  assert.deepEqual(flags(step({ rating: makeRating('Purple') })), ['not-in-key']);
  const done = { ...sound, steps: [makeStep({ rating: makeRating('Done and shown') })] };
  assert.deepEqual(flags(makeAction(done)), ['no-evidence']);
  assert.deepEqual(flags(makeAction({ ...done, currentEvidenceCount: 1 })), []);
  const met = makeMeasure({ targets: [makeTarget({ meets: 'yes' })] });
  assert.deepEqual(flags(makeAction({ ...done, measureIds: [met.id] }), [met]), []);
  const half = makeMeasure({
    targets: [makeTarget({ meets: 'yes' }), makeTarget({ byOn: '2025-03-31', meets: 'no' })],
  });
  assert.deepEqual(flags(makeAction({ ...done, measureIds: [half.id] }), [half]), ['no-evidence']);
});

test('a plan whose post holders nobody has entered does not flag every action', () => {
  const view = makePlanView({ actions: [makeAction({ findingIds: [1], owners: [makePost({ holder: null })] })] });
  assert.deepEqual([...flagsOf(view, view.actions[0]!)], []);
});
