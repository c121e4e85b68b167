import { noDay, type Day } from './day-number.ts';
import { noCount } from './read-cells.ts';

/**
 * One list of a return in memory, column by column: a million rows take some eighty megabytes. It holds every row that
 * had anything in it; `counted` are those that count in an indicator.
 */
export type ListTable = {
  list: number;
  /** The column that says whose row it is; null where rows are not about children. */
  childName: string | null;
  rows: number;
  /** The row of the sheet or file each came from, 1-based. */
  sheetRow: Int32Array;
  /** Rows with an identifier, exact repeats once, and of a list with one row a child the latest; in order of the file. */
  counted: Int32Array;
  /** Columns that were there, by their printed name. */
  columns: ReadonlyMap<string, Column>;
};

export type Column =
  | { kind: 'text'; places: Int32Array; words: readonly string[] }
  | { kind: 'day'; days: Int32Array }
  | { kind: 'count'; counts: Int32Array }
  | { kind: 'number'; numbers: Float64Array }
  | { kind: 'code'; places: Uint8Array; keys: readonly string[] };

/** A date column; no date in any row where the column is not there. */
export function dayColumn(table: ListTable, name: string): (row: number) => Day {
  const column = table.columns.get(name);
  if (column?.kind !== 'day') return () => noDay;
  const { days } = column;
  return (row) => days[row] as number;
}

/** A column of counts; noCount where blank. */
export function countColumn(table: ListTable, name: string): (row: number) => number {
  const column = table.columns.get(name);
  if (column?.kind !== 'count') return () => noCount;
  const { counts } = column;
  return (row) => counts[row] as number;
}

/** A column of numbers that may have decimals; NaN where blank. */
export function numberColumn(table: ListTable, name: string): (row: number) => number {
  const column = table.columns.get(name);
  if (column?.kind !== 'number') return () => NaN;
  const { numbers } = column;
  return (row) => numbers[row] as number;
}

/** Whether a row's code is one of those named. Asking for a code that the column does not have throws. */
export function codeIs(table: ListTable, name: string, ...wanted: string[]): (row: number) => boolean {
  const column = table.columns.get(name);
  if (column?.kind !== 'code') return () => false;
  const found = new Uint8Array(column.keys.length);
  for (const key of wanted) {
    const place = column.keys.indexOf(key);
    if (place < 1) throw new Error(`“${name}” has no code “${key}”`);
    found[place] = 1;
  }
  const { places } = column;
  return (row) => found[places[row] as number] === 1;
}

/** A row's words, or the key of its code; '' where blank or where the column is not there. */
export function textColumn(table: ListTable, name: string): (row: number) => string {
  const column = table.columns.get(name);
  if (column?.kind === 'text') return (row) => column.words[column.places[row] as number] as string;
  if (column?.kind === 'code') return (row) => column.keys[column.places[row] as number] as string;
  return () => '';
}

/** The child of a row, as its place among all identifiers of the return; 0 for a blank one. */
export function childColumn(table: ListTable): (row: number) => number {
  const column = table.childName === null ? undefined : table.columns.get(table.childName);
  if (column?.kind !== 'text') return () => 0;
  const { places } = column;
  return (row) => places[row] as number;
}
