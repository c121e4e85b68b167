import type { TableRow } from '../../../platform/reading/blocks.ts';
import { datesIn } from './dates-in-text.ts';
import { valueOf, valuesOf } from './action-rows.ts';
import type { Walk } from './walk.ts';
import { areaHere, areaNamed } from './walk.ts';
import { readTargetCell, readTargets } from './targets.ts';

/** The date a column's header gives, "Target (March 2026)", ISO, or null. */
function dateOf(title: string): string | null {
  return datesIn(title).find((each) => each.date)?.date ?? null;
}

/**
 * Reads one row of a table of measures, with its baseline and target in columns of their own. The measure keeps
 * every word of its row; the target comes from the target column, or from the measure's own words.
 */
export function readMeasureRow(walk: Walk, row: TableRow): void {
  const columns = walk.columns ?? [];
  const values = valuesOf(row, columns);
  const name = valueOf(values, 'measure');
  if (values.length === 0) return;
  if (valueOf(values, 'area')) walk.carried.area = valueOf(values, 'area');
  const byColumn = columns.some((column) => column.kind === 'area') && walk.carried.area;
  const area = byColumn ? areaNamed(walk, walk.carried.area, row.at) : areaHere(walk, row.at);
  const last = area.measures.at(-1);
  if (!name && last) {
    last.text = `${last.text} ${values.map((value) => value.text).join(' ')}`;
    return;
  }
  const others = values.filter((value) => value.kind !== 'measure' && value.kind !== 'area');
  const details = others.map((value) => `${value.title}: ${value.text.replace(/\n/g, ' ')}`).join('; ');
  const due = valueOf(values, 'due');
  const cells = values.filter((value) => value.kind === 'target');
  const baseline = valueOf(values, 'baseline');
  const title = name.replace(/\n/g, ' ');
  const targets =
    cells.length > 0
      ? cells.flatMap((cell) =>
          readTargetCell(due ? `${cell.text} by ${due}` : cell.text, title, { by: dateOf(cell.title), baseline }),
        )
      : readTargets(name);
  area.measures.push({ text: details ? `${title} (${details})` : name, targets, at: row.at });
}
