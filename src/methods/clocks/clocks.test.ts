import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addMonths } from '../calendar.ts';
import { workingDaysBetween } from '../working-days.ts';
import { dueBy } from './clock.ts';
import { clockRules, findClock } from './find-clock.ts';

test('every clock keeps its worked examples', () => {
  assert.ok(clockRules.length >= 25);
  for (const rule of clockRules) {
    assert.ok(rule.examples.length > 0, `${rule.rule} has no example`);
    for (const { start, due, planBy } of rule.examples) {
      const result = dueBy(rule, start);
      assert.ok(result.ok, `${rule.rule} from ${start}`);
      assert.equal(result.due, due, `${rule.rule} from ${start}`);
      if (planBy) assert.equal(result.planBy, planBy, `${rule.rule} from ${start}`);
    }
  }
});

test('no name means two clocks', () => {
  for (const rule of clockRules)
    for (const name of [rule.rule, ...rule.also]) {
      const found = findClock(name);
      assert.ok(found.ok && found.rule === rule, `${name} leads to ${found.ok ? found.rule.rule : 'nothing'}`);
    }
});

test('a name is found however it is written, and an unknown one is answered with those like it', () => {
  for (const name of ['Statement of action', 'ACTION-STATEMENT-70WD', '70wd action statement']) {
    const found = findClock(name);
    assert.ok(found.ok && found.rule.rule === 'action_statement_70wd', name);
  }
  const unknown = findClock('review of something');
  assert.ok(!unknown.ok && unknown.like.includes('cla_review_6m'));
  const count = findClock('20 working days');
  assert.ok(count.ok && !count.kept && count.rule.unit === 'working-days' && count.rule.count === 20);
});

test('a due date is worked out with the bank holidays known on a day, and says which they were', () => {
  const found = findClock('cla_first_review_20wd');
  assert.ok(found.ok);
  const before = dueBy(found.rule, '2022-08-26', { asKnownOn: '2022-09-08' });
  const after = dueBy(found.rule, '2022-08-26', { asKnownOn: '2022-09-12' });
  assert.ok(before.ok && after.ok);
  assert.deepEqual([before.due, before.calendarVersion], ['2022-09-26', 'EW-2020-11-12']);
  assert.deepEqual([after.due, after.calendarVersion], ['2022-09-27', 'EW-2022-09-09']);
});

test('a council’s own terms override the convention', () => {
  const found = findClock('pep_termly');
  assert.ok(found.ok);
  const terms = [
    { from: '2025-01-06', to: '2025-04-04' },
    { from: '2024-09-04', to: '2024-12-20' },
  ];
  const due = dueBy(found.rule, '2024-12-27', { terms });
  assert.ok(due.ok);
  assert.equal(due.due, '2025-04-04');
  assert.ok(!dueBy(found.rule, '2025-02-01', { terms }).ok);
});

test('a start that cannot be is refused in plain English', () => {
  const hours = findClock('rhi_72h');
  const days = findClock('assessment_45wd');
  assert.ok(hours.ok && days.ok);
  const reason = (result: ReturnType<typeof dueBy>) => (result.ok ? '' : result.reason);
  assert.match(reason(dueBy(hours.rule, '2024-05-16')), /give the time too/);
  assert.match(reason(dueBy(hours.rule, '2024-03-31T01:30')), /clocks went forward/);
  assert.match(reason(dueBy(days.rule, '2024-02-30')), /is not a date/);
  assert.match(reason(dueBy(days.rule, '1999-02-03')), /outside the calendar/);
});

const vectors = '../shared/vectors/working-days-clocks.json';
const absent = existsSync(vectors) ? false : 'the shared vectors are not here';
type Vector = { id: string; rule: string; start: string; expected_due: string; plan_by?: string };

test('every published vector comes out', { skip: absent }, () => {
  const { cases, elapsed, chain_6m } = JSON.parse(readFileSync(vectors, 'utf8')) as {
    cases: Vector[];
    elapsed: { start: string; end: string; working_days_after_start_up_to_end: number }[];
    chain_6m: { last_review: string; next_due: string }[];
  };
  assert.ok(cases.length >= 50 && elapsed.length >= 8 && chain_6m.length >= 4);
  for (const vector of cases) {
    const found = findClock(vector.rule);
    assert.ok(found.ok && found.kept, vector.rule);
    const due = dueBy(found.rule, vector.start);
    assert.ok(due.ok, vector.id);
    assert.equal(due.due, vector.expected_due, vector.id);
    if (vector.plan_by) assert.equal(due.planBy, vector.plan_by, vector.id);
  }
  for (const { start, end, working_days_after_start_up_to_end: days } of elapsed)
    assert.equal(workingDaysBetween(start, end), days, `${start} to ${end}`);
  for (const { last_review: last, next_due: next } of chain_6m) assert.equal(addMonths(last, 6), next);
});
