import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, noDay } from '../../children/index.ts';
import { stateOf } from './due-state.ts';

const asAt = dayOf('2025-03-31');
const visits = { better: 'higher', unit: 'percent' } as const;

test('a visit that should have been made by yesterday is overdue; one due in a fortnight is due soon', () => {
  assert.equal(stateOf(visits, 0, dayOf('2025-03-30'), asAt), 'overdue');
  assert.equal(stateOf(visits, 1, dayOf('2025-03-31'), asAt), 'due-soon');
  assert.equal(stateOf(visits, 1, dayOf('2025-04-14'), asAt), 'due-soon');
  assert.equal(stateOf(visits, 1, dayOf('2025-04-15'), asAt), 'in-time');
});

test('a child of whom no date is known is not called in time', () => {
  assert.equal(stateOf(visits, 0, noDay, asAt), 'no-date');
});

test('a permanence plan that is there is in time, whenever it had to be there', () => {
  assert.equal(stateOf(visits, 1, dayOf('2024-03-31'), asAt), 'in-time');
});

test('where lower is better, those counted are over the limit', () => {
  const long = { better: 'lower', unit: 'percent' } as const;
  assert.equal(stateOf(long, 1, dayOf('2025-03-31'), asAt), 'overdue');
  assert.equal(stateOf(long, 0, dayOf('2025-04-02'), asAt), 'due-soon');
});

test('what is finished was late or in time, and is never due', () => {
  const finished = { ...visits, clockHasStopped: true } as const;
  assert.equal(stateOf(finished, 0, dayOf('2025-01-31'), asAt), 'late');
  assert.equal(stateOf(finished, 1, dayOf('2025-04-02'), asAt), 'in-time');
});

test('without a clock something is met or not', () => {
  assert.equal(stateOf(visits, 0, undefined, asAt), 'not-met');
  assert.equal(stateOf(visits, 1, undefined, asAt), 'met');
  assert.equal(stateOf({ better: 'lower', unit: 'percent' }, 1, undefined, asAt), 'not-met');
  assert.equal(stateOf({ better: 'none', unit: 'mean days' }, 200, undefined, asAt), 'counted');
});
