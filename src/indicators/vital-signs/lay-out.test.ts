/** The order in which the vital signs are read, without a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indicators } from '../definitions/index.ts';
import { signOf, type Sign } from '../series/sign.ts';
import { layOut } from './lay-out.ts';

/** The sign of an indicator whose monthly readings are so many of a hundred; null is a month it could not be computed. */
function made(id: string, readings: (number | null)[], target: number | null = null): Sign {
  const indicator = indicators.find((one) => one.id === id);
  assert.ok(indicator, id);
  const rows = readings.map((met, month) => ({
    indicator: id,
    snapshotId: month + 1,
    asAt: `2025-${String(month + 1).padStart(2, '0')}-28`,
    source: 'annex-a' as const,
    numerator: met,
    denominator: met === null ? null : 100,
    value: met,
    missing: met === null ? 'list 7 is missing' : null,
  }));
  const set = { indicator: id, value: target, fromOn: '2020-01-01', because: '', setAt: new Date(0), setBy: null };
  return signOf(indicator, rows, { targets: target === null ? [] : [{ id: 1, ...set }], steps: [] });
}
const names = (signs: readonly Sign[]) => signs.map(({ indicator }) => indicator.id);
const falling = [90, 90, 91, 90, 91, 90, 60, 55, 50];
const steady = [80, 81, 80, 79, 80, 81, 80, 79, 80];

test('what misses its target beyond doubt stands before what may do so by chance', () => {
  const { failing } = layOut([
    made('cp_visits', steady, 82),
    made('cla_visits', steady, 99),
    made('dental', steady, 60),
  ]);
  assert.deepEqual(names(failing), ['cla_visits', 'cp_visits']);
});

test('what gets worse is told of whether it has a target or not, and once', () => {
  const { failing, worse } = layOut([
    made('cp_visits', falling),
    made('cla_visits', falling, 90),
    made('dental', steady),
  ]);
  assert.deepEqual(names(failing), ['cla_visits']);
  assert.deepEqual(names(worse), ['cp_visits']);
});

test('what tells the same more fully stands beside its sibling, and alone where that has nothing to show', () => {
  const both = layOut([made('cp_visits', steady), made('cp_visits_history', [70])]);
  assert.deepEqual(
    both.areas.flatMap(({ rows }) => rows.map(({ sign, fuller }) => [sign.indicator.id, names(fuller)])),
    [['cp_visits', ['cp_visits_history']]],
  );
  const alone = layOut([made('cp_visits', [null]), made('cp_visits_history', [70])]);
  assert.deepEqual(
    alone.areas.flatMap(({ rows }) => rows.map(({ sign }) => sign.indicator.id)),
    ['cp_visits_history'],
  );
  assert.deepEqual(names(alone.silent), ['cp_visits']);
});

test('what was never computed is nowhere; what has no figure but a chart that tells keeps its line', () => {
  const { areas, silent } = layOut([made('cp_visits', []), made('dental', [...steady, null])]);
  assert.deepEqual(
    areas.flatMap(({ rows }) => rows.map(({ sign }) => sign.indicator.id)),
    ['dental'],
  );
  assert.deepEqual(silent, []);
});
