/**
 * Charts of a share whose denominator changes: P, and Laney's P′ where the counts vary more than chance allows.
 * Making Data Count uses the XmR chart for percentages too, and that is the headline; P′ is offered where denominators
 * differ by more than about a quarter or run into thousands.
 */

export type ShareLimits = {
  /** Three- and two-sigma limits, proportions from 0 to 1; null where they cannot be had. */
  lower: (number | null)[];
  nearLower: (number | null)[];
  nearUpper: (number | null)[];
  upper: (number | null)[];
};

export type ShareChart = {
  /** The share of all cases together (of the baseline, where one is set); null with no cases. */
  centre: number | null;
  /** Each period's share; null where there were no cases: such a point is left out. */
  shares: (number | null)[];
  /** Each period's standard deviation by chance alone. */
  deviations: (number | null)[];
  /** How many of them the share lies from the centre; null where there is no deviation. */
  z: (number | null)[];
  /** How much wider than chance the shares vary from one to the next: 1 is as chance has it. */
  sigmaZ: number | null;
  p: ShareLimits;
  pPrime: ShareLimits;
};

/**
 * P and P′ limits. `numerators` and `denominators` are counts, one pair a period, in order. `baseline` names the
 * periods (0-based) from which the centre and sigma z are taken, all if not given. Throws a RangeError where the two
 * differ in length. Source: Laney, Quality Engineering 2002;14:531–537; screening as for the XmR chart.
 */
export function shareChart(
  numerators: readonly number[],
  denominators: readonly number[],
  { screenOutliers = true, baseline = null }: { screenOutliers?: boolean; baseline?: readonly number[] | null } = {},
): ShareChart {
  if (numerators.length !== denominators.length)
    throw new RangeError('There must be as many numerators as denominators.');
  const known = denominators.map((n) => n > 0);
  const inBase = denominators.map((_, index) => known[index] === true && (!baseline || baseline.includes(index)));
  const sum = (list: readonly number[]) =>
    list.reduce((total, value, index) => (inBase[index] ? total + value : total), 0);
  const cases = sum(denominators);
  const centre = cases > 0 ? sum(numerators) / cases : null;
  const shares = numerators.map((x, index) => (known[index] ? x / (denominators[index] as number) : null));
  const deviations = denominators.map((n, index) =>
    known[index] && centre !== null ? Math.sqrt((centre * (1 - centre)) / n) : null,
  );
  const z = shares.map((share, index) => {
    const deviation = deviations[index];
    return share === null || centre === null || !deviation ? null : (share - centre) / deviation;
  });
  const sigmaZ = sigmaOf(
    z.filter((_, index) => inBase[index]),
    screenOutliers,
  );
  const limits = (widening: number | null): ShareLimits => {
    const at = (sigmas: number) =>
      deviations.map((deviation) =>
        deviation === null || centre === null || widening === null
          ? null
          : Math.min(1, Math.max(0, centre + sigmas * deviation * widening)),
      );
    return { lower: at(-3), nearLower: at(-2), nearUpper: at(2), upper: at(3) };
  };
  return { centre, shares, deviations, z, sigmaZ, p: limits(1), pPrime: limits(sigmaZ) };
}

function sigmaOf(z: readonly (number | null)[], screen: boolean): number | null {
  const points = z.filter((value) => value !== null);
  const ranges = points.slice(1).map((value, index) => Math.abs(value - (points[index] as number)));
  if (ranges.length === 0) return null;
  const average = ranges.reduce((total, range) => total + range, 0) / ranges.length;
  const kept = screen ? ranges.filter((range) => range < 3.267 * average) : ranges;
  if (kept.length === 0) return average === 0 ? 0 : null;
  return kept.reduce((total, range) => total + range, 0) / kept.length / 1.128;
}
