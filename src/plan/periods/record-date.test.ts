import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateToRecord } from './record-date.ts';

test('during the month, what is recorded holds from today', () => {
  assert.equal(dateToRecord('2025-05-20', '2025-05-31', '2025-04-30'), '2025-05-20');
});

test('an update given after the month for the month is the month’s', () => {
  assert.equal(dateToRecord('2025-06-03', '2025-05-31', '2025-04-30'), '2025-05-31');
});

test('with no month open, what is recorded holds from today', () => {
  assert.equal(dateToRecord('2025-06-14', null, '2025-05-31'), '2025-06-14');
  assert.equal(dateToRecord('2025-06-14', null, null), '2025-06-14');
});

test('nothing is ever recorded into a locked day', () => {
  assert.equal(dateToRecord('2025-05-20', null, '2025-05-20'), '2025-05-21');
  assert.equal(dateToRecord('2025-05-31', null, '2025-05-31'), '2025-06-01');
});
