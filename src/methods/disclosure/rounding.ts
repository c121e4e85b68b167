/** Ways in which a single count is published. A rule is a setting of the council; "c" is the Department's own sign. */
export type RoundingRule = 'one-to-five' | 'under-ten' | 'nhs-digital' | 'nearest-5' | 'nearest-10';

/**
 * A count as one rule publishes it. Rounding alone does not protect: a table of rounded counts with its total can
 * still give one away, so tables go through protectTable.
 */
export function publishedCount(count: number, rule: RoundingRule): string {
  switch (rule) {
    case 'one-to-five':
      return count >= 1 && count <= 5 ? 'c' : String(count);
    case 'under-ten':
      return count >= 1 && count < 10 ? '<10' : String(count);
    // NHS Digital's rule for local counts since 2018: noughts shown, 1 to 7 hidden, others to the nearest 5.
    case 'nhs-digital':
      return count === 0 ? '0' : count <= 7 ? '*' : String(toNearest(count, 5));
    case 'nearest-5':
      return String(toNearest(count, 5));
    case 'nearest-10':
      return String(toNearest(count, 10));
  }
}

/** To the nearest multiple, a half upwards. */
export function toNearest(count: number, base: number): number {
  return Math.floor(count / base + 0.5) * base;
}

/** To the nearest multiple, a half to the even multiple, as R rounds. */
export function toNearestEven(count: number, base: number): number {
  const down = Math.floor(count / base);
  const rest = count / base - down;
  return (rest === 0.5 ? down + (down % 2) : Math.round(count / base)) * base;
}
