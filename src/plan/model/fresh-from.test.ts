import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFrom } from './fresh-from.ts';

test('in a month, claims count from its first day', () => {
  assert.equal(freshFrom({ month: '2025-05-01' }, '2025-05-20'), '2025-05-01');
});

test('early in the next month, before it is opened, last month’s claims still count', () => {
  assert.equal(freshFrom({ month: '2025-05-01' }, '2025-06-30'), '2025-05-01');
});

test('when nobody has opened a month for long, old claims say nothing about now', () => {
  assert.equal(freshFrom({ month: '2025-05-01' }, '2025-07-01'), '2025-06-01');
  assert.equal(freshFrom({ month: '2025-05-01' }, '2026-03-15'), '2026-02-01');
});

test('in a plan without months a claim lasts 31 days', () => {
  assert.equal(freshFrom(null, '2025-05-08'), '2025-04-07');
});
