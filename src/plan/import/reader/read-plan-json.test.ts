import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../platform/reading/text.ts';
import { describePlan } from './describe-plan.ts';
import { readPlan } from './read-plan.ts';
import { readPlanJson } from './read-plan-json.ts';

const plan = readPlan(
  readText(`Correct at 31 March 2026.

## 1. Visits

| Ref | Action | Owner | Due | Status |
|---|---|---|---|---|
| V1 | Visit sooner | Team Manager | Q3 | On track |

Success measures

- 90% of visits are on time`),
);

test('a plan written as JSON is read back the same', () => {
  assert.deepEqual(readPlanJson(JSON.stringify(plan)), plan);
});

for (const [text, code, what] of [
  ['{"kind":"plan",', 'not-json', /not valid JSON/],
  ['[1,2]', 'not-a-plan', /does not say that it is a plan/],
  [
    '{"kind":"plan","areas":[{"title":"A","actions":[{"ref":"1","text":"x","steps":[{"by":"June"}]}]}]}',
    'plan-format',
    /areas 1, actions 1, steps 1, by: Dates are written YYYY-MM-DD/,
  ],
] as const) {
  test(`JSON that is ${code} is refused with what is wrong and what to do`, () => {
    const read = readPlanJson(text);
    assert.ok('unreadable' in read);
    assert.equal(read.code, code);
    assert.match(read.what, what);
    assert.ok(read.next);
  });
}

test('what was read is described in plain words: counts by area, what to check', () => {
  const words = describePlan(plan);
  assert.match(words, /Plan as at 2026-03-31/);
  assert.match(words, /1 action in 1 step/);
  assert.match(words, /1\. Visits: 1 action, 1 success measure \(1 numeric target\)/);
  assert.match(words, /line 7: V1: "Q3" has no year/);
  assert.match(words, /line 1: Correct at 31 March 2026/);
});
