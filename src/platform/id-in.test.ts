import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idIn } from './id-in.ts';

test('a number in an address names something; anything else names nothing', () => {
  assert.equal(idIn('12'), 12);
  assert.equal(idIn('999999999'), 999_999_999);
  for (const text of [undefined, '', '0', '-1', '01', '1.5', '1e3', ' 1', '9999999999', 'abc', '１２'])
    assert.equal(idIn(text), null, String(text));
});
