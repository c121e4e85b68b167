import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths } from './calendar.ts';
import {
  daysToTarget,
  forecast,
  leastSquares,
  mannKendall,
  requiredChangePerMonth,
  theilSen,
  theilSenOn,
} from './trend.ts';

const monthly = (values: (number | null)[]) =>
  values.map((value, month) => ({ date: addMonths('2024-01-01', month), value }));
const weekly = (values: (number | null)[]) =>
  values.map((value, week) => ({ date: addDays('2024-01-01', week * 7), value }));

test('one wild reading moves the least-squares line and not the median line', () => {
  const steady = [60, 61, 60, 61, 60, 61, 60, 61];
  const wild = [...steady.slice(0, 7), 95];
  assert.ok((leastSquares(weekly(wild))?.slope ?? 0) > 0.3);
  assert.equal(theilSen(weekly(wild))?.slope, theilSen(weekly(steady))?.slope);
  const wide = forecast(weekly(wild), '2024-04-01')?.prediction95;
  assert.ok(wide && wide[1] - wide[0] > 40);
});

test('a line a day reaches its target when it should, and says when it never will', () => {
  const line = theilSen(weekly([70, 77, 84, 91]));
  assert.ok(line);
  assert.equal(daysToTarget(line, 100, 'increase'), 30);
  assert.equal(daysToTarget(line, 60, 'increase'), 0);
  assert.equal(daysToTarget(line, 60, 'decrease'), null);
  assert.equal(theilSenOn(weekly([70, 77, 84, 91]), '2024-01-31'), 100);
});

test('a missing reading is left out and the rest keep their dates', () => {
  assert.equal(theilSen(weekly([70, null, 84, 91]))?.slope, 1);
});

test('a rise without a break is told from chance, and ties count for nothing', () => {
  assert.ok((mannKendall(monthly([1, 2, 3, 4, 5, 6, 7, 8]))?.p ?? 1) < 0.001);
  assert.deepEqual([mannKendall(monthly([5, 5, 5]))?.s, mannKendall(monthly([5, 5, 5]))?.tauB], [0, null]);
});

test('too little to go on is nothing, not a guess', () => {
  assert.equal(leastSquares(monthly([1, 2])), null);
  assert.equal(theilSen(monthly([1])), null);
  assert.equal(theilSen([]), null);
  assert.equal(mannKendall([]), null);
  assert.equal(forecast([], '2024-01-01'), null);
});

test('what it would take each month is counted from the last reading to the day', () => {
  assert.equal(requiredChangePerMonth(monthly([70, 71]), 80, '2024-02-01'), null);
  const needed = requiredChangePerMonth(monthly([70, 71]), 80, addDays('2024-02-01', 100));
  assert.equal(needed, (9 / 100) * 30.4375);
});
