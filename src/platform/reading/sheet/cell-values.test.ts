import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asStored, kindOfFormat, numberAsText } from './cell-values.ts';

const shown = (value: number, code: string, epoch1904 = false) =>
  numberAsText(value, kindOfFormat(164, code), epoch1904);

test('a date comes out as ISO whatever way it is shown, in either epoch', () => {
  assert.equal(shown(45785, 'dd/mm/yyyy'), '2025-05-08');
  assert.equal(shown(45785, '[$-809]d mmmm yyyy;@'), '2025-05-08');
  assert.equal(shown(45785 - 1462, 'd-mmm-yy', true), '2025-05-08');
  assert.equal(shown(45785.5625, 'dd/mm/yyyy hh:mm'), '2025-05-08T13:30');
  assert.equal(numberAsText(45785, kindOfFormat(14, undefined), false), '2025-05-08');
});

test('the days around the 29 February 1900 that never was are right', () => {
  assert.equal(shown(1, 'yyyy-mm-dd'), '1900-01-01');
  assert.equal(shown(59, 'yyyy-mm-dd'), '1900-02-28');
  assert.equal(shown(61, 'yyyy-mm-dd'), '1900-03-01');
});

test('a month shown without a day stays a month', () => {
  assert.equal(shown(45627, 'mmm-yy'), 'December 2024');
  assert.equal(numberAsText(45627, kindOfFormat(17, undefined), false), 'December 2024');
});

test('percentages, times and lengths of time read as they are shown', () => {
  assert.equal(shown(0.8, '0%'), '80%');
  assert.equal(shown(0.8333, '0.0%'), '83.33%');
  assert.equal(shown(0.5, 'hh:mm'), '12:00');
  assert.equal(shown(1.5, '[h]:mm'), '36:00');
});

test('words inside a number format do not make it a date', () => {
  assert.equal(shown(12, '0 "days"'), '12');
  assert.equal(shown(12, '[Red]0;[Black]-0'), '12');
  assert.equal(shown(0.1 + 0.2, 'General'), '0.3');
  assert.equal(shown(1e-7, 'General'), '0.0000001');
  assert.equal(shown(1234567.5, '#,##0.00'), '1234567.5');
});

test('where a sheet is data, what is stored counts and not what is shown of it', () => {
  const stored = (value: number, code: string) => numberAsText(value, asStored(kindOfFormat(164, code)), false);
  for (const code of ['dd/mm/yyyy', 'mmm-yy', 'mmmm yyyy', 'hh:mm', 'yyyy'])
    assert.equal(stored(45627, code), '2024-12-01');
  assert.equal(stored(45627.75, 'hh:mm'), '2024-12-01T18:00');
  // An empty cell that a formula points at is nought: no day.
  assert.equal(stored(0, 'dd/mm/yyyy'), '00:00');
  assert.equal(stored(1, '0%'), '1');
  assert.equal(stored(1.5, '[h]:mm'), '1.5');
});
