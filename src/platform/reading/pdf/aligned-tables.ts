import type { PageTable, PlacedRow } from './page-tables.ts';
import type { Gap, Piece } from './text-columns.ts';
import { crosses, edgeIn, gapsIn } from './text-columns.ts';
import type { Segment, TextLine } from './text-lines.ts';

const FEWEST_ROWS = 3;
/** Two columns side by side need a gap this wide, in the size of their type; with more columns they tell themselves. */
const WIDE = 2;
/** Rows are farther apart than the lines of one cell by this, in the size of their type. */
const MORE_WHITE = 0.06;
/** So much more when a row has nothing in its first column: else it may be a paragraph of a cell. */
const MUCH_MORE_WHITE = 0.3;
/** Lines across all columns that may stand inside a table, as the name of a section does. */
const MOST_DIVIDERS = 2;

/**
 * Tables without rules, seen from white gaps that run down through line after line. Takes them out of the lines of a
 * page and leaves the rest. Lines with dot leaders are a table of contents and stay text.
 * @param known edges of the columns of the table that ended the page before, should it go on at the top of this one
 */
export function takeAlignedTables(
  lines: TextLine[],
  ruled: PageTable[],
  known?: number[],
): { tables: PageTable[]; rest: TextLine[] } {
  const tables: PageTable[] = [];
  const rest: TextLine[] = [];
  const carried = known ? continuation(lines, known, ruled) : [];
  if (carried.length) tables.push(tableOf(carried, known!));
  for (let first = carried.length; first < lines.length;) {
    const block = blockFrom(lines, first, ruled);
    if (block) tables.push(tableOf(block.lines, edgesOf(block)));
    else rest.push(lines[first]!);
    first += block?.lines.length ?? 1;
  }
  return { tables, rest };
}

type Block = { lines: TextLine[]; gaps: Gap[] };

/** The longest run of lines from the first that keeps its columns, if it makes a table. */
function blockFrom(lines: TextLine[], first: number, ruled: PageTable[]): Block | undefined {
  if (!isSplit(lines[first]!)) return undefined;
  const pieces: Piece[] = piecesOf(lines[first]!);
  let gaps = gapsIn(pieces);
  let end = first + 1;
  let dividers = 0;
  for (let next = end; next < lines.length; next++) {
    const [before, line] = [lines[next - 1]!, lines[next]!];
    if (isApart(before, line, ruled)) break;
    const some = piecesOf(line);
    const together = gapsIn([...pieces, ...some]);
    if (end - first > 2 && some.length > gaps.length + 2) break; // another table's head
    if (together.length < gaps.length) {
      if (some.length > 1 || ++dividers > MOST_DIVIDERS) break;
      continue; // a section's name, if the columns go on below it
    }
    pieces.push(...some);
    gaps = together;
    if (some.length > 1 || !isFirstColumn(some[0]!, gaps)) {
      end = next + 1;
      dividers = 0;
    }
  }
  const block = lines.slice(first, end);
  return isTable(block, gaps) ? { lines: block, gaps } : undefined;
}

/** The lines at the top of a page that keep to the columns of the table before. */
function continuation(lines: TextLine[], known: number[], ruled: PageTable[]): TextLine[] {
  const inner = known.slice(1, -1);
  let end = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0 ? isApart(lines[index - 1]!, line, ruled) : ruled.some((table) => table.top < line.y)) break;
    const some = piecesOf(line);
    if (line.x < known[0]! - 3 || some.some((piece) => inner.some((edge) => crosses(piece, edge)))) break;
    if (some.length > 1 || columnAt(known, line) > 0) end = index + 1;
  }
  const taken = lines.slice(0, end);
  const starts = taken.flatMap((line) => line.pieces.map((piece) => piece.x - known[columnAt(known, piece)]!));
  const aligned = starts.filter((start) => start < 14).length > starts.length * 0.7;
  return aligned && taken.some((line) => line.pieces.length > Math.min(2, inner.length)) ? taken : [];
}

function isApart(before: TextLine, line: TextLine, ruled: PageTable[]): boolean {
  if (line.y - before.y > line.size * 4 || line.size > before.size * 1.1 || isContents(line)) return true;
  return ruled.some((table) => table.top > before.y && table.top < line.y);
}

function isTable(block: TextLine[], gaps: Gap[]): boolean {
  const split = block.filter((line) => line.pieces.length > 1);
  if (split.length < (gaps.length > 2 ? 2 : FEWEST_ROWS) || gaps.length === 0 || listsPages(split)) return false;
  return gaps.length > 1 || gaps[0]!.to - gaps[0]!.from >= block[0]!.size * WIDE;
}

function isSplit({ pieces, segments }: TextLine): boolean {
  if (pieces.length < 2 || pieces.some((piece) => /\.{4,}|…{2,}|(?:\. ){4,}/.test(piece.text))) return false;
  // A bullet or a label and its text are no columns.
  return !/^[•●▪■◦o–-]$/.test(pieces[0]!.text) && (pieces.length > 2 || segments.length > 1);
}

function isContents(line: TextLine): boolean {
  return /\.{4,}|…{2,}|(?:\. ){4,}/.test(line.text);
}

function piecesOf(line: TextLine): Piece[] {
  const { y, size } = line;
  const [top, bottom] = [y - size * 0.8, y + size * 0.25];
  return line.pieces.map(({ x, right }) => ({ left: x, right, top, bottom, y, size, starts: [] }));
}

/** A table of contents: its last column is page numbers that never go down. */
function listsPages(split: TextLine[]): boolean {
  const last = split.map((line) => line.pieces.at(-1)!.text);
  const numbers = last.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
  return numbers.length >= last.length * 0.8 && numbers.every((n, index) => index === 0 || n >= numbers[index - 1]!);
}

function isFirstColumn(piece: Piece, gaps: Gap[]): boolean {
  return piece.left < edgeIn(gaps[0]!);
}

function edgesOf({ lines, gaps }: Block): number[] {
  const [left, right] = [Math.min(...lines.map((line) => line.x)), Math.max(...lines.map((line) => line.right))];
  return [left, ...gaps.map((gap) => edgeIn(gap)), right];
}

function tableOf(block: TextLine[], edges: number[]): PageTable {
  const page = block[0]!.page;
  const inner = edges.slice(1, -1);
  const rows = rowsOf(block, edges).map((lines): PlacedRow => {
    const across =
      lines.every((line) => line.pieces.length === 1) && piecesOf(lines[0]!).some((piece) => crosses(piece, inner[0]!));
    if (across) return { page, boxes: [{ lines, span: inner.length + 1, continued: false }] };
    const boxes = edges.slice(1).map(() => ({ lines: [] as TextLine[], span: 1, continued: false }));
    for (const line of lines)
      for (const piece of line.pieces) boxes[columnAt(edges, piece)]!.lines.push(partOf(line, piece));
    return { page, boxes };
  });
  return {
    page,
    lastPage: page,
    top: block[0]!.y - block[0]!.size,
    bottom: block.at(-1)!.y,
    edges,
    rows,
    openRight: true,
  };
}

/** Whether a line begins in the first column and goes on into the next. */
function runsAcross(line: TextLine, edges: number[]): boolean {
  return piecesOf(line).some((piece) => crosses(piece, edges[1]!));
}

function partOf(line: TextLine, piece: Segment): TextLine {
  return { ...line, text: piece.text, segments: [piece], pieces: [piece], x: piece.x, right: piece.right };
}

/**
 * Lines gathered into rows. Where rows stand farther apart than the lines inside a cell, the white tells; else a line
 * with something in the first column begins a row.
 */
function rowsOf(block: TextLine[], edges: number[]): TextLine[][] {
  const whites = block.slice(1).map((line, index) => (line.y - block[index]!.y) / line.size - 1.05);
  const least = Math.min(...whites.filter((white) => white > -0.2));
  const told = least < 0.55 && whites.some((white) => white > least + MORE_WHITE);
  const rows: TextLine[][] = [];
  block.forEach((line, index) => {
    const columns = new Set(line.pieces.map((piece) => columnAt(edges, piece)));
    const white = whites[index - 1] ?? Infinity;
    const begins = columns.has(0)
      ? !told || white > least + MORE_WHITE
      : told && columns.size > 1 && white > least + MUCH_MORE_WHITE;
    // A head set in bold goes on while the lines are bold.
    const head =
      rows.length === 1 && !told && line.bold && rows[0]!.every((each) => each.bold) && !runsAcross(line, edges);
    if (!rows.length || (begins && !head)) rows.push([line]);
    else rows.at(-1)!.push(line);
  });
  return rows;
}

function columnAt(edges: number[], { x, right }: Segment): number {
  const at = x + Math.min((right - x) / 2, 10);
  const column = edges.slice(0, -1).findLastIndex((edge) => edge <= at);
  return Math.max(0, column);
}
