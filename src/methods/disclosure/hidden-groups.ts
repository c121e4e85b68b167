/** What readers of an earlier edition know of numbers that are published again. */
export type EarlierNumbers = {
  /** Of each group: whether its number was shown there; null where the number has changed since, or is new. */
  of: readonly ('shown' | 'hidden' | null)[];
  /** Whether a number that was hidden there has changed since, or is no longer published. */
  freed: boolean;
};

export type HiddenGroups = {
  hidden: boolean[];
  /** Groups whose number nothing protects: the breakdown must not be published. */
  unprotected: number[];
};

/**
 * Decides which groups' numbers of children are hidden, from the numbers alone, so that every table about the same
 * children hides the same groups. A small group is hidden together with one that could lend it some: the widest room
 * first, then a group that is hidden already, then the fewest children, then the first.
 *
 * What was hidden in an earlier edition and has not changed stays hidden. All together it may be known from there, so it
 * lends nothing, nor does what was shown there: what is newly small needs something new beside it. Where something that
 * was hidden there has changed, those that have not changed hide it still: then, too, something new is hidden with them.
 * Deterministic. Source: decision 132.
 */
export function hiddenGroups(
  numbers: readonly number[],
  { threshold = 5, earlier = [] }: { threshold?: number; earlier?: readonly EarlierNumbers[] } = {},
): HiddenGroups {
  const of = (group: number) => numbers[group] as number;
  const isSmall = (number: number) => number >= 1 && number <= threshold;
  const was = (group: number, what: 'shown' | 'hidden') => earlier.some((one) => one.of[group] === what);
  const isNew = (group: number) => !was(group, 'shown') && !was(group, 'hidden');
  const hidden = numbers.map((number, group) => isSmall(number) || was(group, 'hidden'));
  const unprotected = new Set<number>();
  const hiddenAnew = () => [...hidden.keys()].filter((group) => hidden[group] && !was(group, 'hidden'));
  /** Hides something new that has room; without one, what it was for cannot be protected. */
  const hideBeside = (those: readonly number[], fits: (group: number) => boolean = () => true): boolean => {
    for (let width = threshold; width >= 1; width -= 1) {
      const [best] = [...numbers.keys()]
        .filter((group) => of(group) > width && isNew(group) && fits(group))
        .toSorted((a, b) => Number(hidden[b]) - Number(hidden[a]) || of(a) - of(b) || a - b);
      if (best === undefined) continue;
      hidden[best] = true;
      return true;
    }
    for (const group of those) unprotected.add(group);
    return false;
  };
  for (const group of hiddenAnew().toSorted((a, b) => of(a) - of(b) || a - b))
    hideBeside([group], (other) => other !== group);
  for (const { of: known, freed } of earlier) {
    const same = [...known.keys()].filter((group) => known[group] === 'hidden');
    if (freed && same.length > 0) hideBeside(same);
  }
  // All that is newly hidden, taken together, is a number that can be worked out: it must not be small either.
  const together = () => hiddenAnew().reduce((sum, group) => sum + of(group), 0);
  while (isSmall(together())) if (!hideBeside(hiddenAnew(), (other) => !hidden[other])) break;
  return { hidden, unprotected: [...unprotected].toSorted((a, b) => a - b) };
}
