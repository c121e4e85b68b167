import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from './date-field.tsx';
import { formOf } from './form-values.ts';

const read = (day: string, month: string, year: string) =>
  readDate(formOf({ 'd-day': day, 'd-month': month, 'd-year': year }), 'd', 'The date');
const messageOf = (answer: ReturnType<typeof readDate>) => (answer.ok ? null : answer.error.message);

test('a date is read from its three parts, its month in figures or in words', () => {
  assert.deepEqual(read('8', '5', '2025'), { ok: true, value: '2025-05-08' });
  assert.deepEqual(read('08', 'May', '2025'), { ok: true, value: '2025-05-08' });
  assert.deepEqual(read('', '', ''), { ok: true, value: null });
});

test('a day that is not in the calendar is refused', () => {
  for (const [day, month] of [
    ['30', '2'],
    ['29', '2'],
    ['0', '5'],
    ['31', '4'],
    ['8', '13'],
    ['-1', '5'],
    ['NaN', '5'],
  ] as const) {
    assert.equal(messageOf(read(day, month, '2025')), 'The date must be a real date', `${day}/${month}`);
  }
});

test('a year is four numbers, and never one of the first thousand', () => {
  for (const year of ['25', '0025', '0000', '20255', '2o25']) {
    assert.equal(messageOf(read('8', '5', year)), 'The date must have a year of 4 numbers', year);
  }
});
