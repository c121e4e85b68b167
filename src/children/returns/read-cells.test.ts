/** How cells are read as people really type them: dates, ages and codes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeReader, keyOf } from './code-reader.ts';
import { dayOf, noDay } from './day-number.ts';
import { noCount, readAge, readDate } from './read-cells.ts';

test('a date is read with or without a time of day behind it', () => {
  for (const text of [
    '05/01/2024',
    '2024-01-05',
    '05/01/2024 14:35',
    '05/01/2024 09:05:59',
    '05/01/2024 2:15 PM',
    '2024-01-05 00:00:00',
    '2024-01-05T23:59:59',
    '2024-01-05T12:00:00.000Z',
    '2024-01-05T12:00:00+01:00',
    '45296',
    '45296.75',
  ])
    assert.deepEqual(readDate(text), { day: dayOf('2024-01-05'), bad: false }, text);
});

test('a date with other words behind it, or of a day that does not exist, is no date', () => {
  for (const text of ['05/01/2024 approx', '2024-01-05 or so', '05/01/2024 to 07/01/2024', '31/02/2024', '19999'])
    assert.deepEqual(readDate(text), { day: noDay, bad: true }, text);
});

test('an age is rounded down, and a child not yet born is -1', () => {
  assert.equal(readAge('4.9').count, 4);
  assert.equal(readAge('0').count, 0);
  assert.equal(readAge('-1').count, -1);
  assert.equal(readAge('-0.5').count, -1);
  assert.deepEqual(readAge('-2'), { count: -1, bad: true });
  assert.deepEqual(readAge('four'), { count: noCount, bad: true });
});

test('the letters before a code do not matter, one or two of them', () => {
  const placement = codeReader(['a) U1: Foster placement', 'zz) T4: Temporary placement']);
  const keyRead = (text: string) => placement.keys[placement.read(text)];
  for (const text of ['T4', 'zz) T4', 'zz) T4: Temporary placement', 'T4: Temporary placement', 'b) t4'])
    assert.equal(keyRead(text), 'T4', text);
  assert.equal(keyRead('zz) U1'), 'U1');
  assert.equal(keyOf('p1) 5D: LA services'), '5D');
  assert.equal(placement.read('zz)'), -1);
});
