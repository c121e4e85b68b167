import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn } from './numbers-in.ts';

test('the memory of every column of numbers is found, each once, in lists and maps however deep', () => {
  const [days, places] = [new Int32Array(3), new Float64Array(2)];
  const value = {
    lists: new Map([[1, { columns: [{ days }, { days, words: ['a', 'b'] }] }]]),
    more: [[places]],
    none: null,
  };
  assert.deepEqual(new Set(numbersIn(value)), new Set([days.buffer, places.buffer]));
  assert.equal(numbersIn(value).length, 2);
});

test('memory that others share is left where it is', () => {
  assert.deepEqual(numbersIn({ bytes: Buffer.from('a small one'), words: ['x'] }), []);
});

test('what is handed over arrives as it was', () => {
  const days = Int32Array.of(1, 2, 3);
  const value = { table: new Map([['8', { days }]]) };
  const arrived = structuredClone(value, { transfer: numbersIn(value) });
  assert.deepEqual(arrived.table.get('8')?.days, Int32Array.of(1, 2, 3));
  assert.equal(days.length, 0);
});
