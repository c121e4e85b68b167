/** Why a point is more than chance. The words are those of the NHS tools, so that charts can be compared. */
export type SpecialCause =
  | 'Common Cause'
  | 'Above UCL'
  | 'Below LCL'
  | '7 Point Trend (Increasing)'
  | '7 Point Trend (Decreasing)'
  | '2 in 3 Above CL'
  | '2 in 3 Below CL'
  | '7 Points Above CL'
  | '7 Points Below CL';

export type Marked = {
  value: number | null;
  outside: boolean | null;
  side: -1 | 0 | 1 | null;
  close: boolean | null;
};

const run = 7;

/**
 * Marks the special causes of one group of points, in order of date: beyond a limit, then a trend of seven, then two
 * of three near a limit, then seven on one side; the first that applies. A missing value breaks every run.
 * Source: NHSRplotthedots 0.2.2. Throws a RangeError with `strict` where the package would stop at a gap in a trend.
 */
export function markSpecialCauses(points: readonly Marked[], strict = false): SpecialCause[] {
  const trend = trends(points, strict);
  const two = twoOfThree(points);
  const shift = shifts(points);
  return points.map((point, index) => {
    if (point.outside) return point.side === 1 ? 'Above UCL' : 'Below LCL';
    if (trend[index] === 1) return '7 Point Trend (Increasing)';
    if (trend[index] === -1) return '7 Point Trend (Decreasing)';
    if (two[index]) return point.side === 1 ? '2 in 3 Above CL' : '2 in 3 Below CL';
    if (shift[index]) return point.side === 1 ? '7 Points Above CL' : '7 Points Below CL';
    return 'Common Cause';
  });
}

/** For each point 1 or -1 where it is one of seven that each go further the same way, else 0. */
function trends(points: readonly Marked[], strict: boolean): number[] {
  // The step from each point to the next: 1 up, -1 down, 0 level, null where either is missing.
  const steps = points.slice(1).map(({ value }, index) => {
    const before = points[index]?.value ?? null;
    return value === null || before === null ? null : Math.sign(value - before);
  });
  const inTrend = points.map(() => false);
  for (let start = 0; start + run <= points.length; start += 1) {
    const window = steps.slice(start, start + run - 1);
    const known = window.filter((step) => step !== null);
    const one = known[0];
    const unbroken = one !== undefined && one !== 0 && known.every((step) => step === one);
    if (!unbroken) continue;
    if (known.length === window.length) inTrend.fill(true, start, start + run);
    else if (strict) throw new RangeError('A value is missing inside what would be a trend.');
  }
  return points.map((_, index) => {
    if (!inTrend[index]) return 0;
    // A peak shared by two trends takes the direction of what follows.
    return (inTrend[index + 1] ? steps[index] : steps[index - 1]) ?? 0;
  });
}

/** Those close to a limit among three in a row on one side of the mean of which at least two are close. */
function twoOfThree(points: readonly Marked[]): boolean[] {
  const marked = points.map(() => false);
  for (let start = 0; start + 3 <= points.length; start += 1) {
    const three = points.slice(start, start + 3);
    const side = three[0]?.side;
    if (!side || three.some((point) => point.side !== side)) continue;
    if (three.filter((point) => point.close).length < 2) continue;
    for (const [offset, point] of three.entries()) if (point.close) marked[start + offset] = true;
  }
  return marked;
}

/** Seven in a row on one side of the mean; a point on the mean breaks the run. */
function shifts(points: readonly Marked[]): boolean[] {
  const marked = points.map(() => false);
  for (let start = 0; start + run <= points.length; start += 1) {
    const side = points[start]?.side;
    if (side && points.slice(start, start + run).every((point) => point.side === side))
      marked.fill(true, start, start + run);
  }
  return marked;
}
