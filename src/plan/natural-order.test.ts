import assert from 'node:assert/strict';
import { test } from 'node:test';
import { naturally } from './natural-order.ts';

test('refs are ordered as people count', () => {
  const refs = ['SL10', 'SL15b', 'SL2', '', '1.10', 'sl15a', '1.9'];
  assert.deepEqual(refs.sort(naturally), ['1.9', '1.10', 'SL2', 'SL10', 'sl15a', 'SL15b', '']);
});
