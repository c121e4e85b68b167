import type { TableRow } from '../../../platform/reading/blocks.ts';
import { valueOf, valuesOf } from './action-rows.ts';
import type { Walk } from './walk.ts';
import { areaHere, areaNamed } from './walk.ts';
import { readTargetCell, readTargets } from './targets.ts';

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
  const cell =
    values
      .filter((value) => value.kind === 'target')
      .map((value) => value.text)
      .at(-1) ?? '';
  const targets = cell ? readTargetCell(due ? `${cell} by ${due}` : cell, name.replace(/\n/g, ' ')) : readTargets(name);
  area.measures.push({ text: details ? `${name.replace(/\n/g, ' ')} (${details})` : name, targets, at: row.at });
}
