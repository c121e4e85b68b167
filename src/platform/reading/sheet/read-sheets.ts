import type { Unreadable } from '../blocks.ts';
import { openPackage } from '../office-package.ts';
import { isUnreadable, refuse } from '../unreadable.ts';
import { asStored } from './cell-values.ts';
import type { SheetCell } from './sheet-rows.ts';
import { readSheetRows } from './sheet-rows.ts';
import { openWorkbook } from './workbook.ts';

/** A sheet that was read. `uncalculated` is how many of its formulas had no value saved: they read as blank. */
export type ReadSheet = { name: string; hidden: boolean; uncalculated: number };

/**
 * Reads the sheets of a workbook as data, row by row, hidden ones included, holding none of it: the way in for
 * returns of hundreds of thousands of rows.
 * @param onRow gets the sheet's name, the 1-based row number and the filled cells, left to right; it may say stop
 * @param stored cells hold what is stored rather than what their format shows of it: a date shown as "May 2025" is
 *   the ISO date, 100% is 1
 * @returns the sheets in order, with how many formulas had no value saved in the rows that were read; or why the file
 *   could not be read
 */
export async function readSheets(
  bytes: Buffer,
  onRow: (sheet: string, row: number, cells: SheetCell[]) => void | 'stop',
  { stored = false }: { stored?: boolean } = {},
): Promise<{ sheets: ReadSheet[] } | Unreadable> {
  const opened = await openPackage(bytes);
  if (isUnreadable(opened)) return opened;
  if (opened.kind !== 'xlsx') return refuse('unknown-format', 'The file is not an Excel workbook.');
  const shown = await openWorkbook(opened.zip, opened.main);
  if (isUnreadable(shown)) return shown;
  const workbook = stored
    ? { ...shown, formats: shown.formats.map((format) => ({ ...format, number: asStored(format.number) })) }
    : shown;
  const sheets: ReadSheet[] = [];
  for (const sheet of workbook.sheets) {
    const end = await readSheetRows(opened.zip, workbook, sheet, (row, cells) => onRow(sheet.name, row, cells));
    if (isUnreadable(end)) return end;
    sheets.push({ name: sheet.name, hidden: sheet.hidden, uncalculated: end.uncalculated });
  }
  return { sheets };
}
