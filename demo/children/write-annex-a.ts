import { annexA, keyOf, lists, type ListNumber } from '../../src/children/index.ts';
import type { AnnexARows } from './annex-a-rows.ts';

/** A list as it is written: headings, then cells as text, in the order of the template. */
export type WrittenList = { list: number; headings: string[]; rows: string[][] };

export type Layout = '2019' | '2023/24';

/** Writes the lists as a council's case system would: full codes, dates as day/month/year. */
export function writeLists(rows: AnnexARows, layout: Layout = '2023/24'): WrittenList[] {
  return lists.map(({ list }) => {
    const columns = annexA[list as ListNumber].columns.filter(
      (column) => layout === '2023/24' || !('since' in column && column.since === '2023/24'),
    );
    const writers = columns.map((column) => {
      const codes =
        'codes' in column ? new Map(column.codes.map((code): [string, string] => [keyOf(code), code])) : null;
      return (value: string | number | undefined): string => {
        if (value === undefined || value === '') return '';
        if (column.kind === 'date') return String(value).split('-').reverse().join('/');
        return codes ? (codes.get(String(value)) ?? String(value)) : String(value);
      };
    });
    const own = rows[list as ListNumber] as Partial<Record<string, string | number>>[];
    return {
      list,
      headings: columns.map(({ name }) => name),
      rows: own.map((row) => columns.map((column, at) => (writers[at] as (typeof writers)[number])(row[column.name]))),
    };
  });
}

/** A list as CSV text. */
export function csvOfList({ headings, rows }: WrittenList): string {
  return [headings, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n';
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
