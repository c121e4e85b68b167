import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import papaparse from 'papaparse';
import {
  isUnreadable,
  readSheets,
  recognise,
  refuse,
  textOf,
  type SheetCell,
  type Unreadable,
} from '../../platform/reading/index.ts';
import type { Day } from '../returns/day-number.ts';
import { annexAKind, annexAReader, type AnnexA, type AnnexAReader, type Kind } from './list-reader.ts';

/** A file of a return: its name, and its bytes when they are asked for. */
export type ReturnFile = { name: string; bytes: () => Promise<Buffer> };

/** The files of a path: the file itself, or those of a folder, in order of name. Throws where there is nothing. */
export async function filesAt(path: string): Promise<ReturnFile[]> {
  const found = await stat(path);
  if (!found.isDirectory()) return [{ name: basename(path), bytes: () => readFile(path) }];
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).toSorted();
  return names.map((name) => ({ name, bytes: () => readFile(join(path, name)) }));
}

/**
 * Reads an Annex A: one workbook, or CSV files with one list each. Files and sheets that are no list are passed over.
 * Answers why, in plain English, where nothing in it is a list or a file cannot be read.
 */
export async function readAnnexA(
  files: readonly ReturnFile[],
  asAt: Day,
  soFar?: (rows: number) => void,
  { kind = annexAKind, cell }: { kind?: Kind; cell?: (text: string | undefined) => string | undefined } = {},
): Promise<AnnexA | Unreadable> {
  const reader = counted(annexAReader(asAt, kind), soFar, cell);
  for (const file of files) {
    const ending = extname(file.name).toLowerCase();
    if (ending === '.csv') {
      const name = basename(file.name, extname(file.name));
      if (!reader.wants(name)) continue;
      readCsv(reader, name, textOf(await file.bytes()));
    } else if (ending === '.xlsx' || ending === '.xlsm' || ending === '.xls') {
      const bytes = await file.bytes();
      const end = noWorkbook(bytes, file.name) ?? (await readWorkbook(reader, bytes));
      if (end) return end;
    }
  }
  const read = reader.finish();
  if (read.lists.size === 0) return nothingIn(kind);
  return read;
}

function nothingIn({ source, definitions }: Kind): Unreadable {
  if (source === 'local')
    return refuse(
      'unknown-format',
      `The columns of the list “${definitions[0]?.title ?? ''}” were not found in it.`,
      'Download the template of the list, and keep its row of headings above the rows.',
    );
  if (source === 'ssd')
    return refuse(
      'unknown-format',
      'No table of the Standard Safeguarding Dataset was found in it.',
      'The folder needs a CSV file for each table, such as ssd_person.csv, each with its row of column names.',
    );
  return refuse(
    'unknown-format',
    'No list of Annex A was found in it.',
    'A workbook needs sheets named “List 1” to “List 11”, a folder files named list_1.csv to list_11.csv, each with its row of headings.',
  );
}

/** The same reader, which says every some thousand rows how many it has had, and passes each cell through. */
function counted(
  reader: AnnexAReader,
  soFar?: (rows: number) => void,
  cell?: (text: string | undefined) => string | undefined,
): AnnexAReader {
  if (!soFar && !cell) return reader;
  let rows = 0;
  return {
    ...reader,
    row: (name, row, cells) => {
      if (++rows % 5000 === 0) soFar?.(rows);
      reader.row(name, row, cell ? cells.map(cell) : cells);
    },
  };
}

/** Why a file that is called a workbook is none: of before 2007, under a password, a web page, empty; null where it may be one. */
function noWorkbook(bytes: Buffer, name: string): Unreadable | null {
  const found = recognise(bytes.toString('latin1', 0, 2).startsWith('PK') ? bytes.subarray(0, 2048) : bytes);
  if (isUnreadable(found)) return found;
  if (found.kind === 'package') return null;
  return refuse(
    'unknown-format',
    `“${name}” is called a workbook and is none.`,
    'Open it in the program that made it, save it as an Excel workbook (.xlsx), and choose that file.',
  );
}

async function readWorkbook(reader: AnnexAReader, bytes: Buffer): Promise<Unreadable | null> {
  const end = await readSheets(
    bytes,
    (sheet, row, cells) => {
      if (!reader.wants(sheet)) return 'stop';
      reader.row(sheet, row, spread(cells));
      return undefined;
    },
    { stored: true },
  );
  if (isUnreadable(end)) return end;
  for (const { name, hidden, uncalculated } of end.sheets) {
    if (hidden) reader.note(name, { code: 'hidden-sheet', value: name });
    if (uncalculated > 0)
      reader.note(name, { code: 'uncalculated', value: uncalculated === 1 ? '1 cell' : `${uncalculated} cells` });
  }
  return null;
}

function spread(cells: readonly SheetCell[]): (string | undefined)[] {
  const row: (string | undefined)[] = [];
  for (const cell of cells) row[cell.column] = cell.text;
  // Places without a cell are holes; they read as undefined.
  return row;
}

function readCsv(reader: AnnexAReader, name: string, text: string): void {
  let row = 0;
  papaparse.parse<string[]>(text, {
    step: ({ data }) => {
      reader.row(name, ++row, data);
    },
  });
}
