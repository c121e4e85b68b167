/** Two-sided 95%; not 1.96, so that published tables are met to their last digit. */
const z95 = 1.959964;

/**
 * Wilson's 95% interval for a proportion: `x` successes out of `n`, both counts; answers proportions between 0 and 1,
 * or null when n is 0. Source: OHID, Public Health Technical Guidance, "Basic statistics: proportions";
 * Newcombe, Statistics in Medicine 1998;17:857–872, method 3.
 */
export function wilson(x: number, n: number, z = z95): { low: number; high: number } | null {
  if (n === 0) return null;
  const p = x / n;
  const middle = 2 * x + z * z;
  const spread = z * Math.sqrt(z * z + 4 * x * (1 - p));
  const base = 2 * (n + z * z);
  return { low: Math.max(0, (middle - spread) / base), high: Math.min(1, (middle + spread) / base) };
}
