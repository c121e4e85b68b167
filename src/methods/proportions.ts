import { betaQuantile, logGamma, normalShare } from './beta.ts';

/** Two-sided 95%; 1.959964 and not 1.96, so that published tables are met to their last digit. */
const z95 = 1.959963984540054;

export type Interval = { low: number; high: number };

/**
 * Wilson's 95% interval for a proportion: `x` successes out of `n`, both counts; answers proportions between 0 and 1,
 * or null when n is 0. Source: OHID, Public Health Technical Guidance, "Basic statistics: proportions";
 * Newcombe, Statistics in Medicine 1998;17:857–872, method 3.
 */
export function wilson(x: number, n: number, z = z95): Interval | null {
  if (n === 0) return null;
  const p = x / n;
  const middle = 2 * x + z * z;
  const spread = z * Math.sqrt(z * z + 4 * x * (1 - p));
  const base = 2 * (n + z * z);
  return { low: Math.max(0, (middle - spread) / base), high: Math.min(1, (middle + spread) / base) };
}

/**
 * The exact interval of Clopper and Pearson (1934) at a level of confidence, 0.95 unless said; null when n is 0.
 */
export function exactInterval(x: number, n: number, confidence = 0.95): Interval | null {
  if (n === 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    low: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    high: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}

/** What a share can be said to be, beside a target: there are three answers, never two. */
export type Verdict = 'above' | 'below' | 'cannot tell';

/**
 * Whether a share is really over (or under) a target, by an interval: above where the whole interval is, below where
 * the whole interval is, otherwise it cannot be told. Strict: an interval that ends on the target does not tell.
 * `target` is a proportion between 0 and 1. The interval is Wilson's 95%, two-sided, unless another is given.
 */
export function verdict(x: number, n: number, target: number, interval = wilson(x, n)): Verdict {
  if (!interval) return 'cannot tell';
  if (interval.low > target) return 'above';
  if (interval.high < target) return 'below';
  return 'cannot tell';
}

/**
 * The smallest number of successes out of `n` with which one may say "over the target"; null where even n of n does
 * not show it. `z` is 1.959964 for two-sided 95%, 1.644854 for one-sided.
 */
export function fewestToBeAbove(n: number, target: number, interval: (x: number, n: number) => Interval | null) {
  for (let x = 0; x <= n; x += 1) if (verdict(x, n, target, interval(x, n)) === 'above') return x;
  return null;
}

/**
 * The difference of two shares, first less second, with its 95% interval; null when either has no cases.
 * Source: Newcombe, Statistics in Medicine 1998;17:873–890, method 10 (square-and-add of Wilson's intervals).
 */
export function difference(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  z = z95,
): ({ difference: number } & Interval) | null {
  const [first, second] = [wilson(x1, n1, z), wilson(x2, n2, z)];
  if (!first || !second) return null;
  const [p1, p2] = [x1 / n1, x2 / n2];
  return {
    difference: p1 - p2,
    low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
    high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low),
  };
}

/**
 * What a sample of `n` with `x` successes says of a finite list of `total`: the fewest and most successes in the list
 * that the sample does not rule out at a two-sided level of confidence (each tail under half of the rest does).
 * Hypergeometric; null when n is 0. `total` is at least `n`.
 */
export function finitePopulation(x: number, n: number, total: number, confidence = 0.95) {
  if (n === 0) return null;
  const tail = (1 - confidence) / 2;
  const possible = (k: number) => k >= x && total - k >= n - x;
  let low: number | null = null;
  let high: number | null = null;
  for (let k = x; k <= total - (n - x); k += 1) {
    if (!possible(k)) continue;
    const atLeast = hypergeometricShare(x, n, k, total, 'at least');
    const atMost = hypergeometricShare(x, n, k, total, 'at most');
    if (low === null && atLeast > tail) low = k;
    if (atMost > tail) high = k;
  }
  const [least, most] = [low ?? x, high ?? total - (n - x)];
  return { fewest: least, most, low: least / total, high: most / total };
}

/** The exact one- and two-sided tests of a share against a target (binomial; two-sided as R's binom.test does it). */
export function exactTest(x: number, n: number, target: number) {
  const chance = (k: number) => Math.exp(logChoose(n, k) + logPower(target, k) + logPower(1 - target, n - k));
  let [greater, less, both] = [0, 0, 0];
  const own = chance(x) * (1 + 1e-7);
  for (let k = 0; k <= n; k += 1) {
    const p = chance(k);
    if (k >= x) greater += p;
    if (k <= x) less += p;
    if (p <= own) both += p;
  }
  return { greater: Math.min(1, greater), less: Math.min(1, less), twoSided: Math.min(1, both) };
}

/** The score test of a share against a target: z, and the two-sided chance of one as far off. Null when n is 0. */
export function scoreTest(x: number, n: number, target: number): { z: number; twoSided: number } | null {
  if (n === 0) return null;
  const z = (x / n - target) / Math.sqrt((target * (1 - target)) / n);
  return { z, twoSided: Math.min(1, 2 * normalShare(-Math.abs(z))) };
}

function hypergeometricShare(x: number, n: number, k: number, total: number, which: 'at least' | 'at most'): number {
  const [from, to] =
    which === 'at least' ? [x, Math.min(n, k)] : [Math.max(0, n - (total - k)), Math.min(x, Math.min(n, k))];
  let sum = 0;
  for (let i = from; i <= to; i += 1)
    sum += Math.exp(logChoose(k, i) + logChoose(total - k, n - i) - logChoose(total, n));
  return sum;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/** The logarithm of p to the power k, where nothing to the power nothing is one. */
function logPower(p: number, k: number): number {
  return k === 0 ? 0 : k * Math.log(p);
}
