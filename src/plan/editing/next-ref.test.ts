import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextRef } from './next-ref.ts';

test('the next ref follows the highest number of the area', () => {
  assert.equal(nextRef(['SL1', 'SL2', 'SL10'], ['SL1', 'SL2', 'SL10']), 'SL11');
  assert.equal(nextRef(['3.1', '3.2'], []), '3.3');
  assert.equal(nextRef(['A09'], []), 'A10');
  assert.equal(nextRef(['A01', 'A02'], []), 'A03');
});

test('a letter after the number does not count', () => {
  assert.equal(nextRef(['SL15a', 'SL15b'], []), 'SL16');
});

test('the commonest pattern wins, and a ref another area has is left out', () => {
  assert.equal(nextRef(['H1', 'H2', 'X9'], ['H3']), 'H4');
});

test('with no pattern nothing is suggested', () => {
  assert.equal(nextRef([], ['A1']), '');
  assert.equal(nextRef(['first', ''], []), '');
});
