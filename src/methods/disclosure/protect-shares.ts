/**
 * Disclosure control of shares by group: so many of so many children in each team, published with their totals, and
 * again next month. Each group has two counts, those who meet it and those who do not, and a share gives both away; so a
 * group is shown whole, without its share, or not at all. Source: decisions 130 and 132.
 */
import { hiddenGroups, type EarlierNumbers } from './hidden-groups.ts';
import { isSmall, type Share, type ShareState } from './share.ts';
import { shareBounds } from './share-bounds.ts';

/** What readers of an earlier edition know of the same groups. Of a group that was not there, the state is null. */
export type EarlierShares = {
  groups: readonly { state: ShareState | null; sameOf: boolean; sameShare: boolean }[];
  /** Whether a group that was not shown whole there is not published any more. */
  gone: boolean;
};

export type ProtectedShares = {
  states: ShareState[];
  /** Small counts that could not be protected: the breakdown must not be published at all. */
  unprotected: number[];
};

type Row = {
  met: number;
  not: number;
  /** Whether readers of an earlier edition know its share, must not come to know it, or neither. */
  known: 'shown' | 'hidden' | null;
  /** Whether it is closed in any case. */
  closed: boolean;
};

/** Whether a total must itself be closed: few meet it, or few do not. */
export function totalState({ met, of }: Share, threshold = 5): ShareState {
  if (isSmall(of, threshold)) return 'hidden';
  return isSmall(met, threshold) || isSmall(of - met, threshold) ? 'closed' : 'open';
}

/** The numbers of children that readers of an earlier edition know. */
export function earlierNumbers({ groups, gone }: EarlierShares): EarlierNumbers {
  return {
    of: groups.map(({ state, sameOf }) => (state === null || !sameOf ? null : state === 'hidden' ? 'hidden' : 'shown')),
    freed: gone || groups.some(({ state, sameOf }) => state === 'hidden' && !sameOf),
  };
}

/**
 * Decides what of each group may be shown. `total` says what of the total is. `hidden`: the groups whose numbers are
 * hidden, where that has been decided for all tables about these children (`hiddenGroups`).
 *
 * When the total's share is shown, a small count in a group needs another group that can take the difference (the
 * rectangle rule over two columns); when it is not, the group's own closing is enough. The hidden groups together are one
 * more group, since what they come to can be worked out. What an earlier edition closed and has not changed stays closed,
 * with something beside it that is new there; what it showed can take no difference. Lastly every small count is held
 * against the exact bounds that a reader could prove.
 */
export function protectShares(
  groups: readonly Share[],
  total: ShareState,
  given: { threshold?: number; earlier?: readonly EarlierShares[]; hidden?: readonly boolean[] } = {},
): ProtectedShares {
  const { threshold = 5, earlier = [] } = given;
  if (total === 'hidden') return { states: groups.map(() => 'hidden'), unprotected: [] };
  const decided = given.hidden
    ? { hidden: given.hidden, unprotected: [] }
    : hiddenGroups(
        groups.map(({ of }) => of),
        { threshold, earlier: earlier.map(earlierNumbers) },
      );
  const { hidden } = decided;
  const unprotected = new Set(decided.unprotected);

  // The groups as rows; after them those hidden anew as one, and those hidden as before as another.
  const rows = groups.map(({ met, of }, group): Row => ({ met, not: of - met, known: knownOf(group), closed: false }));
  const places = [...groups.keys()].filter((group) => !hidden[group]);
  const apart = [...groups.keys()].filter((group) => hidden[group]);
  const asBefore = apart.filter((group) => rows[group]?.known === 'hidden');
  for (const [own, known] of [
    [apart.filter((group) => !asBefore.includes(group)), null],
    [asBefore, knownTogether()],
  ] as const) {
    if (own.length > 0) places.push(rows.length);
    rows.push({ met: sumOf(own, 'met'), not: sumOf(own, 'not'), known, closed: false });
  }
  const row = (place: number) => rows[place] as Row;
  const hasSmall = ({ met, not }: Row) => isSmall(met, threshold) || isSmall(not, threshold);

  for (const place of places) row(place).closed = row(place).known === 'hidden' || hasSmall(row(place));
  if (total === 'open') {
    const isNew = (place: number) => row(place).known === null;
    const closedAnew = () => places.filter((place) => row(place).closed && row(place).known !== 'hidden');
    const smallest = ({ met, not }: Row) => Math.min(met || Infinity, not || Infinity);
    for (const place of closedAnew().toSorted((a, b) => smallest(row(a)) - smallest(row(b)) || a - b))
      closeBeside([place], (other, width) => isNew(other) && other !== place && canTake(row(place), row(other), width));
    for (const one of earlier) {
      const same = places.filter((place) => row(place).closed && wasClosed(one, place));
      if (same.length > 0 && freed(one))
        closeBeside(same, (other) => isNew(other) && row(other).met > 0 && row(other).not > 0);
    }
    // What is newly closed, taken together, can be worked out as well.
    while (hasSmall({ ...row(0), met: sumOf(closedAnew(), 'met'), not: sumOf(closedAnew(), 'not') }))
      if (
        !closeBeside(
          closedAnew(),
          (other) => isNew(other) && !row(other).closed && row(other).met > 0 && row(other).not > 0,
        )
      )
        break;
  }
  const states = groups.map((_, group): ShareState =>
    hidden[group] ? 'hidden' : row(group).closed ? 'closed' : 'open',
  );
  for (const { group, count, min, max } of shareBounds(groups, states, total, threshold))
    if (isSmall(count, threshold) && min === max) unprotected.add(group);
  return { states, unprotected: [...unprotected].toSorted((a, b) => a - b) };

  /** Closes another row that fits, the widest room first; without one, what it was for cannot be protected. */
  function closeBeside(those: readonly number[], fits: (place: number, width: number) => boolean): boolean {
    const cost = (place: number) => (place >= groups.length ? 0 : row(place).closed ? 1 : 2);
    const size = (place: number) => row(place).met + row(place).not;
    for (let width = threshold; width >= 1; width -= 1) {
      const [found] = places
        .filter((place) => fits(place, width))
        .toSorted((a, b) => cost(a) - cost(b) || size(a) - size(b) || a - b);
      if (found === undefined) continue;
      row(found).closed = true;
      return true;
    }
    for (const place of those) for (const group of place < groups.length ? [place] : apart) unprotected.add(group);
    return false;
  }

  function sumOf(own: readonly number[], of: 'met' | 'not'): number {
    return own.reduce((all, group) => all + (rows[group] as Row)[of], 0);
  }

  function knownOf(group: number): Row['known'] {
    const known = earlier.map(({ groups: there }) => there[group]).filter((one) => one?.state && one.sameShare);
    if (known.some((one) => one?.state === 'open')) return 'shown';
    return known.length > 0 ? 'hidden' : null;
  }

  /** What those hidden as before come to together: known from an edition in which nothing else was kept back. */
  function knownTogether(): Row['known'] {
    const gaveAway = (one: EarlierShares) =>
      !freed(one) &&
      one.groups.every(({ state }) => state !== 'closed') &&
      asBefore.some((group) => wasClosed(one, group));
    return earlier.some(gaveAway) ? 'shown' : 'hidden';
  }

  /** Whether a row was not shown whole in an earlier edition, and has not changed. */
  function wasClosed({ groups: there }: EarlierShares, place: number): boolean {
    const own = place < groups.length ? [place] : place === groups.length ? [] : asBefore;
    return own.some((group) => {
      const one = there[group];
      return one?.state && one.state !== 'open' && one.sameShare;
    });
  }

  function freed({ groups: there, gone }: EarlierShares): boolean {
    return gone || there.some(({ state, sameShare }) => state !== null && state !== 'open' && !sameShare);
  }

  /** Whether the small count of a row can be so much more with another row taking the difference, no total changing. */
  function canTake(one: Row, other: Row, width: number): boolean {
    const metIsSmall = isSmall(one.met, threshold) && (one.met <= one.not || !isSmall(one.not, threshold));
    const up = one.not > width && other.met > width && other.not > 0;
    const down = one.met > width && other.not > width && other.met > 0;
    if (!isSmall(one.met, threshold) && !isSmall(one.not, threshold)) return up || down;
    return metIsSmall ? up : down;
  }
}
