import { protectCross } from '../../methods/disclosure/protect-cross.ts';
import type { ShareState } from '../../methods/disclosure/share.ts';
import type { Indicator } from '../engine/definition.ts';
import type { Breakdown } from '../engine/evaluate.ts';
import { everyoneElse, shareOf, type Edition, type EditionGroup } from './edition.ts';
import { inOrder } from './group-order.ts';
import { shown, usualDisclosure, type DisclosureSettings, type PublishedFigure } from './publish.ts';

/** Two breakdowns crossed, as they were computed: by group of the first, the figures of each group of the second. */
export type ComputedCross = {
  unit: Indicator['unit'];
  /** The names of the two breakdowns: "team", "ageBand". */
  rows: string;
  columns: string;
  cells: Readonly<Record<string, Breakdown>>;
};

/** The same as it may be shown; a cell that is not there has no children. */
export type PublishedCross = {
  rows: string[];
  columns: string[];
  cells: Record<string, Record<string, PublishedFigure>>;
  /** Nothing is shown: the numbers are too small to protect, or one of the two breakdowns is not shown. */
  withheld: boolean;
};

const none: PublishedCross = { rows: [], columns: [], cells: {}, withheld: true };

/**
 * What of two breakdowns crossed may be shown beside what is shown of each of them (`edition`, as it was decided when the
 * return was loaded). The children counted must be those of the edition: otherwise nothing is shown.
 */
export function publishCross(
  { unit, rows, columns, cells }: ComputedCross,
  edition: Edition,
  { threshold }: DisclosureSettings = usualDisclosure,
): PublishedCross {
  const [down, across] = [edition.by[rows], edition.by[columns]];
  if (!down || !across || down.withheld || across.withheld) return none;
  const [rowNames, columnNames] = [namesOf(down.groups), namesOf(across.groups)];
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const counted = rowNames.map((row) =>
    columnNames.map((column) => {
      const figure = cells[row]?.[column];
      return figure ? shareOf(unit, figure) : { met: 0, of: 0 };
    }),
  );
  // Those in no group of one breakdown are what is left of each group of the other.
  const table = counted.map((row, i) =>
    row.map((cell, j) => {
      const own = rowNames[i] === everyoneElse ? across.groups[columnNames[j] ?? ''] : undefined;
      const other = columnNames[j] === everyoneElse ? down.groups[rowNames[i] ?? ''] : undefined;
      const of: EditionGroup | undefined = own ?? other;
      if (!of) return cell;
      const rest = own ? counted.map((line) => line[j] ?? cell) : row;
      return { met: of[0] - sum(rest.map(({ met }) => met)), of: of[1] - sum(rest.map((one) => one.of)) };
    }),
  );
  const addsUp =
    rowNames.every((row, i) => sum(table[i]?.map(({ of }) => of) ?? []) === down.groups[row]?.[1]) &&
    columnNames.every((column, j) => sum(table.map((row) => row[j]?.of ?? 0)) === across.groups[column]?.[1]);
  const stateOf = (groups: typeof down.groups, name: string): ShareState => groups[name]?.[2] ?? 'hidden';
  const states = addsUp
    ? protectCross(
        {
          cells: table,
          rows: rowNames.map((row) => stateOf(down.groups, row)),
          columns: columnNames.map((column) => stateOf(across.groups, column)),
          total: edition.total,
        },
        threshold,
      )
    : null;
  if (!states) return none;
  const named = (name: string) => name !== everyoneElse;
  const shownCells = [...rowNames.entries()].flatMap(([i, row]) => {
    if (!named(row)) return [];
    const own = columnNames.flatMap((column, j) => {
      const figure = cells[row]?.[column];
      return figure ? [[column, shown(unit, figure, states[i]?.[j] ?? 'hidden')] as const] : [];
    });
    return [[row, Object.fromEntries(own)] as const];
  });
  return {
    rows: rowNames.filter(named),
    columns: columnNames.filter(named),
    cells: Object.fromEntries(shownCells),
    withheld: false,
  };
}

const namesOf = (groups: Readonly<Record<string, unknown>>): string[] =>
  inOrder(Object.entries(groups)).map(([name]) => name);
