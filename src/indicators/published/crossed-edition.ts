import { cornersOf } from '../../methods/disclosure/cross-moves.ts';
import { protectCross, type EarlierCross, type KeptMove, type Move } from '../../methods/disclosure/protect-cross.ts';
import type { Share, ShareState } from '../../methods/disclosure/share.ts';
import type { CountedChildren } from '../crossed/counted-children.ts';
import { crossedBy, laidOut, namedKinds, type Crossed } from './crossed-kinds.ts';
import type { Edition } from './edition.ts';
import { inOrder } from './group-order.ts';

/** What an indicator came to in one cell, how many children are in it, and what of that was shown. */
export type CrossedCell = [numerator: number, denominator: number, state: ShareState];

/**
 * Two breakdowns of an indicator crossed, as they were published. Where that was withheld, `cells` holds what readers
 * have: those published last before it.
 */
export type CrossedTable = Laid & {
  withheld: boolean;
  /** Earlier ones that name cells which none since has named: readers have them still. The newest first. */
  older: Laid[];
};

/** A crossing as it was laid before readers. */
type Laid = {
  /** The groups that are shown, row by row in `cells`. */
  rows: string[];
  columns: string[];
  cells: CrossedCell[];
  /** The moves that protect it: in them one more row and one more column stand for everyone else. */
  moves: KeptMove[];
};

/** Every crossing of an indicator over a return, by the names of the two breakdowns: "team|ageBand". */
export type CrossedEdition = Record<string, CrossedTable>;

/** A crossing of more cells than this is not shown. */
const mostCells = 480;

/**
 * Decides what may be shown of every two breakdowns crossed, of indicators that counted the same children, beside what is
 * shown of the breakdowns (`editions`) and what was published before (`earlier`, by indicator). A group that is not shown
 * whole in its own breakdown, for any of the indicators, is not named in a crossing: so that a crossing tells nothing of
 * what the breakdowns keep back.
 */
export function decideCrosses(
  counted: CountedChildren,
  editions: ReadonlyMap<string, Edition>,
  earlier: ReadonlyMap<string, readonly CrossedEdition[]> = new Map(),
  threshold = 5,
): Map<string, CrossedEdition> {
  const ids = [...counted.shares, ...counted.means];
  const found = new Map<string, CrossedEdition>(ids.map((id) => [id, {}]));
  const named = counted.breakdowns.map(({ name, groups }, at) => namedGroups(counted, at, name, groups, editions));
  const kinds = namedKinds(counted, named);
  for (const [at, rows] of counted.breakdowns.entries())
    for (const [to, columns] of counted.breakdowns.entries()) {
      if (to <= at) continue;
      const pair = `${rows.name}|${columns.name}`;
      const shown = ids.map((id) => {
        const edition = editions.get(id);
        return (
          edition?.total === 'open' && [rows.name, columns.name].every((one) => edition.by[one]?.withheld === false)
        );
      });
      const before = ids.map((id) =>
        (earlier.get(id) ?? []).flatMap((one) => (one[pair]?.cells.length ? [one[pair]] : [])),
      );
      const children = crossedBy(kinds, counted.shares.length, at, to);
      const decided = shown.includes(true)
        ? decideTable({ children, shown, before, names: [named[at] ?? [], named[to] ?? []] }, threshold)
        : null;
      for (const [place, id] of ids.entries()) {
        const last = before[place]?.[0] ?? { rows: [], columns: [], cells: [], moves: [], older: [] };
        (found.get(id) as CrossedEdition)[pair] =
          decided && shown[place] ? decided(place) : { ...last, withheld: true };
      }
    }
  return found;
}

/** The groups of a breakdown that every indicator shows whole, in order; what does not add up to what is shown is out. */
function namedGroups(
  { shares, means, kinds }: CountedChildren,
  at: number,
  name: string,
  groups: readonly string[],
  editions: ReadonlyMap<string, Edition>,
): string[] {
  const parts = [...shares, ...means].flatMap((id) => {
    const part = editions.get(id)?.by[name];
    return part && !part.withheld ? [part.groups] : [];
  });
  const children = new Map<string, number>();
  for (const { groups: own, count } of kinds) {
    const group = groups[own[at] as number];
    if (group !== undefined) children.set(group, (children.get(group) ?? 0) + count);
  }
  const shown = [...children].filter(
    ([group, of]) => parts.length > 0 && parts.every((part) => part[group]?.[2] === 'open' && part[group]?.[1] === of),
  );
  return inOrder(shown).map(([group]) => group);
}

type ToDecide = {
  children: Crossed;
  /** By indicator: whether both breakdowns are shown, and the earlier crossings of them. */
  shown: readonly boolean[];
  before: readonly (readonly CrossedTable[])[];
  /** The groups that may be named. */
  names: readonly [rows: readonly string[], columns: readonly string[]];
};

/**
 * Decides one crossing of all indicators: where nothing protects a cell, the group that has most such cells is not named
 * either, and what is left is tried again. Answers what is shown of each indicator, by place; null for nothing.
 */
function decideTable(asked: ToDecide, threshold: number): ((place: number) => CrossedTable) | null {
  let named = asked.names;
  for (;;) {
    const [down, across] = named;
    if (down.length === 0 || across.length === 0) return null;
    const [rows, columns] = [down.length + 1, across.length + 1];
    if (rows * columns > mostCells) return null;
    const laid = laidOut(asked.children, asked.names, named);
    const { unprotected, shares, numbers } = protectCross(
      {
        rows,
        columns,
        kinds: laid.kinds,
        shown: asked.shown.slice(0, asked.children.shares),
        earlier: asked.before.flatMap((tables, place) =>
          tables
            .flatMap((one) => [one, ...one.older])
            .map((one) => earlierIn(one, place < asked.children.shares ? place : null, named)),
        ),
      },
      threshold,
    );
    if (unprotected.length === 0)
      return (place) => {
        const own = shares[place] ?? numbers;
        const cells = down.flatMap((_, i) =>
          across.map((__, j): CrossedCell => {
            const cell = i * columns + j;
            return [laid.numerator(place, cell), laid.denominator(cell), own.states[cell] ?? 'hidden'];
          }),
        );
        const table = { rows: [...down], columns: [...across], cells, moves: own.moves };
        return { withheld: false, ...table, older: stillHad(table, asked.before[place]?.[0]) };
      };
    named = withoutLines(named, unprotected, laid.denominator);
  }
}

/** Of an earlier crossing and those older, those that name a cell which none after them names. */
function stillHad(table: Laid, before: CrossedTable | undefined): Laid[] {
  const named = new Set<string>();
  const isNew = ({ rows, columns }: Laid): boolean => {
    const size = named.size;
    for (const row of rows) for (const column of columns) named.add(`${row}|${column}`);
    return named.size > size;
  };
  isNew(table);
  const all = before ? [before, ...before.older] : [];
  return all.filter(isNew).map(({ rows, columns, cells, moves }) => ({ rows, columns, cells, moves }));
}

/** The groups that can go on being named where some cells are not protected: as few are given up as will do. */
function withoutLines(
  [down, across]: ToDecide['names'],
  unprotected: readonly number[],
  of: (cell: number) => number,
): ToDecide['names'] {
  const columns = across.length + 1;
  const lines = [
    ...down.map((_, i) => ({ row: true, at: i, cells: Array.from({ length: columns }, (__, j) => i * columns + j) })),
    ...across.map((_, j) => ({ row: false, at: j, cells: down.concat('').map((__, i) => i * columns + j) })),
  ].map((line) => ({ ...line, size: line.cells.reduce((sum, cell) => sum + of(cell), 0) }));
  const smallest = (row: boolean) =>
    lines.filter((line) => line.row === row).reduce((least, line) => (line.size < least.size ? line : least));
  const [smallRow, smallColumn] = [smallest(true), smallest(false)];
  const open = new Set(unprotected);
  const gone = new Set<(typeof lines)[number]>();
  while (open.size > 0) {
    // A cell of those who are named nowhere is helped by one more who is not.
    const helped = (line: (typeof lines)[number]) =>
      [...open].filter((cell) => {
        const [i, j] = [Math.floor(cell / columns), cell % columns];
        return line.row
          ? line.at === (i < down.length ? i : smallRow.at)
          : line.at === (j < across.length ? j : smallColumn.at);
      });
    const [best] = lines
      .filter((line) => !gone.has(line))
      .map((line) => ({ line, cells: helped(line) }))
      .toSorted((a, b) => b.cells.length - a.cells.length || a.line.size - b.line.size);
    if (!best || best.cells.length === 0) break;
    gone.add(best.line);
    for (const cell of best.cells) open.delete(cell);
  }
  const stays = (row: boolean) => (_: string, at: number) =>
    ![...gone].some((line) => line.row === row && line.at === at);
  return [down.filter(stays(true)), across.filter(stays(false))];
}

/** An earlier crossing seen from a new one: its cells and moves where both name the groups. */
function earlierIn(table: Laid, share: number | null, [down, across]: ToDecide['names']): EarlierCross {
  const cellNow = (cell: number, width: number): number | null => {
    const [row, column] = [table.rows[Math.floor(cell / width)], table.columns[cell % width]];
    const [i, j] = [down.indexOf(row ?? ''), across.indexOf(column ?? '')];
    return row === undefined || column === undefined || i === -1 || j === -1 ? null : i * (across.length + 1) + j;
  };
  const known = new Map<number, Share>();
  for (const [at, [met, of]] of table.cells.entries()) {
    const cell = cellNow(at, table.columns.length);
    if (cell !== null) known.set(cell, { met, of });
  }
  const width = table.columns.length + 1;
  const moves = table.moves.map(([one, other, rises]): Move => ({
    corners: cornersOf(one, other, width).flatMap(([cell, by]) => {
      const now = cellNow(cell, width);
      return now === null ? [] : [[now, by] as const];
    }),
    of: rises === 'met' ? 0 : 1,
    met: rises === 'number' ? 0 : 1,
  }));
  return { share, known, moves };
}
