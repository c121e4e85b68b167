/**
 * Disclosure control of a table of counts of people that is published with its row and column totals. Small counts
 * are suppressed, and others with them, so that none can be worked out from the totals (decision 130).
 */

export type Protected = {
  /** True where the cell is not published. */
  mask: boolean[][];
  /** The small counts themselves. */
  primary: boolean[][];
  /**
   * For each small count how much higher the reader must still think possible: up to the threshold, at which it
   * cannot even be told that it is small.
   */
  protection: { row: number; column: number; width: number }[];
  /** Small counts that nothing protects: merge categories, suppress totals too, or do not publish the table. */
  unprotected: { row: number; column: number }[];
};

/**
 * The rectangle rule. `threshold` is the largest count that is small; noughts are published. For every small count,
 * the smallest first, three other cells that make a rectangle with it are suppressed: an amount w can then be moved
 * round the rectangle without any total changing, so the small count may be anything up to w more. The largest w is
 * sought, then the fewest new cells, then the smallest counts, then the first place. Deterministic.
 */
export function protectTable(table: readonly (readonly number[])[], threshold = 5): Protected {
  const primary = table.map((row) => row.map((count) => count >= 1 && count <= threshold));
  const mask = primary.map((row) => [...row]);
  const small = primary
    .flatMap((row, i) => row.flatMap((is, j) => (is ? [{ i, j, value: at(table, i, j) }] : [])))
    .toSorted((a, b) => a.value - b.value || a.i - b.i || a.j - b.j);
  const protection: Protected['protection'] = [];
  const unprotected: Protected['unprotected'] = [];
  for (const { i, j } of small) {
    const found = bestRectangle(table, mask, i, j, threshold);
    if (!found) {
      unprotected.push({ row: i, column: j });
      continue;
    }
    protection.push({ row: i, column: j, width: found.width });
    for (const [row, column] of found.corners) (mask[row] as boolean[])[column] = true;
  }
  return { mask, primary, protection, unprotected };
}

type Corner = [row: number, column: number];

function bestRectangle(
  table: readonly (readonly number[])[],
  mask: readonly (readonly boolean[])[],
  i: number,
  j: number,
  threshold: number,
): { width: number; corners: Corner[] } | null {
  for (let width = threshold; width >= 1; width -= 1) {
    let best: { fresh: number; sum: number; corners: Corner[] } | null = null;
    for (const [row] of table.entries()) {
      if (row === i || at(table, row, j) < width + 1) continue;
      for (const column of (table[i] as readonly number[]).keys()) {
        if (column === j || at(table, i, column) < width + 1 || at(table, row, column) <= 0) continue;
        const corners: Corner[] = [
          [row, j],
          [i, column],
          [row, column],
        ];
        const fresh = corners.filter(([r, c]) => !mask[r]?.[c]);
        const sum = fresh.reduce((total, [r, c]) => total + at(table, r, c), 0);
        if (!best || fresh.length < best.fresh || (fresh.length === best.fresh && sum < best.sum))
          best = { fresh: fresh.length, sum, corners };
      }
    }
    if (best) return { width, corners: best.corners };
  }
  return null;
}

/**
 * A single list of counts published with its total: each small count is protected by another suppressed count large
 * enough to lend it as much. The same answer as for a table, with one row.
 */
export function protectList(counts: readonly number[], threshold = 5): Protected {
  const primary = counts.map((count) => count >= 1 && count <= threshold);
  const mask = [...primary];
  const small = counts
    .map((value, column) => ({ value, column }))
    .filter(({ column }) => primary[column])
    .toSorted((a, b) => a.value - b.value || a.column - b.column);
  const protection: Protected['protection'] = [];
  const unprotected: Protected['unprotected'] = [];
  for (const { column } of small) {
    const lender = bestLender(counts, mask, column, threshold);
    if (!lender) {
      unprotected.push({ row: 0, column });
      continue;
    }
    protection.push({ row: 0, column, width: lender.width });
    mask[lender.column] = true;
  }
  return { mask: [mask], primary: [primary], protection, unprotected };
}

function bestLender(counts: readonly number[], mask: readonly boolean[], column: number, threshold: number) {
  for (let width = threshold; width >= 1; width -= 1) {
    const able = counts
      .map((value, other) => ({ value, other }))
      .filter(({ value, other }) => other !== column && value >= width + 1)
      .toSorted((a, b) => Number(mask[b.other]) - Number(mask[a.other]) || a.value - b.value || a.other - b.other);
    if (able[0]) return { width, column: able[0].other };
  }
  return null;
}

const at = (table: readonly (readonly number[])[], row: number, column: number): number => table[row]?.[column] ?? 0;
