import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readText } from '../../../platform/reading/text.ts';
import type { PlanFile } from '../../plan-format.ts';
import { readPlanWithFurniture } from './read-plan.ts';
import { lostWords } from './words-kept.ts';

// A real council's plan as converted from PDF. It is not part of the project; where it is absent these tests skip.
const place = new URL('../../../../../shared/seeds/003_0717ddd5fbaa9096.txt', import.meta.url);
const skip = existsSync(place) ? false : 'the real plan is not beside the project';
const document = skip ? readText('') : readText(readFileSync(place, 'utf8'));
const { plan, furniture } = readPlanWithFurniture(document);

function count(of: (area: PlanFile['areas'][number]) => number): number {
  return plan.areas.reduce((sum, area) => sum + of(area), 0);
}

test('the real plan comes in whole: sections, sub-areas, actions, findings, measures and narrative', { skip }, () => {
  const top = plan.areas.filter((area) => area.parent === null);
  const perChapter = [1, 2, 3].map((n) => top.filter((area) => area.chapter?.startsWith(`Chapter ${n}`)).length);
  assert.deepEqual(perChapter, [7, 6, 2]);
  assert.deepEqual(
    plan.areas.filter((area) => area.parent).map((area) => area.letter),
    ['A', 'B', 'C', 'D', 'E'],
  );
  assert.equal(
    count((area) => area.actions.length),
    143,
  );
  assert.equal(
    count((area) => area.actions.reduce((n, action) => n + action.steps.length, 0)),
    145,
  );
  assert.equal(
    count((area) => area.findings.length),
    82,
  );
  assert.equal(
    count((area) => area.measures.length),
    72,
  );
  assert.equal(
    count((area) => area.narrative.length),
    41,
  );
  assert.equal(plan.asAt, '2025-05-08');
});

test('the parts beside the sections of the real plan come in whole', { skip }, () => {
  assert.equal(plan.milestones.length, 32);
  assert.equal(plan.glossary.length, 17);
  assert.equal(plan.ratingScale.length, 5);
  assert.equal(plan.onAPage.length, 7);
  assert.equal(
    plan.onAPage.reduce((n, area) => n + area.commitments.length, 0),
    56,
  );
});

test(
  'every action of the real plan has an owner and a rating, and no cell slipped into an extra column',
  { skip },
  () => {
    for (const action of plan.areas.flatMap((area) => area.actions)) {
      assert.ok(action.ref && action.owners.length > 0, action.ref);
      assert.deepEqual(action.extra, {}, action.ref);
      for (const step of action.steps) assert.ok(step.rating && step.due, action.ref);
    }
  },
);

test('all numeric targets of the real plan are read, and nothing else is taken for one', { skip }, () => {
  const targets = plan.areas.flatMap((area) => area.measures.flatMap((measure) => measure.targets));
  assert.equal(plan.areas.flatMap((area) => area.measures).filter((measure) => measure.targets.length > 0).length, 46);
  const tally = new Map<string, number>();
  for (const { comparator, value, unit } of targets)
    tally.set(`${comparator} ${value} ${unit}`, (tally.get(`${comparator} ${value} ${unit}`) ?? 0) + 1);
  assert.deepEqual(Object.fromEntries(tally), {
    '> 80 %': 12,
    '>= 90 %': 14,
    '>= 20 count': 1,
    '>= 100 %': 9,
    '> 75 %': 1,
    '>= 10 count': 1,
    '> 90 %': 4,
    '< 15 %': 2,
    '>= 95 %': 2,
    '<= 15 cases': 1,
    '<= 20 cases': 1,
    '<= 22 cases': 1,
    '>= 80 %': 1,
  });
  for (const target of targets) assert.ok(target.subject.split(' ').length >= 2, JSON.stringify(target));
});

test('no word of the real plan is lost', { skip }, () => {
  assert.deepEqual(lostWords(document.blocks, plan, furniture), []);
});
