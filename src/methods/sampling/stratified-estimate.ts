export type Stratum = {
  /** How many there are, how many were looked at, how many of those met. */
  size: number;
  sampled: number;
  met: number;
};

/**
 * The share of the whole list that meets, from a sample drawn by strata: each stratum counts by its size, not by how
 * many of it were looked at. `error` is the standard error, with the correction for a finite list; null where a
 * stratum has one case sampled of several (merge it with another for that) or none. Null where a stratum that has
 * cases was not sampled at all. Source: Cochran, Sampling Techniques (1977), 5.4; equal to R's survey::svymean.
 */
export function stratifiedEstimate(
  strata: readonly Stratum[],
): { share: number; error: number | null; unweighted: number; effective: number | null } | null {
  const used = strata.filter(({ size }) => size > 0);
  const total = used.reduce((sum, { size }) => sum + size, 0);
  if (total === 0 || used.some(({ sampled }) => sampled < 1)) return null;
  let [share, variance]: [number, number | null] = [0, 0];
  for (const { size, sampled, met } of used) {
    const [weight, p] = [size / total, met / sampled];
    share += weight * p;
    if (sampled === size) continue;
    if (sampled === 1) variance = null;
    if (variance !== null) variance += weight ** 2 * (1 - sampled / size) * ((p * (1 - p)) / (sampled - 1));
  }
  const [looked, met] = [sumOf(used, 'sampled'), sumOf(used, 'met')];
  return {
    share,
    error: variance === null ? null : Math.sqrt(variance),
    unweighted: met / looked,
    effective: variance === null || variance === 0 ? null : (share * (1 - share)) / variance,
  };
}

function sumOf(strata: readonly Stratum[], of: 'sampled' | 'met'): number {
  return strata.reduce((sum, stratum) => sum + stratum[of], 0);
}
