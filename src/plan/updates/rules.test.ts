import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeScale, makeMeasure, makeReading, makeTarget } from '../../../test/make.ts';
import { meetsItsTarget } from '../model/meets-its-target.ts';
import { claimErrors, claimGap, movesDue, notYetEvidencedWord, type Ground } from './rules.ts';

const asAt = '2025-04-30';
const ground = (parts: Partial<Ground> = {}): Ground => ({ evidence: [], measures: [], asAt, ...parts });
const gap = (word: string, parts: Partial<Ground> = {}) => claimGap(word, madeScale, ground(parts));
const evidence = (expiresOn: string | null = null, countsFrom = '2025-04-10') => [
  { title: 'March audit', expiresOn, countsFrom },
];

test('a word that claims shown impact is stopped with nothing to show, and the honest word is offered', () => {
  const stopped = gap('done AND  shown');
  assert.deepEqual(stopped?.missing, ['No evidence is attached.', 'No measure is linked.']);
  assert.equal(stopped?.offer?.word, 'Done, effect unknown');
});

test('words that claim no shown impact need no evidence', () => {
  for (const word of ['Moving', 'Stuck', 'Done, effect unknown', 'A word nobody mapped']) assert.equal(gap(word), null);
});

test('evidence in date lets a claim of impact through; evidence expired yesterday does not', () => {
  assert.equal(gap('Done and shown', { evidence: evidence() }), null);
  assert.equal(gap('Done and shown', { evidence: evidence(asAt) }), null, 'its last day still counts');
  assert.deepEqual(gap('Done and shown', { evidence: evidence('2025-04-29') })?.missing, [
    'The evidence “March audit” expired on 29 April 2025.',
    'No measure is linked.',
  ]);
});

test('evidence of something after the month does not count for the month', () => {
  assert.deepEqual(gap('Done and shown', { evidence: evidence(null, '2025-05-02') })?.missing, [
    'The evidence “March audit” counts from 2 May 2025, after 30 April 2025.',
    'No measure is linked.',
  ]);
});

test('a linked measure that meets its target lets a claim through; one that does not says by what', () => {
  const measure = (meets: 'yes' | 'no' | 'cannot-tell' | null) =>
    makeMeasure({ text: 'Plans in time', targets: [makeTarget({ reading: meets && makeReading(), meets })] });
  assert.equal(gap('Done and shown', { measures: [measure('yes')] }), null);
  const missing = (meets: 'no' | 'cannot-tell' | null) =>
    gap('Done and shown', { measures: [measure(meets)] })?.missing[1];
  assert.equal(
    missing('no'),
    'The measure “Plans in time” aims for at least 90%. Its last reading is 84% (42 of 50) on 31 March 2025.',
  );
  assert.match(missing('cannot-tell') ?? '', /cannot tell whether that is met/);
  assert.equal(missing(null), 'The measure “Plans in time” aims for at least 90% and has no reading.');
  assert.match(gap('Done and shown', { measures: [makeMeasure()] })?.missing[1] ?? '', /has no target/);
});

test('a measure with steps of a target is met when those due by now are', () => {
  const targets = (first: 'yes' | 'no') => [
    makeTarget({ byOn: '2025-03-31', meets: first }),
    makeTarget({ value: 95, byOn: '2025-12-31', meets: 'no' }),
  ];
  assert.ok(meetsItsTarget(makeMeasure({ targets: targets('yes') }), asAt));
  assert.ok(!meetsItsTarget(makeMeasure({ targets: targets('no') }), asAt));
  assert.ok(!meetsItsTarget(makeMeasure({ targets: targets('yes') }), '2025-12-31'), 'the later one is due by then');
});

test('where the scale has no word for it, nothing is offered', () => {
  assert.equal(notYetEvidencedWord(madeScale.filter((word) => word.delivery !== 'complete')), null);
  const plain = { ...madeScale[4]!, word: 'Complete', impact: 'not-claimed' as const };
  assert.equal(notYetEvidencedWord([plain, madeScale[5]!])?.word, 'Complete');
});

const claim = { word: 'Moving', done: 'Two visits', difference: '', newDue: '', dueReason: '', dueAgreedBy: '' };
const about = { scale: madeScale, due: 'June 2025', isClosed: false };
const fields = (parts: Partial<typeof claim>, more: Partial<typeof about> = {}) =>
  claimErrors({ ...claim, ...parts }, { ...about, ...more }).map((error) => error.field);

test('an update needs a rating of the plan’s own and what was done', () => {
  assert.deepEqual(fields({}), []);
  assert.deepEqual(fields({ word: '', done: '' }), ['word', 'done']);
  assert.deepEqual(fields({ word: 'Purple' }), ['word']);
  assert.deepEqual(fields({ word: 'Anything' }, { scale: [] }), [], 'a plan with no scale has no other words');
});

test('a claim of impact says what difference it made', () => {
  assert.deepEqual(fields({ word: 'Done and shown' }), ['difference']);
});

test('moving a date needs a reason and who agreed; the same date written again does not', () => {
  assert.deepEqual(fields({ newDue: 'July 2025' }), ['due-reason', 'due-agreed-by']);
  assert.deepEqual(fields({ newDue: ' june  2025' }), []);
  assert.ok(!movesDue('', 'June 2025'));
});

test('a word that says closed is stopped until the action is closed', () => {
  const scale = [
    ...madeScale,
    { ...madeScale[5]!, word: 'Shut', delivery: 'closed' as const, impact: 'not-claimed' as const },
  ];
  assert.deepEqual(fields({ word: 'Shut' }, { scale }), ['word']);
  assert.deepEqual(fields({ word: 'Shut' }, { scale, isClosed: true }), []);
});
