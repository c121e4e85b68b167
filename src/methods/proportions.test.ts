import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wilson } from './proportions.ts';

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
