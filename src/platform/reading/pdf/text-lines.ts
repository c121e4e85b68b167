import type { Run } from './page-content.ts';

/** Part of a line set off from the next by a wide gap. */
export type Segment = { text: string; x: number; right: number };
/** A line of print. Points from the top left of the page; `y` is the baseline. */
export type TextLine = {
  text: string;
  segments: Segment[];
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  page: number;
};

/** A gap of this share of the type size is a space; narrower ones are kerning. */
const SPACE = 0.18;
/** A gap wider than this is no word space, even in justified text. */
const WIDE = 2;

/** Runs gathered into lines, top to bottom, words separated as they look. */
export function linesOf(runs: Run[], page: number): TextLine[] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const near = row && run.y - row.y <= 0.4 * Math.max(Math.min(row.size, run.size), 4);
    if (!near) rows.push({ y: run.y, size: run.size, runs: [run] });
    else {
      row.runs.push(run);
      // A raised footnote number must not set the line's baseline and size.
      if (run.text.trim() && run.size >= row.size) Object.assign(row, { y: run.y, size: run.size });
    }
  }
  return rows.flatMap((row) => lineOf(row.runs, row.y, page) ?? []);
}

function lineOf(runs: Run[], y: number, page: number): TextLine | undefined {
  const segments: Segment[] = [];
  const weights = new Map<number, number>();
  let spaced = false;
  let bold = true;
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
    spaced = /\s$/.test(run.text);
    bold &&= run.bold;
    const size = Math.round(run.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + text.length);
  }
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return undefined;
  const size = [...weights].sort((a, b) => b[1] - a[1])[0]![0];
  return {
    text: segments.map((each) => each.text).join('\t'),
    segments,
    x: first.x,
    right: last.right,
    y,
    size,
    bold,
    page,
  };
}
