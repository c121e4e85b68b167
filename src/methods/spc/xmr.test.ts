import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMonths } from '../calendar.ts';
import { shareChart } from './p-charts.ts';
import { xmr, type Direction } from './xmr.ts';

const months = (count: number) => Array.from({ length: count }, (_, month) => addMonths('2024-01-01', month));
const chart = (values: (number | null)[], direction: Direction = 'increase', more = {}) =>
  xmr(months(values.length), values, { direction, ...more });
const causes = (values: (number | null)[], direction: Direction = 'increase') =>
  chart(values, direction).points.map((point) => point.cause);

test('limits stand 2.66 average moving ranges from the mean', () => {
  const { points, cautions } = chart([10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12]);
  assert.equal(points[0]?.mean, 11);
  assert.equal(points[0]?.averageRange, 2);
  assert.equal(points[0]?.upper, 11 + 2.66 * 2);
  assert.equal(points[0]?.lower, 11 - 2.66 * 2);
  assert.deepEqual(cautions, []);
});

test('one wild month is marked, and does not widen the limits when ranges are screened', () => {
  const values = [10, 12, 10, 12, 10, 12, 40, 12, 10, 12, 10, 12, 10, 12];
  assert.equal(causes(values)[6], 'Above UCL');
  assert.equal(chart(values).points[0]?.averageRange, 2);
  assert.ok((chart(values, 'increase', { screenOutliers: false }).points[0]?.averageRange ?? 0) > 2);
});

test('seven rising in a row are a trend, six are not, and a tie breaks it', () => {
  const flat = [50, 51, 50, 51, 50, 51, 50];
  assert.ok(causes([...flat, 49, 50, 51, 52, 53, 54, 55]).includes('7 Point Trend (Increasing)'));
  assert.ok(!causes([...flat, 50, 51, 52, 53, 54, 55]).includes('7 Point Trend (Increasing)'));
  assert.ok(!causes([...flat, 49, 50, 51, 51, 52, 53, 54]).includes('7 Point Trend (Increasing)'));
});

test('seven on one side of the mean are a shift; a point on the mean breaks it', () => {
  const shift = [7, 9, 7, 9, 7, 9, 7, 13, 11, 13, 11, 13, 11, 13];
  assert.deepEqual(new Set(causes(shift)), new Set(['7 Points Below CL', '7 Points Above CL']));
});

test('which way is better decides whether a change is an improvement', () => {
  const rising = [50, 51, 50, 51, 50, 51, 50, 49, 50, 51, 52, 53, 54, 55];
  assert.equal(chart(rising).variation, 'improvement_high');
  assert.equal(chart(rising, 'decrease').variation, 'concern_high');
  assert.equal(chart(rising, 'neutral').variation, 'neutral_high');
});

test('a target beyond the limits will be met or missed as things are; one between them may be either', () => {
  const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
  assert.equal(chart(steady, 'increase', { target: 20 }).assurance, 'fail');
  assert.equal(chart(steady, 'increase', { target: 2 }).assurance, 'pass');
  assert.equal(chart(steady, 'decrease', { target: 20 }).assurance, 'pass');
  assert.equal(chart(steady, 'increase', { target: 11 }).assurance, 'inconsistent');
  assert.equal(chart(steady).assurance, null);
});

test('a step change starts a new mean, and a run does not go across it', () => {
  const values = [10, 12, 10, 12, 10, 12, 10, 30, 32, 30, 32, 30, 32, 30];
  const { points, cautions } = chart(values, 'increase', { rebase: [months(14)[7] as string] });
  assert.deepEqual([points[6]?.group, points[7]?.group], [0, 1]);
  assert.ok(points.every((point) => point.cause === 'Common Cause'));
  assert.deepEqual(
    cautions.map((caution) => caution.code),
    ['short'],
  );
});

test('a value that never moves has its mean for limits, and is said to', () => {
  const { points, cautions, assurance } = chart(Array<number>(14).fill(80), 'increase', { target: 90 });
  assert.deepEqual([points[0]?.lower, points[0]?.upper], [80, 80]);
  assert.equal(assurance, 'fail');
  assert.deepEqual(
    cautions.map((caution) => caution.code),
    ['constant'],
  );
});

test('a missing month breaks a trend and is said to', () => {
  const values = [1, 2, 3, 4, null, 6, 7, 8, 9, 8, 7, 5, 4, 6];
  assert.ok(!causes(values).some((cause) => cause.includes('Trend')));
  assert.ok(chart(values).cautions.some((caution) => caution.code === 'gap'));
  assert.throws(() => chart(values, 'increase', { strictNhsr: true }), RangeError);
});

test('fixing the limits on too few points is refused', () => {
  assert.throws(() => chart([1, 2, 3], 'increase', { fixAfter: 11 }), /12 points or more/);
});

test('the order in which the months come does not matter, and turning the series upside down mirrors it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 }), (values) => {
      const dates = months(values.length);
      const one = xmr(dates, values, { direction: 'increase' });
      const reversed = xmr(dates.toReversed(), values.toReversed(), { direction: 'increase' });
      assert.deepEqual(reversed, one);
      const upside = xmr(
        dates,
        values.map((value) => -value),
        { direction: 'decrease' },
      );
      assert.deepEqual(
        upside.points.map((point) => point.type),
        one.points.map((point) => point.type),
      );
    }),
  );
});

test('a share chart is wide where few were counted, and leaves out a month with none', () => {
  const { shares, p, pPrime, sigmaZ, centre } = shareChart([8, 80, 0, 9], [10, 100, 0, 10]);
  assert.equal(centre, 97 / 120);
  assert.equal(shares[2], null);
  assert.equal(p.upper[0], 1);
  assert.ok((p.lower[0] as number) < (p.lower[1] as number));
  assert.ok(sigmaZ !== null && pPrime.lower[0] !== null);
});

test('where all pass there are no deviations to go by', () => {
  const { z, sigmaZ } = shareChart([10, 12], [10, 12]);
  assert.deepEqual([z, sigmaZ], [[null, null], null]);
});
