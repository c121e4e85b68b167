import { markSpecialCauses, type SpecialCause } from './special-causes.ts';

/**
 * Statistical process control: the XmR chart as NHS England's "Making Data Count" draws it (the rules of
 * NHSRplotthedots 0.2). One series; a chart of several services is several series.
 */

export type Direction = 'increase' | 'decrease' | 'neutral';

export type XmrOptions = {
  /** Which way is better; 'neutral' where neither is. */
  direction: Direction;
  target?: number | null;
  /** Dates of step changes: a new mean and new limits from that point on. A date that is no point's has no effect. */
  rebase?: readonly string[] | null;
  /** Limits from the first so many points only (at least 12), applied to all. */
  fixAfter?: number | null;
  /**
   * Leave out moving ranges beyond 3.267 times their average before the limits are computed. On in the R package,
   * off in NHS England's own Excel tool: the choice changes limits, and is recorded with the chart.
   */
  screenOutliers?: boolean;
  /** Keep the R package's behaviour where we think it wrong: limits of a constant series, gaps inside a trend. */
  strictNhsr?: boolean;
};

export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

export type XmrPoint = {
  date: string;
  value: number | null;
  /** 0 before the first step change, 1 after it, and so on. */
  group: number;
  /** The group has fewer than 13 points: its limits are trial limits. */
  short: boolean;
  /** Whether the value went into the mean and the limits. */
  counted: boolean;
  mean: number | null;
  /** The moving range, null for a first point and where it was screened out. */
  movingRange: number | null;
  averageRange: number | null;
  /** Process limits (three sigma) and near limits (two sigma). */
  lower: number | null;
  nearLower: number | null;
  nearUpper: number | null;
  upper: number | null;
  outside: boolean | null;
  /** -1 below the mean, 0 on it, 1 above it. */
  side: -1 | 0 | 1 | null;
  /** Between the near limit and the limit. */
  close: boolean | null;
  cause: SpecialCause;
  type: PointType;
};

export type VariationIcon =
  | 'common_cause'
  | 'improvement_high'
  | 'improvement_low'
  | 'concern_high'
  | 'concern_low'
  | 'neutral_high'
  | 'neutral_low';
export type AssuranceIcon = 'pass' | 'fail' | 'inconsistent';

export type XmrChart = {
  points: XmrPoint[];
  /** What the last point says; null for a series without points. */
  variation: VariationIcon | null;
  /** Whether the process will meet the target as it is; null without a target or a direction. */
  assurance: AssuranceIcon | null;
  /** What a reader must be told: codes with a sentence each. */
  cautions: { code: 'short' | 'constant' | 'gap'; says: string }[];
};

/**
 * Computes an XmR chart. `dates` are ISO and need not be in order; `values` stand beside them, null where there was
 * no reading. Throws a RangeError where the two differ in length, where `fixAfter` is under 12, and, with
 * `strictNhsr`, where a gap lies inside an otherwise unbroken trend (the package stops there).
 * Sources: NHS England, Making Data Count; NHSRplotthedots 0.2.2.
 */
export function xmr(dates: readonly string[], values: readonly (number | null)[], options: XmrOptions): XmrChart {
  if (dates.length !== values.length) throw new RangeError('There must be as many values as dates.');
  const { direction, target = null, fixAfter = null, screenOutliers = true, strictNhsr = false } = options;
  if (fixAfter !== null && !(fixAfter >= 12))
    throw new RangeError('Limits can be fixed after 12 points or more, not fewer.');
  const order = dates.map((_, index) => index).sort((a, b) => compare(dates[a], dates[b]));
  const rebase = new Set(options.rebase ?? []);
  const points: XmrPoint[] = [];
  let group: { date: string; value: number | null }[] = [];
  let number = 0;
  const close = () => {
    points.push(...chartGroup(group, number, { direction, fixAfter, screenOutliers, strictNhsr }));
    group = [];
  };
  for (const [position, index] of order.entries()) {
    const date = dates[index] as string;
    const value = values[index] ?? null;
    if (rebase.has(date) && (position === 0 || date !== dates[order[position - 1] as number])) {
      if (group.length) close();
      number += 1;
    }
    group.push({ date, value: value !== null && Number.isFinite(value) ? value : null });
  }
  if (group.length) close();
  const last = points.at(-1);
  return {
    points,
    variation: last ? variationOf(last.type, direction) : null,
    assurance: last ? assuranceOf(last, target, direction) : null,
    cautions: cautionsOf(points),
  };
}

type GroupOptions = Required<Pick<XmrOptions, 'direction' | 'screenOutliers' | 'strictNhsr'>> & {
  fixAfter: number | null;
};

function chartGroup(
  group: { date: string; value: number | null }[],
  number: number,
  { direction, fixAfter, screenOutliers, strictNhsr }: GroupOptions,
): XmrPoint[] {
  const counted = group.map(({ value }, index) => (fixAfter === null || index < fixAfter ? value : null));
  const mean = carefulMean(counted.filter((value) => value !== null));
  const { ranges, average } = movingRanges(counted, screenOutliers, strictNhsr);
  const at = (sigmas: number) => (mean === null || average === null ? null : mean + sigmas * (2.66 / 3) * average);
  const limits = {
    lower: mean === null || average === null ? null : mean - 2.66 * average,
    nearLower: at(-2),
    nearUpper: at(2),
    upper: mean === null || average === null ? null : mean + 2.66 * average,
  };
  const points = group.map(({ date, value }, index): XmrPoint => {
    const known = value !== null && limits.upper !== null && limits.lower !== null;
    const outside = known ? value > (limits.upper as number) || value < (limits.lower as number) : null;
    const beyondNear = known && (value > (limits.nearUpper as number) || value < (limits.nearLower as number));
    return {
      date,
      value,
      group: number,
      short: group.length < 13,
      counted: counted[index] !== null,
      mean,
      movingRange: ranges[index] ?? null,
      averageRange: average,
      ...limits,
      outside,
      side: value === null || mean === null ? null : (Math.sign(value - mean) as -1 | 0 | 1),
      close: known ? !outside && beyondNear : null,
      cause: 'Common Cause',
      type: 'common_cause',
    };
  });
  for (const [index, cause] of markSpecialCauses(points, strictNhsr).entries()) {
    const point = points[index] as XmrPoint;
    point.cause = cause;
    point.type = typeOf(cause, direction);
  }
  return points;
}

/** The mean with a second pass over the remainders, so that a value equal to the mean is found equal (as R does). */
function carefulMean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const first = values.reduce((total, value) => total + value, 0) / values.length;
  return first + values.reduce((total, value) => total + (value - first), 0) / values.length;
}

/** The moving ranges and their average, those out of the ordinary left out once. */
function movingRanges(values: readonly (number | null)[], screen: boolean, strict: boolean) {
  const ranges = values.map((value, index) => {
    const before = index === 0 ? null : (values[index - 1] ?? null);
    return value === null || before === null ? null : Math.abs(value - before);
  });
  const average = carefulMean(ranges.filter((range) => range !== null));
  if (!screen || average === null) return { ranges, average };
  // A series that never moves has an average range of nought, which the package screens away; its limits are its mean.
  if (average === 0 && !strict) return { ranges, average };
  const kept = ranges.map((range) => (range !== null && range < 3.267 * average ? range : null));
  return { ranges: kept, average: carefulMean(kept.filter((range) => range !== null)) };
}

function typeOf(cause: SpecialCause, direction: Direction): PointType {
  if (cause === 'Common Cause') return 'common_cause';
  const high = /Above|Increasing/.test(cause);
  if (direction === 'neutral') return high ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  return high === (direction === 'increase') ? 'special_cause_improvement' : 'special_cause_concern';
}

function variationOf(type: PointType, direction: Direction): VariationIcon {
  switch (type) {
    case 'common_cause':
      return 'common_cause';
    case 'special_cause_neutral_high':
      return 'neutral_high';
    case 'special_cause_neutral_low':
      return 'neutral_low';
    case 'special_cause_improvement':
      return direction === 'increase' ? 'improvement_high' : 'improvement_low';
    case 'special_cause_concern':
      return direction === 'increase' ? 'concern_low' : 'concern_high';
  }
}

function assuranceOf(last: XmrPoint, target: number | null, direction: Direction): AssuranceIcon | null {
  if (target === null || direction === 'neutral') return null;
  if (last.upper === null || last.lower === null) return 'inconsistent';
  if (target > last.upper) return direction === 'increase' ? 'fail' : 'pass';
  if (target < last.lower) return direction === 'increase' ? 'pass' : 'fail';
  return 'inconsistent';
}

function cautionsOf(points: readonly XmrPoint[]): XmrChart['cautions'] {
  const cautions: XmrChart['cautions'] = [];
  if (points.some((point) => point.short))
    cautions.push({
      code: 'short',
      says: 'Fewer than 13 points: the limits are trial limits, and will move with every new point.',
    });
  if (points.some((point) => point.averageRange === 0))
    cautions.push({ code: 'constant', says: 'The value has not moved, so there are no limits to speak of.' });
  if (points.some((point) => point.value === null))
    cautions.push({ code: 'gap', says: 'A reading is missing. A run of points is not counted across the gap.' });
  return cautions;
}

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);
