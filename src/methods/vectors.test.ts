/** Every method against worked vectors computed with other people's tools, where they are at hand. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addDays } from './calendar.ts';
import { gwet, kappa, krippendorff, plainAgreement, twoRaters } from './agreement.ts';
import { attackTable } from './disclosure/attack.ts';
import { protectTable } from './disclosure/protect-table.ts';
import { publishedCount, toNearest, toNearestEven } from './disclosure/rounding.ts';
import {
  difference,
  exactInterval,
  exactTest,
  fewestToBeAbove,
  finitePopulation,
  scoreTest,
  verdict,
  wilson,
} from './proportions.ts';
import { allocate } from './sampling/allocate.ts';
import { assign } from './sampling/assign.ts';
import { drawOrder, ticketOf } from './sampling/draw.ts';
import { stratifiedEstimate } from './sampling/stratified-estimate.ts';
import { shareChart } from './spc/p-charts.ts';
import { xmr } from './spc/xmr.ts';
import {
  daysToTarget,
  forecast,
  leastSquares,
  mannKendall,
  requiredChangePerMonth,
  theilSen,
  theilSenOn,
} from './trend.ts';

const folder = '../shared/vectors';
const skip = existsSync(folder) ? false : 'the vectors are not at hand';
// The vectors are another project's JSON: each is read as it comes.
const load = (name: string) => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));

/** Equal to nine digits; null means "not to be had" on both sides. */
function near(actual: unknown, expected: unknown, what: string, tolerance = 1e-9) {
  if (actual === expected || (actual == null && expected == null)) return;
  assert.ok(
    typeof actual === 'number' &&
      typeof expected === 'number' &&
      Math.abs(actual - expected) <= tolerance * Math.max(1e-3, Math.abs(expected)),
    `${what}: ${String(actual)} and not ${String(expected)}`,
  );
}

for (const name of ['spc-xmr-synthetic', 'spc-xmr-real'])
  test(`XmR charts are as the NHS tool draws them (${name})`, { skip }, () => {
    for (const { id, input, expected, expected_icons, expected_error } of load(name).vectors) {
      const options = {
        direction: input.options.improvement_direction,
        target: input.options.target,
        rebase: input.options.rebase,
        fixAfter: input.options.fix_after_n_points,
        screenOutliers: input.options.screen_outliers,
        strictNhsr: true,
      };
      if (expected_error) {
        assert.throws(() => xmr(input.dates, input.values, options), RangeError, id);
        continue;
      }
      const chart = xmr(input.dates, input.values, options);
      const column = (row: unknown[], named: string) => row[expected.columns.indexOf(named)];
      assert.equal(chart.points.length, expected.rows.length, id);
      for (const [index, point] of chart.points.entries()) {
        const row = expected.rows[index];
        const numbers: [string, number | null][] = [
          ['y', point.value],
          ['rebase_group', point.group],
          ['fix_y', point.counted ? point.value : null],
          ['mean_col', point.mean],
          ['mr', point.movingRange],
          ['amr', point.averageRange],
          ['lpl', point.lower],
          ['nlpl', point.nearLower],
          ['nupl', point.nearUpper],
          ['upl', point.upper],
          ['relative_to_mean', point.side],
        ];
        for (const [named, value] of numbers) near(value, column(row, named), `${id} ${index} ${named}`);
        assert.deepEqual(
          [point.date, point.short, point.outside, point.close, point.cause, point.type],
          ['x', 'short_group_warning', 'outside_limits', 'close_to_limits', 'special_cause_type', 'point_type'].map(
            (named) => column(row, named),
          ),
          `${id} ${index}`,
        );
      }
      const [icons] = expected_icons;
      assert.deepEqual([chart.variation, chart.assurance], [icons.variation_icon, icons.assurance_icon], id);
    }
  });

test('P and P′ charts have the limits R gives', { skip }, () => {
  for (const { id, input, expected } of load('spc-p-pprime').vectors) {
    const chart = shareChart(input.numerators, input.denominators, {
      screenOutliers: input.screen_outliers,
      baseline: input.limit_subset_1based?.map((index: number) => index - 1),
    });
    near(chart.centre, expected.pbar, id);
    near(chart.sigmaZ, expected.sigma_z, `${id} sigma z`);
    for (const [index, share] of expected.p.entries()) {
      near(chart.shares[index], share, id);
      near(chart.deviations[index], expected.sd[index], id);
      near(chart.z[index], expected.z[index], id);
      for (const [limits, of] of [
        [chart.p, expected.P],
        [chart.pPrime, expected.Pprime],
      ]) {
        near(limits.lower[index], of.ll3[index], id);
        near(limits.nearLower[index], of.ll2[index], id);
        near(limits.nearUpper[index], of.ul2[index], id);
        near(limits.upper[index], of.ul3[index], id);
      }
    }
  }
});

test('shares have the intervals, tests and verdicts R gives', { skip }, () => {
  const vectors = load('proportions');
  const z = { wilson95: 1.959963984540054, wilson90: 1.6448536269514722, wilson998: 3.0902323061678132 };
  const levels = { exact95: 0.95, exact90: 0.9, exact998: 0.998 };
  for (const one of vectors.proportions) {
    const what = `${one.x} of ${one.n}`;
    for (const [named, sigmas] of Object.entries(z)) {
      const interval = wilson(one.x, one.n, sigmas);
      near(interval?.low, one[named][0], `${what} ${named}`);
      near(interval?.high, one[named][1], `${what} ${named}`);
    }
    for (const [named, level] of Object.entries(levels)) {
      const interval = exactInterval(one.x, one.n, level);
      near(interval?.low, one[named][0], `${what} ${named}`);
      near(interval?.high, one[named][1], `${what} ${named}`);
    }
    for (const beside of one.vs) {
      assert.equal(verdict(one.x, one.n, beside.target), beside.verdict_wilson95, what);
      assert.equal(verdict(one.x, one.n, beside.target, exactInterval(one.x, one.n)), beside.verdict_exact95, what);
      const exact = exactTest(one.x, one.n, beside.target);
      near(exact.greater, beside.p_exact_greater, what);
      near(exact.less, beside.p_exact_less, what);
      near(exact.twoSided, beside.p_exact_two_sided, what);
      const score = scoreTest(one.x, one.n, beside.target);
      near(score?.z, beside.score_z, what);
      near(score?.twoSided, beside.p_score_two_sided, what);
    }
  }
  for (const { n, ...fewest } of vectors.min_x_for_over_80) {
    assert.equal(fewestToBeAbove(n, 0.8, wilson), fewest.min_x_wilson95);
    assert.equal(fewestToBeAbove(n, 0.8, exactInterval), fewest.min_x_exact95);
    const oneSided = (x: number, of: number) => wilson(x, of, 1.6448536269514722);
    assert.equal(fewestToBeAbove(n, 0.8, oneSided), fewest.min_x_wilson_one_sided95);
  }
  for (const one of vectors.newcombe_difference) {
    const found = difference(one.x1, one.n1, one.x2, one.n2);
    near(found?.difference, one.diff, 'difference');
    near(found?.low, one.lo, 'difference, low');
    near(found?.high, one.hi, 'difference, high');
  }
  for (const one of vectors.finite_population) {
    const found = finitePopulation(one.x, one.n, one.N);
    assert.deepEqual([found?.fewest, found?.most], [one.K_lo, one.K_hi]);
  }
});

test('trends and forecasts are those of R and SciPy', { skip }, () => {
  for (const { id, dates, values, target, target_date, improvement_direction, expected } of load('trend-forecast')
    .vectors) {
    const readings = dates.map((date: string, index: number) => ({ date, value: values[index] }));
    const line = leastSquares(readings);
    const ahead = forecast(readings, target_date, target, improvement_direction);
    const { ols, kendall, mann_kendall, theil_sen } = expected;
    near(line?.n, expected.n, id);
    near(line?.intercept, ols.intercept, id);
    near(line?.slope, ols.slope_per_day, id);
    near(line?.r2, ols.r2, id);
    near(ahead?.value, ols.forecast, id);
    for (const end of [0, 1]) {
      near(line?.slope95[end], ols.slope_ci95[end], `${id} slope`);
      near(ahead?.confidence95[end], ols.confidence95[end], id);
      near(ahead?.prediction95[end], ols.prediction95[end], id);
      near(ahead?.prediction80[end], ols.prediction80[end], id);
    }
    // A perfect line has no spread: what is divided by it means nothing.
    if (ols.sigma > 1e-9) {
      near(line?.slopeError, ols.se_slope, id);
      near(line?.t, ols.t, id);
      near(line?.p, ols.p, id);
      near(line?.sigma, ols.sigma, id);
      near(ahead?.meetsTarget, ols.prob_meets_target, id);
    }
    const turn = mannKendall(readings);
    near(turn?.s, mann_kendall.S, id);
    near(turn?.variance, mann_kendall.var_S, id);
    near(turn?.z, kendall.z_continuity, id);
    near(turn?.p, mann_kendall.p_two_sided, id);
    near(turn?.tauB, kendall.tau_b, id);
    const median = theilSen(readings);
    assert.ok(median, id);
    near(median.slope, theil_sen.slope_per_day, id);
    near(median.intercept, theil_sen.intercept_joint, id);
    near(median.separateIntercept, theil_sen.intercept_separate, id);
    near(median.slope95[0], theil_sen.slope_ci95[0], id);
    near(median.slope95[1], theil_sen.slope_ci95[1], id);
    near(theilSenOn(readings, target_date), theil_sen.forecast, id);
    const days = daysToTarget(median, target, improvement_direction);
    assert.equal(days === null ? null : addDays(dates[0], days), theil_sen.line_reaches_target_on, id);
    near(requiredChangePerMonth(readings, target, target_date), expected.required_change_per_month_from_last_point, id);
  }
});

test('raters agree as far as R says they do', { skip }, () => {
  const vectors = load('agreement');
  const weightings = { kappa: 'unweighted', linear: 'linear', quadratic: 'quadratic' } as const;
  for (const { id, rater1, rater2, expected } of vectors.two_raters) {
    const both = twoRaters(rater1, rater2);
    assert.deepEqual(both.table, expected.table, id);
    near(both.exact, expected.percent_agreement, id);
    near(both.withinOne, expected.within_one_grade, id);
    for (const [named, weighting] of Object.entries(weightings)) {
      const found = kappa(both.table, weighting);
      near(found?.value, expected.formula[named], `${id} ${named}`, 1e-9);
      if (found) near(found.error, expected.vcd[`${named}_ase`][1], `${id} ${named} error`, 1e-6);
    }
    near(gwet(both.table, 'unweighted'), expected.gwet_ac1, id, 5e-4);
    near(gwet(both.table, 'linear'), expected.gwet_ac2_linear, id, 5e-4);
    near(gwet(both.table, 'quadratic'), expected.gwet_ac2_quadratic, id, 5e-4);
    for (const scale of ['nominal', 'ordinal', 'interval'] as const)
      near(krippendorff([rater1, rater2], scale), expected.alpha[scale], `${id} ${scale}`);
  }
  for (const { id, matrix_raters_by_units: matrix, expected } of vectors.multi_raters) {
    for (const scale of ['nominal', 'ordinal', 'interval'] as const)
      near(krippendorff(matrix, scale), expected.alpha[scale], `${id} ${scale}`);
    const plain = plainAgreement(matrix);
    assert.ok(plain, id);
  }
});

test('samples are shared out, drawn and given to auditors as worked by hand', { skip }, () => {
  const vectors = load('sampling');
  for (const one of vectors.allocation) assert.deepEqual(allocate(one.sizes, one.n, one.minimum), one.expected);
  for (const { seed, sizes, n, minimum, allocation, first_ticket, expected } of vectors.draws) {
    assert.deepEqual(allocate(sizes, n, minimum), allocation);
    for (const [stratum, size] of Object.entries<number>(sizes)) {
      const ids = Array.from({ length: size }, (_, index) => `${stratum}-${String(index + 1).padStart(4, '0')}`);
      const order = drawOrder(seed, stratum, ids.toReversed());
      const { selected, reserves } = expected[stratum];
      assert.deepEqual(order.slice(0, selected.length), selected);
      assert.deepEqual(order.slice(selected.length, selected.length + reserves.length), reserves);
      assert.equal(ticketOf(seed, stratum, ids[0] as string), first_ticket[stratum]);
    }
  }
  for (const { id, cases, capacity, expected } of vectors.assignment) {
    const found = assign(cases, capacity);
    assert.deepEqual([found.feasible, found.by.size], [expected.feasible, expected.max_assigned], id);
    if (!found.feasible) continue;
    const loads = [...found.loads.values()];
    assert.equal(
      loads.reduce((sum, load) => sum + load * load, 0),
      expected.min_sum_of_squared_loads,
      id,
    );
    assert.equal(Math.max(...loads), expected.max_load, id);
  }
  for (const one of load('stratified-estimate').vectors) {
    const found = stratifiedEstimate(
      one.N.map((size: number, index: number) => ({ size, sampled: one.n[index], met: one.x[index] })),
    );
    near(found?.share, one.estimate, 'share');
    near(found?.error, one.se, 'error');
    near(found?.unweighted, one.unweighted, 'unweighted');
    near(found?.effective, one.neff, 'effective size');
  }
});

test('tables are protected by the rectangle rule and counts rounded by each rule', { skip }, () => {
  for (const one of load('disclosure-protect').vectors) {
    const found = protectTable(one.table, one.threshold);
    const asNumbers = (mask: boolean[][]) => mask.map((row) => row.map(Number));
    assert.deepEqual(asNumbers(found.mask), one.rectangle_mask, one.id);
    assert.deepEqual(asNumbers(found.primary), one.primary, one.id);
    assert.deepEqual(
      found.protection.map(({ row, column, width }) => [row, column, width]),
      one.protection,
      one.id,
    );
    assert.deepEqual(
      found.unprotected.map(({ row, column }) => [row, column]),
      one.no_rectangle_for.map((place: number[]) => place.slice(0, 2)),
      one.id,
    );
  }
  for (const one of load('disclosure-rounding').rounding) {
    assert.equal(publishedCount(one.value, 'nhs-digital'), one.nhs_digital);
    assert.equal(publishedCount(one.value, 'under-ten'), one.lt10);
    assert.equal(publishedCount(one.value, 'one-to-five'), one.le5);
    assert.equal(toNearest(one.value, 5), one.base5);
    assert.equal(toNearest(one.value, 10), one.base10_half_up);
    assert.equal(toNearestEven(one.value, 10), one.base10_half_even);
  }
});

test('an attacker with a linear programme finds what the vectors say can be found', { skip }, () => {
  for (const one of load('disclosure-audit').vectors)
    for (const [named, least] of [
      ['intervals_nonneg', 0],
      ['intervals_ge1', 1],
    ] as const) {
      if (!one[named]) continue;
      const found = attackTable(
        one.table,
        one.suppressed.map((row: number[]) => row.map(Boolean)),
        least,
      );
      for (const cell of one[named]) {
        const interval = found.find(({ row, column }) => row === cell.row && column === cell.col);
        assert.ok(interval, one.id);
        near(interval.min, cell.min, one.id, 1e-6);
        near(interval.max, cell.max, one.id, 1e-6);
      }
    }
});
