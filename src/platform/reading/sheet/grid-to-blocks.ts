import type { Block, Place, TableRow } from '../blocks.ts';
import type { Line } from '../lines-to-blocks.ts';
import { blocksOf, cellOf } from '../lines-to-blocks.ts';

/** One filled cell. `column` counts from 0; `emphasis` is bold or large type, where the format knows. */
export type GridCell = { column: number; text: string; span: number; emphasis: boolean };
export type GridRow = { cells: GridCell[]; at: Place; placeOf: (column: number) => Place };

const LONGEST_HEADING = 120;
/**
 * A document for people has fewer filled cells than this, and its blocks would take a gigabyte of memory beyond it.
 * Data for the machine is read row by row, which has no such limit.
 */
export const MOST_CELLS = 1_000_000;

/**
 * A sheet's rows as blocks. Rows with one filled cell before the first full row are titles and notes. A blank row
 * ends a table only when what follows has another shape, since people leave blank rows inside tables too.
 * @param rows every row with something in it, and an empty one for each gap
 */
export function blocksOfGrid(rows: GridRow[]): Block[] {
  const blocks: Block[] = [];
  for (const segment of segmentsOf(rows)) {
    const first = segment.findIndex((row) => row.cells.length > 1);
    const titles = first < 0 ? segment : segment.slice(0, first);
    blocks.push(...blocksOf(titles.flatMap(titleLines)));
    if (first >= 0) blocks.push(tableOf(segment.slice(first)));
  }
  return blocks;
}

function segmentsOf(rows: GridRow[]): GridRow[][] {
  const pieces: GridRow[][] = [[]];
  for (const row of rows) {
    if (row.cells.length) pieces.at(-1)!.push(row);
    else if (pieces.at(-1)!.length) pieces.push([]);
  }
  const segments: GridRow[][] = [];
  for (const piece of pieces.filter((each) => each.length)) {
    const before = segments.at(-1);
    if (before && continues(before, piece)) before.push(...piece);
    else segments.push(piece);
  }
  return segments;
}

/** Rows after a gap belong to the table above when they start full, within its columns, and do not repeat its head. */
function continues(before: GridRow[], piece: GridRow[]): boolean {
  if (piece[0]!.cells.length < 2 || !before.some((row) => row.cells.length > 1)) return false;
  const [from, to] = columnsOf(before);
  const [first, last] = columnsOf(piece);
  // The last column, often for notes, may stay empty; in a table of two or three columns that is another shape.
  const sameShape = first === from && (last === to || (last === to - 1 && piece[0]!.cells.length > 2));
  return sameShape && !piece[0]!.cells.every((cell) => cell.emphasis);
}

function columnsOf(rows: GridRow[]): [from: number, to: number] {
  let from = Infinity;
  let to = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      from = Math.min(from, cell.column);
      to = Math.max(to, cell.column + cell.span - 1);
    }
  }
  return [from, to];
}

function titleLines(row: GridRow): Line[] {
  return row.cells.flatMap((cell): Line[] => {
    const at = row.placeOf(cell.column);
    const short = cell.text.length <= LONGEST_HEADING && !cell.text.includes('\n') && !/[.;,]$/.test(cell.text.trim());
    return short && cell.emphasis ? [{ text: cell.text, at, heading: 2 }] : linesOf(cell.text, at);
  });
}

function tableOf(rows: GridRow[]): Block {
  const [from, to] = columnsOf(rows);
  const table: TableRow[] = rows.map((row) => {
    const cells = [];
    let column = from;
    for (const cell of row.cells) {
      for (; column < cell.column; column++) cells.push(cellOf([], 1, row.placeOf(column)));
      const at = row.placeOf(column);
      const span = Math.min(cell.span, to - column + 1);
      cells.push(cellOf(linesOf(cell.text, at), span, at));
      column += span;
    }
    for (; column <= to; column++) cells.push(cellOf([], 1, row.placeOf(column)));
    return { cells, at: row.at };
  });
  return { kind: 'table', rows: table, at: table[0]!.at };
}

/** Each line of a cell broken by hand is a paragraph, as people use Alt+Enter. */
function linesOf(text: string, at: Place): Line[] {
  if (!text.includes('\n')) return [{ text, at }];
  return text.split(/\r\n?|\n/).map((line) => ({ text: line, at }));
}
