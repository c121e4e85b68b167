import type { Run } from './page-content.ts';
import { COLUMN_GAP, endOf } from './text-columns.ts';

/** Part of a line set off from the next by a wide gap. */
export type Segment = { text: string; x: number; right: number };
/** A line of print. Points from the top left of the page; `y` is the baseline. */
export type TextLine = {
  text: string;
  segments: Segment[];
  /** Smaller parts, set off by any gap wider than a word space: the words of one cell, where cells are close. */
  pieces: Segment[];
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  page: number;
  /** The mark raised before the line, where it begins a footnote. */
  note?: string;
  /** The document itself says that the line is no part of its text: a running header or footer. */
  artifact?: true;
};

/** A gap of this share of the type size is a space; narrower ones are kerning. */
const SPACE = 0.18;
/** A gap wider than this is no word space, even in justified text. */
const WIDE = 2;

/** Small print beside larger type is raised or lowered: a note's number, an ordinal's ending. */
const SMALL = 0.76;

/** What stands raised to point to a footnote. */
const NOTE_MARK = /^\s*(?:\d{1,3}|[*†‡§]{1,3})\s*$/;

/** A label stands at most this far, in points, before its text: an inch. */
const LABEL_GAP = 72;
/** As `1.`, `1.2`, `(a)`, `iv)`. */
const LABEL = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]?$/i;

type Row = { y: number; size: number; runs: Run[] };

/** Runs gathered into lines, top to bottom, words separated as they look. The numbers of notes are left out. */
export function linesOf(all: Run[], page: number): TextLine[] {
  const { runs, noteMarks } = withoutNoteMarks(all);
  const largest = Math.max(0, ...runs.map((run) => run.size));
  const usual = usualRunSize(runs) ?? largest;
  const rows = rowsOf(runs.filter((run) => run.size > usual * SMALL));
  const small = runs.filter((run) => run.size <= usual * SMALL);
  const alone = small.filter((run) => {
    const row = rows.find((each) => isBeside(run, each));
    if (!row) return true;
    if (!/^\s*\d{1,2}\s*$/.test(run.text)) row.runs.push(run);
    return false;
  });
  return [...rows, ...rowsOf(alone)]
    .sort((a, b) => a.y - b.y)
    .flatMap((row) => lineOf(row.runs, row.y, page, noteMarks) ?? []);
}

/**
 * Takes the marks of footnotes out: small figures or signs raised after a word, or before the first word of the note
 * itself. Those of the notes are kept, by the run that each stands before.
 */
function withoutNoteMarks(all: Run[]): { runs: Run[]; noteMarks: Map<Run, string> } {
  const noteMarks = new Map<Run, string>();
  const runs = all.filter((run) => {
    if (!NOTE_MARK.test(run.text)) return true;
    const beside = all.filter(
      (other) =>
        // The note itself may be in type hardly larger than its mark.
        run.size <= other.size * 0.9 &&
        run.y < other.y - other.size * 0.15 &&
        run.y > other.y - other.size * 0.75 &&
        /[\p{L}\d.,:;)’”'"]/u.test(other.text),
    );
    if (beside.some((other) => run.size <= other.size * SMALL && Math.abs(run.x - other.right) < other.size * 0.3))
      return false;
    const note = beside.find((other) => other.x > run.x && other.x - run.right < other.size);
    if (note) noteMarks.set(note, run.text.trim());
    return !note;
  });
  return { runs, noteMarks };
}

function rowsOf(runs: Run[]): Row[] {
  const rows: Row[] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const near = row && run.y - row.y <= 0.4 * Math.max(Math.min(row.size, run.size), 4);
    if (!near) rows.push({ y: run.y, size: run.size, runs: [run] });
    else {
      row.runs.push(run);
      if (run.text.trim() && run.size >= row.size) Object.assign(row, { y: run.y, size: run.size });
    }
  }
  return rows;
}

/** Raised or lowered beside the words of a line, and touching one of them. */
function isBeside(run: Run, row: Row): boolean {
  if (run.size > row.size * SMALL || run.y < row.y - row.size * 0.7 || run.y > row.y + row.size * 0.3) return false;
  return row.runs.some((other) => other.text.trim() && Math.abs(run.x - other.right) < row.size * 0.4);
}

/** The size in which most characters are set. */
function usualRunSize(runs: Run[]): number | undefined {
  const characters = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.trim().length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function lineOf(runs: Run[], y: number, page: number, noteMarks: Map<Run, string>): TextLine | undefined {
  const segments: Segment[] = [];
  const pieces: Segment[] = [];
  const weights = new Map<number, number>();
  let spaced = false;
  let bold = true;
  let artifact = true;
  let note: string | undefined;
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    if (!run.text.trim()) {
      spaced = true;
      continue;
    }
    const last = segments.at(-1);
    const gap = last ? run.x - last.right : 0;
    const text = run.text.trim();
    if (!last || gap > WIDE * run.size) segments.push({ text, x: run.x, right: run.right });
    else {
      const space = spaced || gap > SPACE * run.size || /^\s/.test(run.text);
      last.text += (space ? ' ' : '') + text;
      last.right = Math.max(last.right, run.right);
    }
    const piece = pieces.at(-1);
    if (!piece || gap > COLUMN_GAP * run.size) pieces.push({ text, x: run.x, right: endOf(run) });
    else {
      piece.text += (spaced || gap > SPACE * run.size || /^\s/.test(run.text) ? ' ' : '') + text;
      piece.right = Math.max(piece.right, endOf(run));
    }
    spaced = /\s$/.test(run.text);
    bold &&= run.bold;
    artifact &&= run.artifact === true;
    if (segments.length === 1) note ??= noteMarks.get(run);
    const size = Math.round(run.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + text.length);
  }
  // A number or letter set off before one stretch of text is its label, not a column.
  if (segments.length === 2 && LABEL.test(segments[0]!.text)) {
    const [label, body] = segments as [Segment, Segment];
    if (body.x - label.right < LABEL_GAP)
      segments.splice(0, 2, { text: `${label.text} ${body.text}`, x: label.x, right: body.right });
  }
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return undefined;
  const size = [...weights].sort((a, b) => b[1] - a[1])[0]![0];
  return {
    text: segments.map((each) => each.text).join('\t'),
    segments,
    pieces,
    x: first.x,
    right: last.right,
    y,
    size,
    bold,
    page,
    ...(note ? { note } : {}),
    ...(artifact ? { artifact } : {}),
  };
}
