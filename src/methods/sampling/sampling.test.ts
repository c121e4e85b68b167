import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allocate } from './allocate.ts';
import { assign } from './assign.ts';
import { drawOrder } from './draw.ts';
import { stratifiedEstimate } from './stratified-estimate.ts';

test('a sample is shared out by size, with the minimum for each', () => {
  assert.deepEqual(allocate({ north: 60, south: 30, east: 10 }, 10), { north: 6, south: 3, east: 1 });
  assert.deepEqual(allocate({ north: 90, south: 8, east: 2 }, 10, 2), { north: 6, south: 2, east: 2 });
  assert.equal(allocate({ north: 90, south: 8, east: 2 }, 5, 2), null);
});

test('every sample is of the size asked for, none larger than its list, none under the minimum', () => {
  const sizes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 50 }));
  fc.assert(
    fc.property(sizes, fc.nat(80), fc.nat(5), (strata, n, minimum) => {
      const found = allocate(strata, n, minimum);
      const all = Object.values(strata).reduce((sum, size) => sum + size, 0);
      if (!found) return;
      assert.equal(
        Object.values(found).reduce((sum, size) => sum + size, 0),
        Math.min(n, all),
      );
      for (const [key, size] of Object.entries(strata)) {
        assert.ok((found[key] as number) <= size);
        if (n < all) assert.ok((found[key] as number) >= Math.min(minimum, size));
      }
    }),
  );
});

test('a draw does not depend on the order of the list, and a larger one only adds', () => {
  const cases = Array.from({ length: 30 }, (_, index) => `case ${index}`);
  const order = drawOrder('the minutes of 3 June', 'CIN', cases);
  assert.deepEqual(drawOrder('the minutes of 3 June', 'CIN', cases.toReversed()), order);
  assert.notDeepEqual(drawOrder('the minutes of 4 June', 'CIN', cases), order);
  assert.deepEqual(new Set(order), new Set(cases));
});

test('nobody audits a case they may not, and all have as much to do', () => {
  const cases = ['one', 'two', 'three', 'four'].map((name, index) => ({
    case: name,
    conflicted: index < 2 ? ['Ann'] : [],
  }));
  const found = assign(cases, { Ann: 4, Bob: 4 });
  assert.deepEqual([...found.loads.values()], [2, 2]);
  assert.equal(found.by.get('one'), 'Bob');
  const stuck = assign([{ case: 'one', conflicted: ['Ann', 'Bob'] }], { Ann: 1, Bob: 1 });
  assert.deepEqual([stuck.feasible, stuck.impossible], [false, ['one']]);
  assert.equal(assign([], { Ann: 1 }).feasible, true);
});

test('each stratum counts by its size and not by how many were looked at', () => {
  const found = stratifiedEstimate([
    { size: 90, sampled: 10, met: 5 },
    { size: 10, sampled: 10, met: 10 },
  ]);
  assert.ok(found);
  assert.ok(Math.abs(found.share - 0.55) < 1e-12);
  assert.equal(found.unweighted, 0.75);
  assert.equal(stratifiedEstimate([{ size: 5, sampled: 1, met: 1 }])?.error, null);
  assert.equal(stratifiedEstimate([{ size: 5, sampled: 0, met: 0 }]), null);
});
