import type { Run } from './page-content.ts';

/** A stretch of text on one line with no gap in it wider than a word space. `top` and `bottom` take in tall letters. */
export type Piece = {
  left: number;
  right: number;
  top: number;
  bottom: number;
  y: number;
  size: number;
  /** Where runs begin inside it: words of a full cell may touch those of the next. */
  starts: number[];
};
export type Gap = { from: number; to: number };

/** A gap of this share of the type size may part two columns; word spaces are about a quarter. */
export const COLUMN_GAP = 0.42;
/** Of the rows of a table, this share may have a cell that covers several columns. */
const CROSSED_ROWS = 0.15;

/** Pieces line by line, top to bottom and left to right. */
export function linesOfPieces(runs: readonly Run[]): Piece[][] {
  const lines: { y: number; runs: Run[] }[] = [];
  for (const run of runs.filter((each) => each.text.trim()).sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && run.y - line.y <= run.size * 0.4) line.runs.push(run);
    else lines.push({ y: run.y, runs: [run] });
  }
  return lines.map((line) => piecesOfLine(line.runs));
}

function piecesOfLine(runs: Run[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { x, right, y, size, text } of runs.sort((a, b) => a.x - b.x)) {
    const last = pieces.at(-1);
    const end = endOf({ right, size, text });
    if (last && x - last.right < COLUMN_GAP * size) {
      last.right = Math.max(last.right, end);
      last.top = Math.min(last.top, y - size * 0.8);
      last.size = Math.max(last.size, size);
      last.starts.push(x);
    } else pieces.push({ left: x, right: end, top: y - size * 0.8, bottom: y + size * 0.25, y, size, starts: [] });
  }
  return pieces;
}

/** Where the words of a run end. Spaces after them are not seen, so they must not fill a gap. */
export function endOf({ right, size, text }: Pick<Run, 'right' | 'size' | 'text'>): number {
  return right - (size / 4) * (text.length - text.trimEnd().length);
}

/** The upright white gaps that no piece covers, with text on either side of each. */
export function gapsIn(pieces: readonly Piece[]): Gap[] {
  const gaps: Gap[] = [];
  let right = -Infinity;
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    if (right > -Infinity && piece.left - right >= COLUMN_GAP * piece.size) gaps.push({ from: right, to: piece.left });
    right = Math.max(right, piece.right);
  }
  return gaps;
}

/**
 * The gaps that hold through the rows of a table. A few rows may have a cell across several columns: a row without
 * which there would be more columns is left aside.
 * @param rows the pieces of each row that has text in more than one place
 */
export function gapsThrough(rows: readonly Piece[][]): Gap[] {
  let kept = [...rows];
  let best = gapsIn(kept.flat());
  for (let spare = rows.length < 4 ? 0 : Math.max(1, Math.floor(rows.length * CROSSED_ROWS)); spare > 0; spare--) {
    const without = kept
      .map((row) => kept.filter((each) => each !== row))
      .map((some) => ({ some, gaps: gapsIn(some.flat()) }))
      .reduce((a, b) => (b.gaps.length > a.gaps.length ? b : a));
    if (without.gaps.length <= best.length) break;
    kept = without.some;
    best = without.gaps;
  }
  return best;
}

/**
 * Where one column ends and the next begins: just before the text on the right, as columns are set from the left.
 * @param white what stands between a cell's edge and its words, where that is known
 */
export function edgeIn({ from, to }: Gap, white = 2): number {
  return white > 0 && white < 12 ? Math.max(to - white, from + (to - from) / 8) : to - Math.min(2, (to - from) / 2);
}

/** Whether words run over an edge. Those that begin just after it belong to the next column, however near. */
export function crosses({ left, right, starts }: Piece, edge: number): boolean {
  return left < edge - 1 && right > edge + 1 && !starts.some((start) => start > edge - 1 && start < edge + 8);
}
