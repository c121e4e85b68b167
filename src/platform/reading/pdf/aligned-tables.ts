import type { PageTable, PlacedRow } from './page-tables.ts';
import type { Segment, TextLine } from './text-lines.ts';

/** Segments that begin this near one another stand in one column. */
const SAME_COLUMN = 6;
const FEWEST_ROWS = 3;

/**
 * Tables without rules, seen from text that begins at the same places line after line. Takes them out of the lines
 * of a page and leaves the rest. Lines with dot leaders are a table of contents and stay text.
 */
export function takeAlignedTables(lines: TextLine[], ruled: PageTable[]): { tables: PageTable[]; rest: TextLine[] } {
  const tables: PageTable[] = [];
  const rest: TextLine[] = [];
  for (let first = 0; first < lines.length;) {
    const end = endOfBlock(lines, first, ruled);
    const block = lines.slice(first, end);
    const columns = columnsOf(block);
    if (columns.length > 1 && !listsPages(block)) tables.push(tableOf(block, columns));
    else rest.push(...block);
    first = end;
  }
  return { tables, rest };
}

/** Lines belong together while most are split in the same way and no wide gap or ruled table comes between. */
function endOfBlock(lines: TextLine[], first: number, ruled: PageTable[]): number {
  if (!isSplit(lines[first]!)) return first + 1;
  let end = first + 1;
  for (let single = 0; end < lines.length && single < 6; end++) {
    const [before, line] = [lines[end - 1]!, lines[end]!];
    if (line.y - before.y > line.size * 4 || line.size > before.size * 1.3) break;
    if (ruled.some((table) => table.top > before.y && table.top < line.y)) break;
    single = isSplit(line) ? 0 : single + 1;
    // Text that runs across the columns is no cell.
    if (
      !isSplit(line) &&
      line.right > lines[first]!.segments[1]!.x + line.size &&
      line.x <= lines[first]!.x + SAME_COLUMN
    )
      break;
  }
  while (end > first + 1 && !isSplit(lines[end - 1]!) && lines[end - 1]!.x <= lines[first]!.x + SAME_COLUMN) end--;
  return end;
}

function isSplit(line: TextLine): boolean {
  return line.segments.length > 1 && !/\.{4,}|…{2,}/.test(line.text) && !/^[•●▪■◦o–-]$/.test(line.segments[0]!.text);
}

/** A table of contents: its last column is page numbers that never go down. */
function listsPages(block: TextLine[]): boolean {
  const last = block.filter(isSplit).map((line) => line.segments.at(-1)!.text);
  const numbers = last.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
  return numbers.length >= last.length * 0.8 && numbers.every((n, index) => index === 0 || n >= numbers[index - 1]!);
}

/** Where columns begin: places at which segments of at least three split lines begin. */
function columnsOf(block: TextLine[]): number[] {
  const split = block.filter(isSplit);
  if (split.length < FEWEST_ROWS) return [];
  const starts = split.flatMap((line) => line.segments.map((segment) => segment.x)).sort((a, b) => a - b);
  const clusters: number[][] = [];
  for (const x of starts) {
    const cluster = clusters.at(-1);
    if (cluster && x - cluster[0]! <= SAME_COLUMN) cluster.push(x);
    else clusters.push([x]);
  }
  const needed = Math.max(FEWEST_ROWS, split.length * 0.4);
  return clusters.filter((cluster) => cluster.length >= needed).map((cluster) => cluster[0]!);
}

/** A line with something in the first column begins a row; one without carries on the row above. */
function tableOf(block: TextLine[], columns: number[]): PageTable {
  const page = block[0]!.page;
  const rows: PlacedRow[] = [];
  for (const line of block) {
    const first = columnAt(columns, line.segments[0]!);
    if (first === 0 || !rows.length)
      rows.push({ page, boxes: columns.map(() => ({ lines: [], span: 1, continued: false })) });
    const { boxes } = rows.at(-1)!;
    for (const segment of line.segments) {
      boxes[columnAt(columns, segment)]!.lines.push({
        ...line,
        text: segment.text,
        segments: [segment],
        x: segment.x,
        right: segment.right,
      });
    }
  }
  const right = Math.max(...block.map((line) => line.right));
  return {
    page,
    lastPage: page,
    top: block[0]!.y - block[0]!.size,
    bottom: block.at(-1)!.y,
    edges: [...columns, right],
    rows,
  };
}

function columnAt(columns: number[], segment: Segment): number {
  return Math.max(
    0,
    columns.findLastIndex((x) => x <= segment.x + SAME_COLUMN),
  );
}
