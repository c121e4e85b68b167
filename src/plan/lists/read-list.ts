import Papa from 'papaparse';
import { isUnreadable, readSheets, type Unreadable } from '../../platform/reading/index.ts';
import { recognise } from '../../platform/reading/recognise.ts';
import { delimiterOf } from '../../platform/reading/sheet/read-csv.ts';
import { plainText } from '../import/save/match-texts.ts';
import { listKinds, recordLists } from './list-kinds.ts';
import type { ListItemKind } from './list-kind.ts';
import { readItemHeading } from './write-list.ts';

/**
 * A list as a file has it: every cell as text, every row with its place ("row 5"). `list` names the kind it is of;
 * `asAt` is the date it was taken for, null where nothing in it says; `isPart` when it never was the whole list.
 */
export type ListFile = {
  kind: 'list';
  list: ListItemKind | (typeof recordLists)[number]['name'];
  asAt: string | null;
  isPart: boolean;
  headings: string[];
  /** Which column says which item a row is; -1 where none does. */
  itemAt: number;
  rows: { row: number; cells: string[] }[];
};

/** No plan has lists nearly this long. */
const mostRows = 20_000;
/** A title or a note may stand above the headings. */
const headingsWithin = 10;

/**
 * Reads a file as one of our lists, if it is one: whatever program saved it, wherever its columns were moved to. Null
 * for every other file, which the plan reader may know.
 */
export async function readList(bytes: Buffer, fileName: string): Promise<ListFile | null> {
  const found = recognise(bytes);
  if (isUnreadable(found)) return null;
  if (found.kind === 'text') {
    const delimiter = delimiterOf(found.text, /\.(csv|tsv)$/i.test(fileName)) ?? delimiterOf(found.text, true);
    return delimiter === undefined ? null : listIn(csvRows(found.text, delimiter));
  }
  if (found.kind !== 'package') return null;
  const rows = await sheetRows(bytes);
  return isUnreadable(rows) ? null : listIn(rows);
}

type Rows = ListFile['rows'];

function csvRows(text: string, delimiter: string): Rows {
  const rows: Rows = [];
  let row = 0;
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter,
    step({ data }, parser) {
      row += 1;
      if (data.some((cell) => cell.trim() !== '')) rows.push({ row, cells: data });
      if (rows.length > mostRows || (rows.length === headingsWithin && !headingIn(rows))) parser.abort();
    },
  });
  return rows;
}

/** The rows of the first sheet that has any. */
async function sheetRows(bytes: Buffer): Promise<Rows | Unreadable> {
  const rows: Rows = [];
  let first: string | null = null;
  const read = await readSheets(bytes, (sheet, row, cells) => {
    first ??= sheet;
    if (sheet !== first) return 'stop';
    const line: string[] = [];
    for (const cell of cells) line[cell.column] = cell.text;
    rows.push({ row, cells: Array.from(line, (cell) => cell ?? '') });
    if (rows.length > mostRows || (rows.length === headingsWithin && !headingIn(rows))) return 'stop';
    return undefined;
  });
  return isUnreadable(read) ? read : rows;
}

type Heading = Omit<ListFile, 'rows' | 'kind'> & { at: number };

function headingIn(rows: Rows): Heading | null {
  for (const [at, { cells }] of rows.slice(0, headingsWithin).entries()) {
    const headings = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
    const itemAt = headings.findIndex((heading) => readItemHeading(heading) !== null);
    const item = itemAt < 0 ? null : readItemHeading(headings[itemAt] ?? '');
    const list = item ? kindByItems(rows.slice(at + 1), itemAt, headings) : kindByHeadings(headings);
    if (list) return { at, list, headings, itemAt, asAt: item?.asAt ?? null, isPart: item?.isPart ?? false };
  }
  return null;
}

/** By the first item that is named; a list all of whose rows are new, by its headings. */
function kindByItems(rows: Rows, itemAt: number, headings: string[]): ListFile['list'] | null {
  const named = rows.map(({ cells }) => /^\s*([a-z]+) \d+/i.exec(cells[itemAt] ?? '')?.[1]?.toLowerCase());
  const known =
    listKinds.find(({ kind }) => named.includes(kind)) ?? listKinds.find(({ words }) => headings.includes(words));
  return known?.kind ?? kindByHeadings(headings);
}

function kindByHeadings(headings: string[]): ListFile['list'] | null {
  const plain = new Set(headings.map(plainText));
  const has = (signature: readonly string[]) =>
    signature.length > 0 && signature.every((heading) => plain.has(plainText(heading)));
  return (
    recordLists.find(({ signature }) => has(signature))?.name ??
    listKinds.find(({ signature }) => has(signature))?.kind ??
    null
  );
}

function listIn(rows: Rows): ListFile | null {
  const heading = headingIn(rows);
  if (!heading || rows.length > mostRows) return null;
  const { at, ...found } = heading;
  return { kind: 'list', ...found, rows: rows.slice(at + 1) };
}
