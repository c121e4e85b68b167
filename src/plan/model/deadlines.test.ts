import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDue } from '../import/reader/due-expression.ts';
import { deadlinesOf, passedDeadline } from './deadlines.ts';

const step = (due: string) => {
  const { kind, by } = readDue(due);
  return { due, kind, byOn: by };
};

test('a plain date is one deadline', () => {
  assert.deepEqual(deadlinesOf(step('March 2026')), [{ text: 'March 2026', byOn: '2026-03-31' }]);
});

test('two things asked for in one cell are two deadlines, and the first can pass before the second', () => {
  const two = step(
    'Briefings to be given between October and January 2026 Write up what was learnt by end of April 2026',
  );
  assert.deepEqual(
    deadlinesOf(two).map((one) => one.byOn),
    ['2026-01-31', '2026-04-30'],
  );
  assert.equal(passedDeadline(two, '2026-02-01')?.byOn, '2026-01-31');
  assert.equal(passedDeadline(two, '2026-01-31'), null);
});

test('a line for each deadline is read line by line', () => {
  assert.equal(
    passedDeadline(step('Draft agreed by May 2026\nFinal version out by July 2026'), '2026-06-02')?.byOn,
    '2026-05-31',
  );
});

test('a date that replaces another is one deadline', () => {
  assert.equal(passedDeadline(step('March 2026, revised to June 2026'), '2026-05-01'), null);
  assert.equal(passedDeadline(step('March 2026 Now expected by June 2026'), '2026-05-01'), null);
});

test('a stretch of time ends once, and dates with no words of their own are one deadline', () => {
  assert.equal(passedDeadline(step('Running between March 2024 - June 2026'), '2026-05-01'), null);
  assert.equal(passedDeadline(step('July 2025 / September 2026'), '2026-05-01'), null);
});

test('work that recurs or only starts has no deadline', () => {
  for (const due of ['Every 3 months from June 2024', 'To begin in April 2024 and run throughout the year', 'TBC'])
    assert.deepEqual(deadlinesOf(step(due)), []);
});
