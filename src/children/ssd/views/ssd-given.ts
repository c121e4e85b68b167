import type { AnnexA } from '../../annex-a/list-reader.ts';
import { isoOf, monthsOn, noDay, type Day } from '../../returns/day-number.ts';
import { noCount } from '../../returns/read-cells.ts';
import { childColumn, countColumn, dayColumn, textColumn, type ListTable } from '../../returns/list-table.ts';
import { ssdTables } from '../definitions/tables.ts';

/** A row of a list made of the dataset: what would stand in an Annex A, by its printed columns. */
export type ViewRow = Record<string, string>;

/** One table for reading: rows that count, its columns by name, and the rows of each child. A missing one is empty. */
export type Table = {
  there: boolean;
  rows: Int32Array;
  child: (row: number) => number;
  day: (name: string) => (row: number) => Day;
  text: (name: string) => (row: number) => string;
  /** A whole number as it would be written; '' where blank. */
  count: (name: string) => (row: number) => string;
  ofChild: (child: number) => readonly number[];
};

/** What every view is made from. */
export type SsdGiven = {
  asAt: Day;
  /** Six and twelve months back. */
  half: Day;
  year: Day;
  children: readonly string[];
  table: (name: string) => Table;
};

const noRows = new Int32Array(0);
const numbers = new Map(ssdTables.map(({ title, list }) => [title, list]));

export function ssdGiven({ asAt, lists, children }: AnnexA): SsdGiven {
  const made = new Map<string, Table>();
  return {
    asAt,
    half: monthsOn(asAt, -6),
    year: monthsOn(asAt, -12),
    children,
    table: (name) => {
      let one = made.get(name);
      if (!one) {
        one = tableOf(lists.get(numbers.get(name) ?? 0));
        made.set(name, one);
      }
      return one;
    },
  };
}

function tableOf(table: ListTable | undefined): Table {
  if (!table)
    return {
      there: false,
      rows: noRows,
      child: () => 0,
      day: () => () => noDay,
      text: () => () => '',
      count: () => () => '',
      ofChild: () => [],
    };
  const child = childColumn(table);
  let byChild: Map<number, number[]> | null = null;
  return {
    there: true,
    rows: table.counted,
    child,
    day: (name) => dayColumn(table, name),
    text: (name) => textColumn(table, name),
    count: (name) => {
      const column = countColumn(table, name);
      return (row) => (column(row) === noCount ? '' : String(column(row)));
    },
    ofChild: (wanted) => {
      byChild ??= Map.groupBy(table.counted, child);
      return byChild.get(wanted) ?? [];
    },
  };
}

/** An ISO date, blank for none. */
export const iso = (day: Day): string => isoOf(day) ?? '';

/** The row with the latest date that is not after a day; of two on one day, the later. Undefined for none. */
export function latest(rows: Iterable<number>, dateOf: (row: number) => Day, until: Day): number | undefined {
  let best: number | undefined;
  for (const row of rows) {
    const date = dateOf(row);
    if (date === noDay || date > until) continue;
    if (best === undefined || date >= dateOf(best)) best = row;
  }
  return best;
}

/** Whether a flag is said to be so; "Y", "Yes", "1" and "True" are. */
export const isYes = (text: string): boolean => /^(y(es)?|1|t(rue)?)$/i.test(text);
export const isNo = (text: string): boolean => /^(n(o)?|0|f(alse)?)$/i.test(text);
/** A flag in the words of Annex A. */
export const yesOrNo = (text: string): string => (isYes(text) ? 'Yes' : isNo(text) ? 'No' : '');
