import { solve, type Model } from 'yalps';

/** What a reader can prove of a suppressed cell from everything else that is published. */
export type Exposure = { row: number; column: number; min: number; max: number };

/**
 * Attacks a published table as a reader with a linear programme would: knowing every published cell, every row and
 * column total and that a count is at least `least` (0; or 1, where noughts are always published), what is the least
 * and the most each suppressed cell can be? In a table of rows and columns such bounds are whole numbers, so a cell
 * whose two bounds meet is known exactly.
 */
export function attackTable(
  table: readonly (readonly number[])[],
  mask: readonly (readonly boolean[])[],
  least: 0 | 1 = 0,
): Exposure[] {
  const cells = mask.flatMap((row, i) => row.flatMap((hidden, j) => (hidden ? [{ row: i, column: j }] : [])));
  // Each hidden cell is counted from `least` upwards, so its variable starts at nought.
  const hiddenIn = (of: (cell: { row: number; column: number }) => boolean) =>
    cells.filter(of).reduce((sum, cell) => sum + (table[cell.row]?.[cell.column] ?? 0) - least, 0);
  const constraints: Record<string, { equal: number }> = {};
  for (const i of table.keys()) constraints[`row ${i}`] = { equal: hiddenIn((cell) => cell.row === i) };
  for (const j of (table[0] ?? []).keys())
    constraints[`column ${j}`] = { equal: hiddenIn((cell) => cell.column === j) };
  const name = (cell: { row: number; column: number }) => `${cell.row} ${cell.column}`;
  const bound = (cell: { row: number; column: number }, direction: 'minimize' | 'maximize'): number => {
    const model: Model = {
      direction,
      objective: 'it',
      constraints,
      variables: Object.fromEntries(
        cells.map((other) => [
          name(other),
          { [`row ${other.row}`]: 1, [`column ${other.column}`]: 1, ...(other === cell ? { it: 1 } : {}) },
        ]),
      ),
    };
    const solution = solve(model);
    // Without a bound above, the total is not published in any way: the cell may be anything.
    return solution.status === 'optimal' ? solution.result + least : direction === 'maximize' ? Infinity : least;
  };
  return cells.map((cell) => ({ ...cell, min: bound(cell, 'minimize'), max: bound(cell, 'maximize') }));
}
