import type { Unreadable } from '../blocks.ts';
import { openPackage } from '../office-package.ts';
import { isUnreadable, refuse } from '../unreadable.ts';
import type { SheetCell } from './sheet-rows.ts';
import { readSheetRows } from './sheet-rows.ts';
import { openWorkbook } from './workbook.ts';

/**
 * Reads the sheets of a workbook as data, row by row, hidden ones included, holding none of it: the way in for
 * returns of hundreds of thousands of rows.
 * @param onRow gets the sheet's name, the 1-based row number and the filled cells, left to right; it may say stop
 * @returns the names of the sheets in order, or why the file could not be read
 */
export async function readSheets(
  bytes: Buffer,
  onRow: (sheet: string, row: number, cells: SheetCell[]) => void | 'stop',
): Promise<{ sheets: string[] } | Unreadable> {
  const opened = await openPackage(bytes);
  if (isUnreadable(opened)) return opened;
  if (opened.kind !== 'xlsx') return refuse('unknown-format', 'The file is not an Excel workbook.');
  const workbook = await openWorkbook(opened.zip, opened.main);
  if (isUnreadable(workbook)) return workbook;
  for (const sheet of workbook.sheets) {
    const end = await readSheetRows(opened.zip, workbook, sheet, (row, cells) => onRow(sheet.name, row, cells));
    if (isUnreadable(end)) return end;
  }
  return { sheets: workbook.sheets.map((sheet) => sheet.name) };
}
