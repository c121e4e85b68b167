import type { Indicator } from '../engine/definition.ts';
import { figureOf } from '../engine/evaluate.ts';
import type { CrossedEdition } from './crossed-edition.ts';
import { shown, type PublishedFigure } from './publish.ts';

/** Two breakdowns crossed, as they may be shown; a cell that is not there has no children. */
export type PublishedCross = {
  rows: string[];
  columns: string[];
  cells: Record<string, Record<string, PublishedFigure>>;
  /** Nothing is shown: the numbers are too small to protect, or one of the two breakdowns is not shown. */
  withheld: boolean;
};

/** What may be shown of two breakdowns crossed, as it was decided when the return was loaded. */
export function publishCross(
  edition: CrossedEdition,
  unit: Indicator['unit'],
  [rows, columns]: readonly [string, string],
): PublishedCross {
  const [own, turned] = [edition[`${rows}|${columns}`], edition[`${columns}|${rows}`]];
  const table = own ?? turned;
  if (!table || table.withheld) return { rows: [], columns: [], cells: {}, withheld: true };
  const [down, across] = own ? [table.rows, table.columns] : [table.columns, table.rows];
  const cellOf = (i: number, j: number) =>
    own ? table.cells[i * table.columns.length + j] : table.cells[j * table.columns.length + i];
  const cells = down.map((row, i) => [
    row,
    Object.fromEntries(
      across.flatMap((column, j) => {
        const [numerator = 0, denominator = 0, state = 'hidden'] = cellOf(i, j) ?? [];
        return denominator === 0 ? [] : [[column, shown(unit, figureOf(numerator, denominator, unit), state)] as const];
      }),
    ),
  ]);
  return { rows: down, columns: across, cells: Object.fromEntries(cells) as PublishedCross['cells'], withheld: false };
}
