import { daysBetween } from './calendar.ts';
import { normalShare, studentQuantile, studentShare } from './beta.ts';

/** A reading on a date; readings that are missing are left out and the rest keep their dates. */
export type Reading = { date: string; value: number | null };

/** The days in a month on average, by which slopes a day become slopes a month. */
export const daysInMonth = 30.4375;

type Dot = { x: number; y: number };

/** The readings as days since the first of them and values, in order of date. */
function dots(readings: readonly Reading[]): { start: string; list: Dot[] } | null {
  const ordered = readings.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const start = ordered[0]?.date;
  if (start === undefined) return null;
  const list = ordered.flatMap(({ date, value }) =>
    value === null || !Number.isFinite(value) ? [] : [{ x: daysBetween(start, date), y: value }],
  );
  return { start, list };
}

export type Range = [low: number, high: number];

export type LeastSquares = {
  n: number;
  intercept: number;
  /** A day; × 30.4375 for a month. */
  slope: number;
  slopeError: number;
  t: number;
  /** Two-sided chance of such a slope where there is none. */
  p: number;
  r2: number;
  /** The standard deviation about the line, and its degrees of freedom. */
  sigma: number;
  freedom: number;
  slope95: Range;
};

/**
 * Ordinary least squares over days since the first reading. Null with fewer than three readings or with all on one
 * day. A perfect line has a sigma of (nearly) nought; its t and p mean nothing.
 */
export function leastSquares(readings: readonly Reading[]): LeastSquares | null {
  const { list } = dots(readings) ?? { list: [] };
  const n = list.length;
  if (n < 3) return null;
  const { meanX, meanY, sxx } = middle(list);
  if (sxx === 0) return null;
  const slope = list.reduce((total, { x, y }) => total + (x - meanX) * (y - meanY), 0) / sxx;
  const intercept = meanY - slope * meanX;
  const rest = list.reduce((total, { x, y }) => total + (y - intercept - slope * x) ** 2, 0);
  const all = list.reduce((total, { y }) => total + (y - meanY) ** 2, 0);
  const freedom = n - 2;
  const sigma = Math.sqrt(rest / freedom);
  const slopeError = sigma / Math.sqrt(sxx);
  const t = slope / slopeError;
  const wide = studentQuantile(0.975, freedom) * slopeError;
  return {
    n,
    intercept,
    slope,
    slopeError,
    t,
    p: Math.min(1, 2 * studentShare(-Math.abs(t), freedom)),
    r2: all === 0 ? 1 : 1 - rest / all,
    sigma,
    freedom,
    slope95: [slope - wide, slope + wide],
  };
}

export type Forecast = {
  value: number;
  /** Where the line's own height on that day lies, and where a single reading would. */
  confidence95: Range;
  prediction95: Range;
  prediction80: Range;
  /** The chance that a reading on that day meets the target, if things went on as they have. */
  meetsTarget: number | null;
};

/** The least-squares line carried on to a day, with its intervals. Null where there is no line. */
export function forecast(
  readings: readonly Reading[],
  on: string,
  target: number | null = null,
  better: 'increase' | 'decrease' = 'increase',
): Forecast | null {
  const line = leastSquares(readings);
  const made = dots(readings);
  if (!line || !made) return null;
  const { meanX, sxx } = middle(made.list);
  const x = daysBetween(made.start, on);
  const value = line.intercept + line.slope * x;
  const leverage = 1 / line.n + (x - meanX) ** 2 / sxx;
  const own = line.sigma * Math.sqrt(leverage);
  const single = line.sigma * Math.sqrt(1 + leverage);
  const around = (error: number, level: number): Range => {
    const wide = studentQuantile(1 - (1 - level) / 2, line.freedom) * error;
    return [value - wide, value + wide];
  };
  const below = target === null ? null : studentShare((target - value) / single, line.freedom);
  return {
    value,
    confidence95: around(own, 0.95),
    prediction95: around(single, 0.95),
    prediction80: around(single, 0.8),
    meetsTarget: below === null ? null : better === 'increase' ? 1 - below : below,
  };
}

export type TheilSen = {
  slope: number;
  /** The median of what each reading leaves after the slope: the line that is drawn. */
  intercept: number;
  /** The other convention: the median reading less the slope at the median day. */
  separateIntercept: number;
  slope95: Range;
};

/**
 * The Theil–Sen line: the median of the slopes between all pairs of readings, which a single wild reading cannot
 * move. Null with fewer than two readings or with all on one day. Sources: Sen, JASA 1968;63:1379–1389.
 */
export function theilSen(readings: readonly Reading[]): TheilSen | null {
  const { list } = dots(readings) ?? { list: [] };
  // A typed array sorts by number without asking a function for each pair: a page draws dozens of such lines.
  const all = new Float64Array((list.length * (list.length - 1)) / 2);
  let pairs = 0;
  for (const [index, one] of list.entries())
    for (let at = index + 1; at < list.length; at += 1) {
      const other = list[at] as (typeof list)[number];
      if (other.x > one.x) all[pairs++] = (other.y - one.y) / (other.x - one.x);
    }
  if (pairs === 0) return null;
  const slopes = all.subarray(0, pairs).sort();
  const middle = pairs >> 1;
  const slope =
    pairs % 2 === 1 ? (slopes[middle] as number) : ((slopes[middle - 1] as number) + (slopes[middle] as number)) / 2;
  const n = list.length;
  const tied = [...repeats(list.map(({ x }) => x)), ...repeats(list.map(({ y }) => y))];
  const variance = (n * (n - 1) * (2 * n + 5) - tied.reduce((total, k) => total + k * (k - 1) * (2 * k + 5), 0)) / 18;
  const spread = 1.959963984540054 * Math.sqrt(Math.max(0, variance));
  const low = Math.max(roundEven((slopes.length - spread) / 2) - 1, 0);
  const high = Math.min(roundEven((slopes.length + spread) / 2), slopes.length - 1);
  return {
    slope,
    intercept: medianOf(list.map(({ x, y }) => y - slope * x)),
    separateIntercept: medianOf(list.map(({ y }) => y)) - slope * medianOf(list.map(({ x }) => x)),
    slope95: [slopes[low] as number, slopes[high] as number],
  };
}

/** Where the Theil–Sen line stands on a day. */
export function theilSenOn(readings: readonly Reading[], on: string): number | null {
  const line = theilSen(readings);
  const made = dots(readings);
  return line && made ? line.intercept + line.slope * daysBetween(made.start, on) : null;
}

/**
 * How many whole days after the first reading the Theil–Sen line first meets the target; null where it never does, or
 * goes away from it. A line that begins beyond the target answers 0.
 */
export function daysToTarget(line: TheilSen, target: number, better: 'increase' | 'decrease'): number | null {
  const sign = better === 'increase' ? 1 : -1;
  if (sign * (line.intercept - target) >= 0) return 0;
  if (sign * line.slope <= 0) return null;
  return Math.ceil((target - line.intercept) / line.slope - 1e-9);
}

export type MannKendall = { s: number; variance: number; z: number; p: number; tauB: number | null };

/**
 * Whether the readings rise or fall at all: Mann and Kendall's test with the variance corrected for ties and the
 * correction for continuity. Null with fewer than two readings.
 */
export function mannKendall(readings: readonly Reading[]): MannKendall | null {
  const { list } = dots(readings) ?? { list: [] };
  const n = list.length;
  if (n < 2) return null;
  let s = 0;
  for (const [index, one] of list.entries())
    for (const other of list.slice(index + 1)) s += Math.sign(other.y - one.y) * Math.sign(other.x - one.x);
  const [tiedX, tiedY] = [repeats(list.map(({ x }) => x)), repeats(list.map(({ y }) => y))];
  const five = (ties: number[]) => ties.reduce((total, k) => total + k * (k - 1) * (2 * k + 5), 0);
  const two = (ties: number[]) => ties.reduce((total, k) => total + k * (k - 1), 0);
  const three = (ties: number[]) => ties.reduce((total, k) => total + k * (k - 1) * (k - 2), 0);
  const variance =
    (n * (n - 1) * (2 * n + 5) - five(tiedX) - five(tiedY)) / 18 +
    (n > 2 ? (three(tiedX) * three(tiedY)) / (9 * n * (n - 1) * (n - 2)) : 0) +
    (two(tiedX) * two(tiedY)) / (2 * n * (n - 1));
  const z = s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const pairs = (n * (n - 1)) / 2;
  const base = Math.sqrt((pairs - two(tiedX) / 2) * (pairs - two(tiedY) / 2));
  return { s, variance, z, p: Math.min(1, 2 * normalShare(-Math.abs(z))), tauB: base === 0 ? null : s / base };
}

/** How much a month the value would have to change from the last reading to meet the target on its day; null where that day is not after it. */
export function requiredChangePerMonth(readings: readonly Reading[], target: number, on: string): number | null {
  const last = readings
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  const days = last ? daysBetween(last.date, on) : 0;
  return last && days > 0 ? ((target - (last.value as number)) / days) * daysInMonth : null;
}

function middle(list: readonly Dot[]) {
  const meanX = list.reduce((total, { x }) => total + x, 0) / list.length;
  const meanY = list.reduce((total, { y }) => total + y, 0) / list.length;
  return { meanX, meanY, sxx: list.reduce((total, { x }) => total + (x - meanX) ** 2, 0) };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** How often each value that comes more than once comes. */
function repeats(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

/** Rounds a half to the even neighbour, as the reference implementation does. */
function roundEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
