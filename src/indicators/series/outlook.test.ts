/** Where an indicator is going: when that may be said, and when it may not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annexAIndicators } from '../definitions/index.ts';
import { outlookOf } from './outlook.ts';
import { signOf } from './sign.ts';

const suitable = annexAIndicators.find(({ id }) => id === 'cl_suitable')!;
/** The outlook over monthly counts out of 100, the first in January 2024. */
function outlook(counts: number[], { target = 85 as number | null, step = '' } = {}) {
  const month = (at: number) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-28`;
  const rows = counts.map((numerator, at) => ({
    indicator: suitable.id,
    snapshotId: at,
    asAt: month(at),
    numerator,
    denominator: 100,
    value: numerator,
    missing: null,
    source: 'annex-a' as const,
  }));
  const noted = { id: 1, indicator: suitable.id, because: 'Why', setAt: new Date(0), setBy: null };
  const steps = step ? [{ ...noted, date: step }] : [];
  const targets = target === null ? [] : [{ ...noted, value: target, fromOn: '2020-01-01' }];
  const found = outlookOf(signOf(suitable, rows, { targets, steps }));
  assert.ok(found);
  return found;
}

test('a steady rise is carried on to its target, with what it would take and its cautions', () => {
  const found = outlook([40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70]);
  assert.match(found.says, /it went up 2\.0 points a month/);
  assert.match(found.says, /the target of 85% would be met about (November|December) 2025/);
  assert.match(found.says, /To meet the target of 85% in a year it would have to go up 1\.3 points a month/);
  assert.ok(found.meetsOn?.startsWith('2025-1'));
  assert.match(found.cautions.join(' '), /no promise/);
});

test('one wild reading does not move the line', () => {
  const steady = outlook([40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70]);
  const wild = outlook([40, 42, 44, 46, 48, 90, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70]);
  assert.equal(wild.meetsOn?.slice(0, 7), steady.meetsOn?.slice(0, 7));
});

test('fewer than eight readings, or fewer since a step change, carry no line', () => {
  assert.match(outlook([40, 42, 44, 46, 48, 50, 52]).says, /There are 7 readings: at least 8 are needed/);
  const since = outlook([40, 42, 44, 46, 48, 50, 52, 60, 62, 64, 66, 68, 70], { step: '2024-08-28' });
  assert.match(since.says, /There are 6 readings since the step change/);
  assert.equal(since.meetsOn, null);
});

test('where the chart shows chance alone, there is no sign that it will move', () => {
  const found = outlook([60, 63, 58, 61, 60, 64, 59, 62, 60, 61, 58, 63]);
  assert.match(found.says, /by chance alone/);
  assert.equal(found.meetsOn, null);
});

test('away from the target, or too slow to say when, gives no day', () => {
  const away = outlook([70, 69, 66, 64, 62, 61, 58, 56, 54, 52]);
  assert.match(away.says, /down 2\.\d points a month, away from its target/);
  assert.equal(away.meetsOn, null);
  const slow = outlook([40, 41, 41, 42, 42, 43, 43, 44, 44, 45, 45, 46]);
  assert.match(slow.says, /too slow to say when/);
  assert.equal(slow.meetsOn, null);
});

test('a target that is met, or not set, is said', () => {
  assert.match(outlook([80, 82, 83, 84, 86, 87, 88, 89, 90, 91]).says, /meets its target of 85% now/);
  assert.match(outlook([60, 62, 64, 66, 68, 70, 72, 74], { target: null }).says, /No target is set/);
});
