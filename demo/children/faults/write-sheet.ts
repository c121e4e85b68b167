import { xlsxOf } from '../../../src/platform/documents/index.ts';
import type { Sheet } from './ledger.ts';

/** A sheet as CSV text. */
export function csvOfSheet({ cells }: Pick<Sheet, 'cells'>): string {
  return `${cells.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** Sheets as one Excel workbook, every cell as text. */
export function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  return xlsxOf(sheets.map(({ name, cells: [columns = [], ...rows] }) => ({ name, columns, rows })));
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
