import assert from 'node:assert/strict';
import { test } from 'node:test';
import { survive } from './survive.ts';

// The short form, on the built product; `npm run survive` goes on for 200 rounds.
test('whatever is killed, cut off or filled, what was acknowledged is there and nothing is there by half', async (t) => {
  const survival = await survive({ rounds: 9, seed: 20261126, tell: (line) => t.diagnostic(line) });
  for (const name of survival.notTried) t.diagnostic(`Not tried on this machine: ${name}`);
  assert.deepEqual(survival.lost, []);
  assert.deepEqual(survival.half, []);
  assert.equal(survival.rounds, 9);
  assert.ok(survival.acknowledged > 0, 'nothing was ever acknowledged: the test shows nothing');
});
