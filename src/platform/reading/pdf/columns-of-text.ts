import type { PageContent, Run } from './page-content.ts';
import { COLUMN_GAP, linesOfPieces, type Piece } from './text-columns.ts';

/** Running text in columns has at least so many lines in each; shorter than that it may be a table or an address. */
const LEAST_LINES = 8;
/** A line of running text fills this much of its column, but for the last of each paragraph. */
const FILLED = 0.72;
/** The white between two columns, in points. */
const [NARROWEST, WIDEST] = [9, 60];
/** Lines whose baselines are this near stand beside each other. */
const BESIDE = 3;

/** Running headers and footers keep to this share of a page's height. */
const PAGE_MARGIN = 0.14;

type Stretch = { top: number; bottom: number; gutter: number };

/**
 * A page whose text stands in two columns, with the second below the first, so that it is read as it was written. What
 * runs over both columns, a title or a heading, parts the page into stretches; a stretch that may be a table, or has a
 * ruled table in it, is left as it is, and so is a page in one column.
 */
export function inOneColumn(page: PageContent): PageContent {
  const stretches = stretchesOf(page);
  if (stretches.length === 0) return page;
  let { runs, rules, shades, height } = page;
  // From the foot of the page upwards, so that what is moved does not move what is still to be.
  for (const { top, bottom, gutter } of stretches.toReversed()) {
    const inside = runs.filter((run) => run.y >= top && run.y <= bottom);
    const left = Math.min(...inside.map(({ x }) => x));
    const right = inside.filter(({ x }) => x >= gutter);
    const over = Math.min(...right.map(({ x }) => x)) - left;
    // Set so far below that it follows the first column as its next line.
    const down =
      lastLine(inside.filter(({ x }) => x < gutter)) - Math.min(...right.map(({ y }) => y)) + leading(inside);
    const below = Math.max(0, Math.max(...right.map(({ y }) => y)) + down - bottom);
    const moved = new Set(right);
    const lower = <T extends { y: number }>(one: T): T => (one.y > bottom ? { ...one, y: one.y + below } : one);
    // Both stand where the second began: there the lines' right edge tells how wide the column is.
    const first = new Set(inside.filter((run) => !moved.has(run)));
    runs = runs.map((run) =>
      moved.has(run)
        ? { ...run, y: run.y + down }
        : first.has(run)
          ? { ...run, x: run.x + over, right: run.right + over }
          : lower(run),
    );
    rules = rules.map((rule) =>
      rule.across
        ? { ...rule, at: rule.at > bottom ? rule.at + below : rule.at }
        : rule.from > bottom
          ? { ...rule, from: rule.from + below, to: rule.to + below }
          : rule,
    );
    shades = shades.map((one) =>
      one.top > bottom ? { ...one, top: one.top + below, bottom: one.bottom + below } : one,
    );
    height += below;
  }
  return { ...page, runs, rules, shades, height };
}

const lastLine = (runs: readonly Run[]) => Math.max(...runs.map(({ y }) => y));

/** The usual distance from one line to the next. */
function leading(runs: readonly Run[]): number {
  const ys = [...new Set(runs.map(({ y }) => Math.round(y * 2) / 2))].sort((a, b) => a - b);
  const steps = ys
    .slice(1)
    .map((y, index) => y - ys[index]!)
    .filter((step) => step > 4);
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 12;
}

/** The stretches of a page, top to bottom, whose text stands in two columns. */
function stretchesOf({ runs, rules, width, height }: PageContent): Stretch[] {
  const lines = linesOfPieces(runs);
  const gutter = gutterIn(lines.flat(), width);
  if (gutter === null) return [];
  const crosses = (line: readonly Piece[]) => line.some((piece) => piece.left < gutter - 1 && piece.right > gutter + 1);
  const stretches: Piece[][][] = [[]];
  const usual = leading(runs);
  let before: number | null = null;
  for (const line of lines) {
    const y = line[0]!.y;
    // A running header or footer stands apart from the text, in the page's margin.
    const apart =
      before !== null && y - before > usual * 1.8 && (before < height * PAGE_MARGIN || y > height * (1 - PAGE_MARGIN));
    if (apart) stretches.push([]);
    if (crosses(line)) stretches.push([]);
    else stretches.at(-1)!.push(line);
    before = y;
  }
  return stretches.flatMap((some): Stretch[] => {
    const pieces = some.flat();
    if (!isRunningText(some, gutter)) return [];
    const top = Math.min(...pieces.map((piece) => piece.top));
    const bottom = Math.max(...pieces.map((piece) => piece.y));
    // Rules across a column, more than an underline or two, are of a table.
    const ruled = rules.filter((rule) => rule.across && rule.at > top && rule.at < bottom && rule.to - rule.from > 60);
    return ruled.length > 2 ? [] : [{ top, bottom, gutter }];
  });
}

/** Where the white between two columns lies: near the middle, with whole lines on either side. Null where there is none. */
function gutterIn(pieces: readonly Piece[], width: number): number | null {
  const long = pieces.filter((piece) => piece.right - piece.left > width * 0.2);
  const left = Math.min(...long.map((piece) => piece.left));
  const right = Math.max(...long.map((piece) => piece.right));
  const narrow = long.filter((piece) => piece.right - piece.left < (right - left) * 0.56);
  if (narrow.length < 2 * LEAST_LINES || narrow.length < long.length * 0.6) return null;
  const first = narrow.filter((piece) => piece.left < left + (right - left) * 0.3);
  const second = narrow.filter((piece) => piece.left > left + (right - left) * 0.4);
  if (first.length < LEAST_LINES || second.length < LEAST_LINES) return null;
  // Ragged ends and a stray long line aside: where nearly all of the first end and nearly all of the second begin.
  const from = most(first.map((piece) => piece.right));
  const to = -most(second.map((piece) => -piece.left));
  const size = first[0]!.size;
  return to - from >= Math.max(NARROWEST, COLUMN_GAP * size) && to - from <= WIDEST ? (from + to) / 2 : null;
}

/** The largest of some numbers but for the few beyond it. */
function most(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.97)]!;
}

/**
 * Whether the lines on both sides of a gutter are running text: long lines that fill their columns. Cells of a table
 * begin together, row by row, and stop short of their column's edge.
 */
function isRunningText(lines: readonly Piece[][], gutter: number): boolean {
  const sides = [
    lines.flatMap((line) => line.filter((piece) => piece.right <= gutter + 1)),
    lines.flatMap((line) => line.filter((piece) => piece.left >= gutter - 1)),
  ] as const;
  const full = sides.map((pieces) => {
    const from = Math.min(...pieces.map((piece) => piece.left));
    const to = most(pieces.map((piece) => piece.right));
    const filled = pieces.filter((piece) => piece.right - piece.left >= (to - from) * FILLED);
    return { lines: pieces.length, filled: filled.length / Math.max(1, pieces.length), breaks: breaksIn(pieces) };
  });
  if (full.some((side) => side.lines < LEAST_LINES || side.filled < 0.55)) return false;
  // More than one piece on a line of one side is a table's row or tabs.
  const several = lines.filter((line) => line.length > 2).length;
  if (several > lines.length * 0.1) return false;
  const [a, b] = [full[0]!.breaks, full[1]!.breaks];
  const shared = a.filter((y) => b.some((other) => Math.abs(other - y) < BESIDE)).length;
  return !(a.length > 1 && b.length > 1 && shared >= Math.min(a.length, b.length) * 0.7);
}

/** Where paragraphs begin after white, by their baselines. */
function breaksIn(pieces: readonly Piece[]): number[] {
  const ys = [...new Set(pieces.map((piece) => piece.y))].sort((a, b) => a - b);
  const steps = ys.slice(1).map((y, index) => y - ys[index]!);
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return ys.slice(1).filter((_, index) => steps[index]! > usual * 1.25);
}
