import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoPlan, demoRatingWords } from './index.ts';
import { planSchema } from '../src/plan/index.ts';

const today = '2026-03-12';
const plan = demoPlan(today);
const actions = plan.areas.flatMap((area) => area.actions);
const steps = actions.flatMap((action) => action.steps);
const measures = plan.areas.flatMap((area) => area.measures);
const between = (low: number, value: number, high: number, of: string) =>
  assert.ok(value >= low && value <= high, `${value} ${of}, outside ${low} to ${high}`);

test('the demo plan is a plan in the open format, with nothing left for a default to fill in', () => {
  assert.deepEqual(planSchema.parse(structuredClone(plan)), plan);
});

test('the demo plan is the size of a real council’s plan', () => {
  between(55, actions.length, 66, 'actions');
  between(35, plan.areas.flatMap((area) => area.findings).length, 45, 'findings');
  between(28, measures.length, 38, 'measures');
  between(16, plan.milestones.length, 20, 'milestones');
  assert.equal(plan.areas.filter((area) => !area.parent).length, 11);
  assert.deepEqual(
    plan.areas.filter((area) => area.parent).map((area) => area.letter),
    ['A', 'B', 'C'],
  );
  assert.equal(new Set(plan.areas.map((area) => area.chapter)).size, 3);
  assert.equal(plan.onAPage.length, 7);
  assert.equal(plan.glossary.length, 14);
});

test('a ref is used once, and one number is missing from a run of refs', () => {
  const refs = actions.map((action) => action.ref);
  assert.equal(new Set(refs).size, refs.length);
  assert.deepEqual(
    refs.filter((ref) => ref.startsWith('PL')),
    ['PL1', 'PL2', 'PL3', 'PL5', 'PL6', 'PL7'],
  );
});

test('every kind of due date is there, each with the dates its kind needs', () => {
  assert.deepEqual([...new Set(steps.map((step) => step.kind))].sort(), [
    'by',
    'from',
    'range',
    'recurring',
    'undated',
  ]);
  for (const { due, kind, from, by, every } of steps) {
    const needs = { by: [false, true, false], from: [true, false, false], range: [true, true, false] };
    const expected = { ...needs, recurring: [true, false, true], undated: [false, false, false] }[kind];
    assert.deepEqual([from, by, every].map(Boolean), expected, due);
    if (from && by) assert.ok(from < by, due);
  }
});

test('one rating word is not in the plan’s own key; the rest are', () => {
  const key = plan.ratingScale.map(({ word }) => word);
  assert.deepEqual(
    [...new Set(steps.map((step) => step.rating))].filter((word) => !key.includes(word)),
    ['Ongoing'],
  );
  assert.deepEqual(
    key,
    demoRatingWords.map(({ word }) => word),
  );
});

test('some measures have no number, and one measure is shared by two areas', () => {
  const numeric = measures.filter((measure) => measure.targets.length > 0).length;
  between(20, numeric, measures.length - 5, 'measures with a number');
  const texts = measures.map((measure) => measure.text);
  assert.equal(texts.length - new Set(texts).size, 1);
});

test('milestones lie on both sides of today', () => {
  const past = plan.milestones.filter(({ by }) => by && by < today).length;
  between(8, past, plan.milestones.length - 4, 'milestones in the past');
});

test('the plan moves with today: a year later every date is a year later and the words match', () => {
  const later = demoPlan('2027-03-12');
  assert.equal(plan.asAt, '2025-09-01');
  assert.equal(later.asAt, '2026-09-01');
  const dues = (of: typeof plan) => of.areas.flatMap((area) => area.actions.flatMap((a) => a.steps.map((s) => s.due)));
  const aYearOn = (due: string) => due.replaceAll(/20\d\d/g, (year) => String(Number(year) + 1));
  assert.deepEqual(dues(later), dues(plan).map(aYearOn));
});

test('the same day gives the same plan', () => {
  assert.deepEqual(demoPlan(today), plan);
});
