import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupFileName, whichGo } from './which-to-keep.ts';

const of = (...days: string[]) => days.map((day) => backupFileName(`${day}T02:15:00.000Z`));

test('the newest of each of so many days, weeks and months are kept', () => {
  const names = of('2026-09-30', '2026-10-15', '2026-10-31', '2026-11-08', '2026-11-15', '2026-11-18', '2026-11-19');
  // Two days: 18 and 19. Two weeks from Monday: that of the 19th, and the 15th (a Sunday). Two months: 19 November, 31 October.
  assert.deepEqual(whichGo(names, { daily: 2, weekly: 2, monthly: 2 }), of('2026-09-30', '2026-10-15', '2026-11-08'));
});

test('of two backups of one day the later one is kept', () => {
  const [early, late] = [backupFileName('2026-11-19T02:15:00Z'), backupFileName('2026-11-19T14:00:00Z')];
  assert.deepEqual(whichGo([late, early], { daily: 7, weekly: 5, monthly: 12 }), [early]);
});

test('days on which no backup was made count for nothing, so that an old backup stays while there is no newer one', () => {
  assert.deepEqual(whichGo(of('2025-01-01', '2025-03-01'), { daily: 7, weekly: 0, monthly: 0 }), []);
});

test('files that are no backups of ours, and the newest of all, are never taken', () => {
  const names = ['notes.txt', 'line-of-sight-2026.age', ...of('2026-11-19')];
  assert.deepEqual(whichGo(names, { daily: 0, weekly: 0, monthly: 0 }), []);
});
