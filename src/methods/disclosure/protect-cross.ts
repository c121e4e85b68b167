/**
 * Disclosure control of two breakdowns crossed: so many of so many children of each team and age, published beside the
 * breakdown by team, the one by age, and the total. Source: decision 133.
 */
import { givenAway, type LinkedCell, type LinkedSum } from './attack-linked.ts';
import { protectTable } from './protect-table.ts';
import { isSmall, type Share, type ShareState } from './share.ts';

export type Crossed = {
  /** The cells, by row and column; a cell with no children has `of` 0. */
  cells: readonly (readonly Share[])[];
  /** What the two breakdowns and the total show. */
  rows: readonly ShareState[];
  columns: readonly ShareState[];
  total: ShareState;
};

/** Larger tables than this are not shown: they could not be held against an attacker while somebody waits. */
const mostCells = 240;

/**
 * What of each cell may be shown; null where the table may not be shown at all. Cells of a group that is hidden or closed
 * are so too. Small numbers of children are hidden by rectangles, small counts of those who meet it (or do not) closed by
 * them. What comes of it is attacked together with both breakdowns by a linear programme: where a small count is given
 * away, its row and column are closed, then hidden, and the table is attacked again. Deterministic.
 */
export function protectCross(crossed: Crossed, threshold = 5): ShareState[][] | null {
  const { cells, rows, columns, total } = crossed;
  if (total !== 'open' || cells.length * columns.length > mostCells) return null;
  const share = (i: number, j: number) => cells[i]?.[j] as Share;
  const smallShare = ({ met, of }: Share) => isSmall(met, threshold) || isSmall(of - met, threshold);
  const states = cells.map((row, i) =>
    row.map((cell, j): ShareState => {
      if (cell.of === 0) return 'open';
      const margins = [rows[i], columns[j]];
      if (margins.includes('hidden') || isSmall(cell.of, threshold)) return 'hidden';
      return margins.includes('closed') || smallShare(cell) ? 'closed' : 'open';
    }),
  );
  const worse = (i: number, j: number, state: 'closed' | 'hidden') => {
    const row = states[i] as ShareState[];
    if (share(i, j).of > 0 && row[j] !== 'hidden') row[j] = state;
  };
  const numbers = together(crossed, ({ of }) => of);
  if (numbers.unprotected(threshold)) return null;
  for (const [i, j] of numbers.hidden(threshold)) worse(i, j, 'hidden');
  closeByRectangles(crossed, states, threshold, (i, j) => worse(i, j, 'closed'));

  for (const state of ['closed', 'hidden', 'hidden'] as const) {
    const known = exposed(crossed, states, threshold);
    if (known.length === 0) return states;
    for (const [i, j] of known) {
      if (i !== null) for (const other of columns.keys()) worse(i, other, state);
      if (j !== null) for (const other of rows.keys()) worse(other, j, state);
    }
  }
  return exposed(crossed, states, threshold).length === 0 ? states : null;
}

/** The table of numbers as readers have it: groups that are hidden in a breakdown are one row, or one column. */
function together({ cells, rows, columns }: Crossed, of: (share: Share) => number) {
  const merged = (states: readonly ShareState[]) => {
    const own = [...states.keys()].filter((at) => states[at] !== 'hidden').map((at) => [at]);
    const hidden = [...states.keys()].filter((at) => states[at] === 'hidden');
    return hidden.length > 0 ? [...own, hidden] : own;
  };
  const [across, down] = [merged(rows), merged(columns)];
  const table = across.map((is) =>
    down.map((js) => is.reduce((all, i) => all + js.reduce((sum, j) => sum + of(cells[i]?.[j] as Share), 0), 0)),
  );
  return {
    unprotected: (threshold: number) => protectTable(table, threshold).unprotected.length > 0,
    hidden: (threshold: number): [number, number][] => {
      const { mask } = protectTable(table, threshold);
      return across.flatMap((is, a) =>
        down.flatMap((js, b) => (mask[a]?.[b] ? is.flatMap((i) => js.map((j): [number, number] => [i, j])) : [])),
      );
    },
  };
}

/** For every closed cell with a small count three more that make a rectangle with it, in which some can be moved round. */
function closeByRectangles(
  { cells, rows, columns }: Crossed,
  states: readonly (readonly ShareState[])[],
  threshold: number,
  close: (i: number, j: number) => void,
): void {
  const at = (i: number, j: number) => {
    const { met, of } = cells[i]?.[j] as Share;
    return { met, not: of - met };
  };
  const cost = (i: number, j: number) => Number(states[i]?.[j] === 'open');
  for (const i of rows.keys())
    for (const j of columns.keys()) {
      const own = at(i, j);
      if (states[i]?.[j] !== 'closed' || rows[i] !== 'open' || columns[j] !== 'open') continue;
      const side = isSmall(own.met, threshold) ? 'met' : 'not';
      const other = side === 'met' ? 'not' : 'met';
      if (!isSmall(own[side], threshold)) continue;
      let best: { cost: number; width: number; i: number; j: number } | null = null;
      for (const row of rows.keys())
        for (const column of columns.keys()) {
          if (row === i || column === j) continue;
          const room = Math.min(own[other], at(row, j)[side], at(i, column)[side], at(row, column)[other]) - 1;
          const width = Math.min(threshold, room);
          if (width < 1 || at(row, j)[other] < 1 || at(i, column)[other] < 1 || at(row, column)[side] < 1) continue;
          const price = cost(row, j) + cost(i, column) + cost(row, column);
          if (!best || width > best.width || (width === best.width && price < best.cost))
            best = { cost: price, width, i: row, j: column };
        }
      if (!best) continue;
      close(best.i, j);
      close(i, best.j);
      close(best.i, best.j);
    }
}

type Place = [row: number | null, column: number | null];

/** Where a small count is given away: a cell, a whole row or a whole column. */
function exposed(crossed: Crossed, states: readonly (readonly ShareState[])[], threshold: number): Place[] {
  const { cells, sums } = linkedCross(crossed, states);
  const asked = [...cells].filter(([, { value, shown }]) => !shown && isSmall(value, threshold)).map(([name]) => name);
  return givenAway(cells, sums, asked).map((name): Place => {
    const [, i, j] = name.split(' ');
    return [i === '*' ? null : Number(i), j === '*' ? null : Number(j)];
  });
}

/** The table, its two breakdowns and the total as linked cells: "met 2 3", of a row "met 2 *". */
export function linkedCross(
  { cells, rows, columns, total }: Crossed,
  states: readonly (readonly ShareState[])[],
): { cells: Map<string, LinkedCell>; sums: LinkedSum[] } {
  const linked = new Map<string, LinkedCell>();
  const sums: LinkedSum[] = [];
  const add = (i: number | '*', j: number | '*', { met, of }: Share, state: ShareState) => {
    const name = `${i} ${j}`;
    linked.set(`met ${name}`, { value: met, shown: state === 'open' });
    linked.set(`not ${name}`, { value: of - met, shown: state === 'open' });
    linked.set(`of ${name}`, { value: of, shown: state !== 'hidden', least: state === 'hidden' ? 1 : 0 });
    sums.push({ whole: `of ${name}`, parts: [`met ${name}`, `not ${name}`] });
  };
  const sum = (shares: readonly Share[]): Share => ({
    met: shares.reduce((all, { met }) => all + met, 0),
    of: shares.reduce((all, { of }) => all + of, 0),
  });
  for (const [i, row] of cells.entries())
    for (const [j, cell] of row.entries()) add(i, j, cell, states[i]?.[j] ?? 'hidden');
  for (const [i, row] of cells.entries()) add(i, '*', sum(row), rows[i] ?? 'hidden');
  for (const j of columns.keys()) add('*', j, sum(cells.map((row) => row[j] as Share)), columns[j] ?? 'hidden');
  add('*', '*', sum(cells.flat()), total);
  for (const of of ['met', 'not', 'of']) {
    for (const i of rows.keys())
      sums.push({ whole: `${of} ${i} *`, parts: [...columns.keys()].map((j) => `${of} ${i} ${j}`) });
    for (const j of columns.keys())
      sums.push({ whole: `${of} * ${j}`, parts: [...rows.keys()].map((i) => `${of} ${i} ${j}`) });
    sums.push({ whole: `${of} * *`, parts: [...rows.keys()].map((i) => `${of} ${i} *`) });
    sums.push({ whole: `${of} * *`, parts: [...columns.keys()].map((j) => `${of} * ${j}`) });
  }
  return { cells: linked, sums };
}
