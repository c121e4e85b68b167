import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths, daysBetween, inWords, isIsoDate, lastDayOfMonth, monthInWords } from './calendar.ts';

test('days are counted across months, leap days and clock changes', () => {
  assert.equal(addDays('2024-02-28', 2), '2024-03-01');
  assert.equal(addDays('2025-03-31', -1), '2025-03-30');
  assert.equal(daysBetween('2025-03-01', '2025-04-01'), 31);
});

test('a month later is the same day, or the last day of a shorter month', () => {
  assert.equal(addMonths('2024-08-31', 6), '2025-02-28');
  assert.equal(addMonths('2024-08-29', 6), '2025-02-28');
  assert.equal(addMonths('2025-12-15', 1), '2026-01-15');
  assert.equal(addMonths('2025-01-15', -1), '2024-12-15');
});

test('a month means its last day', () => {
  assert.equal(lastDayOfMonth('2024-02-01'), '2024-02-29');
  assert.equal(lastDayOfMonth('2025-12-31'), '2025-12-31');
});

test('only real dates are dates', () => {
  assert.ok(isIsoDate('2025-05-08'));
  assert.ok(!isIsoDate('2025-02-30'));
  assert.ok(!isIsoDate('8 May 2025'));
});

test('dates read as people write them', () => {
  assert.equal(inWords('2025-05-08'), '8 May 2025');
  assert.equal(monthInWords('2025-05-01'), 'May 2025');
});
