/**
 * Shares a sample of `n` among strata in proportion to their sizes, by largest remainder, with at least `minimum` in
 * each (or the whole stratum where it is smaller). Strata whose own share would be under the minimum are fixed at it
 * and the rest share what is left, until none is below. Ties go to the larger stratum, then to the key that comes
 * first. A sample as large as the list takes all of it. Null where the sample is too small for the minimum.
 */
export function allocate(
  sizes: Readonly<Record<string, number>>,
  n: number,
  minimum = 0,
): Record<string, number> | null {
  const strata = Object.entries(sizes);
  const all = strata.reduce((total, [, size]) => total + size, 0);
  if (n >= all) return Object.fromEntries(strata);
  const least = (size: number) => Math.min(minimum, size);
  const taken = new Map<string, number>();
  let open = strata;
  let left = n;
  for (;;) {
    const size = open.reduce((total, [, own]) => total + own, 0);
    if (left < open.reduce((total, [, own]) => total + least(own), 0)) return null;
    // A share is left × own / size; compared in whole numbers, so that equal remainders are equal.
    const below = open.filter(([, own]) => left * own < least(own) * size);
    if (below.length === 0) {
      for (const [key, own] of open) taken.set(key, size === 0 ? 0 : Math.floor((left * own) / size));
      let over = left - open.reduce((total, [key]) => total + (taken.get(key) as number), 0);
      const byRemainder = open.toSorted(
        ([keyA, a], [keyB, b]) => ((left * b) % size) - ((left * a) % size) || b - a || (keyA < keyB ? -1 : 1),
      );
      for (const [key] of byRemainder) {
        if (over === 0) break;
        taken.set(key, (taken.get(key) as number) + 1);
        over -= 1;
      }
      return Object.fromEntries(strata.map(([key]) => [key, taken.get(key) ?? 0]));
    }
    for (const [key, own] of below) {
      taken.set(key, least(own));
      left -= least(own);
    }
    open = open.filter((stratum) => !below.includes(stratum));
  }
}
