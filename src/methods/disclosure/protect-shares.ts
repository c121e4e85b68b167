/**
 * Disclosure control of shares by group: so many of so many children in each team, published with their totals. Each
 * group has two counts, those who meet it and those who do not, and a share gives both away; so a group is shown whole,
 * without its share, or not at all.
 */

export type Share = { met: number; of: number };

/** open: everything is shown. closed: only how many there are. hidden: nothing. */
export type ShareState = 'open' | 'closed' | 'hidden';

export type ProtectedShares = {
  states: ShareState[];
  /** Small counts that could not be protected: the breakdown must not be published at all. */
  unprotected: number[];
};

type Row = { met: number; not: number; of: number };

const isSmall = (count: number, threshold: number) => count >= 1 && count <= threshold;

/** Whether a total must itself be closed: few meet it, or few do not. */
export function totalState({ met, of }: Share, threshold = 5): ShareState {
  if (isSmall(of, threshold)) return 'hidden';
  return isSmall(met, threshold) || isSmall(of - met, threshold) ? 'closed' : 'open';
}

/**
 * Decides what of each group may be shown. `total` says what of the total is: when its share is shown, a small count in
 * a group needs another group that can take the difference (the rectangle rule over two columns); when it is not, the
 * group's own closing is enough. A group with few children is hidden, together with one that could lend it some.
 * Deterministic. Source: docs/decisions/130.
 */
export function protectShares(groups: readonly Share[], total: ShareState, threshold = 5): ProtectedShares {
  const rows = groups.map(({ met, of }): Row => ({ met, not: of - met, of }));
  const states: ShareState[] = rows.map(() => 'open');
  const unprotected: number[] = [];
  if (total === 'hidden') return { states: rows.map(() => 'hidden'), unprotected };

  const inOrder = (is: (row: Row) => boolean, size: (row: Row) => number) =>
    rows
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => is(row))
      .toSorted((a, b) => size(a.row) - size(b.row) || a.index - b.index);

  for (const { row, index } of inOrder(
    ({ of }) => isSmall(of, threshold),
    ({ of }) => of,
  )) {
    states[index] = 'hidden';
    const lender = lenderFor(rows, states, index, row, threshold);
    if (lender === null) unprotected.push(index);
    else states[lender] = 'hidden';
  }
  for (const { row, index } of inOrder(
    ({ met, not, of }) => !isSmall(of, threshold) && (isSmall(met, threshold) || isSmall(not, threshold)),
    ({ met, not }) => Math.min(met, not),
  )) {
    if (states[index] === 'open') states[index] = 'closed';
    if (total !== 'open') continue;
    const partner = partnerFor(rows, states, index, row, threshold);
    if (partner === null) unprotected.push(index);
    else if (states[partner] === 'open') states[partner] = 'closed';
  }
  return { states, unprotected };
}

/** A group whose number can be less by as much as the small one's is more, in a column where both have children. */
function lenderFor(
  rows: readonly Row[],
  states: readonly ShareState[],
  small: number,
  { met, not }: Row,
  threshold: number,
): number | null {
  // What is small must have room in every column in which it has anyone.
  const room = (row: Row, width: number) => (met === 0 || row.met > width) && (not === 0 || row.not > width);
  return (
    best(rows, states, small, threshold, room) ?? best(rows, states, small, threshold, (row, width) => row.of > width)
  );
}

/** A group with which the small count makes a rectangle: what moves from one to the other changes no total. */
function partnerFor(
  rows: readonly Row[],
  states: readonly ShareState[],
  small: number,
  row: Row,
  threshold: number,
): number | null {
  const metIsSmall = isSmall(row.met, threshold) && row.met <= row.not;
  const own = metIsSmall ? row.not : row.met;
  return best(rows, states, small, threshold, (other, width) => {
    const [same, opposite] = metIsSmall ? [other.met, other.not] : [other.not, other.met];
    return own > width && same > width && opposite > 0;
  });
}

/** The widest room first, then one that is hidden or closed already, then the fewest children, then the first. */
function best(
  rows: readonly Row[],
  states: readonly ShareState[],
  small: number,
  threshold: number,
  fits: (row: Row, width: number) => boolean,
): number | null {
  const cost = (index: number) => (states[index] === 'hidden' ? 0 : states[index] === 'closed' ? 1 : 2);
  for (let width = threshold; width >= 1; width -= 1) {
    const [found] = rows
      .map((row, index) => ({ row, index }))
      .filter(({ row, index }) => index !== small && fits(row, width))
      .toSorted((a, b) => cost(a.index) - cost(b.index) || a.row.of - b.row.of || a.index - b.index);
    if (found) return found.index;
  }
  return null;
}
