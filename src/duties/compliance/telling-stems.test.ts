import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellingStems } from './telling-stems.ts';

test('turns of phrase and words of every notice tell nothing of what a clause is about', () => {
  assert.deepEqual(tellingStems(['up', 'dat', 'no', 'longer', 'local', 'authority', 'council', '2024']), []);
  assert.deepEqual(tellingStems(['supervision', 'support', 'staff']), ['supervision', 'staff']);
});

test('the council’s own name tells nothing either', () => {
  const names = new Set(['thornmere', 'vale', 'council']);
  assert.deepEqual(tellingStems(['thornmere', 'vale', 'adviser'], names), ['adviser']);
});
