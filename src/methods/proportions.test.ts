import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, exactInterval, fewestToBeAbove, finitePopulation, verdict, wilson } from './proportions.ts';

test('the interval agrees with the published examples', () => {
  // Newcombe 1998, table I.
  for (const [x, n, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const interval = wilson(x, n);
    assert.ok(interval);
    assert.equal(interval.low.toFixed(4), low.toFixed(4));
    assert.equal(interval.high.toFixed(4), high.toFixed(4));
  }
});

test('nothing counted has no interval', () => assert.equal(wilson(0, 0), null));

test('ten cases cannot show “over 80%”, even ten out of ten', () => {
  assert.equal(verdict(10, 10, 0.8), 'cannot tell');
  assert.equal(verdict(16, 16, 0.8), 'above');
  assert.equal(verdict(5, 20, 0.8), 'below');
  assert.equal(verdict(0, 0, 0.8), 'cannot tell');
  assert.deepEqual(
    [10, 15, 16, 20, 30, 40, 60, 100].map((n) => fewestToBeAbove(n, 0.8, wilson)),
    [null, null, 16, 20, 29, 37, 55, 88],
  );
});

test('the exact interval and the difference agree with the published examples', () => {
  // Newcombe 1998: Clopper and Pearson 81 of 263; the difference of 56 of 70 and 48 of 80 by method 10.
  const exact = exactInterval(81, 263);
  assert.deepEqual([exact?.low.toFixed(4), exact?.high.toFixed(4)], ['0.2527', '0.3676']);
  const apart = difference(56, 70, 48, 80);
  assert.deepEqual([apart?.low.toFixed(4), apart?.high.toFixed(4)], ['0.0524', '0.3339']);
});

test('a sample of nearly the whole list leaves little open', () => {
  assert.deepEqual(finitePopulation(10, 10, 10), { fewest: 10, most: 10, low: 1, high: 1 });
  const found = finitePopulation(10, 10, 12);
  assert.ok(found && found.fewest >= 10 && found.most === 12);
});
