import type { TableCell, TableRow } from '../blocks.ts';
import { cellOf } from '../lines-to-blocks.ts';
import { bandedTables } from './banded-tables.ts';
import type { PageContent, Run } from './page-content.ts';
import type { Words } from './paragraphs.ts';
import { itemDepths, paragraphsOf } from './paragraphs.ts';
import type { RuledGrid } from './ruled-grids.ts';
import { gridOf, ruledGrids } from './ruled-grids.ts';
import type { TextLine } from './text-lines.ts';
import { linesOf } from './text-lines.ts';

/** A table as it lies on a page. `edges` are its columns' edges, which tell whether the next page continues it. */
export type PageTable = {
  page: number;
  lastPage: number;
  top: number;
  bottom: number;
  edges: number[];
  rows: PlacedRow[];
  /** The last edge is where the words end, since no rule says where the column does. */
  openRight?: true;
};
export type PlacedRow = { page: number; boxes: PlacedBox[]; header?: true };
/** `continued` marks a box merged with the one above it, which holds its words. */
export type PlacedBox = { lines: TextLine[]; span: number; continued: boolean };

/**
 * Takes the ruled tables off a page, with the text in them, and leaves the rest of the text. Tables with rules all
 * round their cells come first, then those with rules or shaded rows across only.
 * @param known edges of the columns of the table that ended the page before
 */
export function takeRuledTables(page: PageContent, known?: number[]): { tables: PageTable[]; rest: Run[] } {
  const ruled = ruledGrids(page.rules);
  // A single ruled row may be the head of a table whose other rows have rules across only.
  const isRow = (grid: RuledGrid) => grid.ys.length === 2;
  const boxed = takeTables(
    page,
    ruled.filter((grid) => !isRow(grid)),
  );
  const outside = (y: number) => !boxed.tables.some((table) => y > table.top - 2 && y < table.bottom + 2);
  const open = {
    ...page,
    runs: boxed.rest,
    rules: page.rules.filter((rule) => rule.across && outside(rule.at)),
    shades: page.shades.filter((shade) => outside((shade.top + shade.bottom) / 2)),
  };
  const grids = bandedTables(open, known).flatMap((rules) => gridOf(rules) ?? []);
  const banded = takeTables(open, grids, isNumberedText);
  const left = takeTables({ ...page, runs: banded.rest }, ruled.filter(isRow));
  const tables = [...boxed.tables, ...banded.tables, ...left.tables];
  return { tables: tables.sort((a, b) => a.top - b.top), rest: left.rest };
}

function takeTables(
  page: PageContent,
  grids: RuledGrid[],
  isNone?: (grid: RuledGrid, inside: Map<{ column: number }, Run[]>) => boolean,
): { tables: PageTable[]; rest: Run[] } {
  let rest = page.runs;
  const tables: PageTable[] = [];
  for (const grid of grids) {
    const inside = new Map<{ column: number }, Run[]>();
    const outside: Run[] = [];
    for (const run of rest) {
      // The first letters decide: a long run may stick out of its cell.
      const column = slot(grid.xs, run.x + Math.min((run.right - run.x) / 2, run.size * 2));
      const row = slot(grid.ys, run.y - run.size * 0.3);
      if (row < 0 || column < 0) outside.push(run);
      else {
        const box = grid.boxAt(row, column);
        inside.set(box, [...(inside.get(box) ?? []), run]);
      }
    }
    const filled = [...inside.values()].filter((runs) => runs.some((run) => run.text.trim()));
    // Rules with no text between them, or about one piece of text, are a chart or a frame; so is a single column.
    if (filled.length < 2 || grid.xs.length < 3 || isNone?.(grid, inside)) continue;
    rest = outside;
    tables.push(tableOf(grid, inside, page.number));
  }
  return { tables, rest };
}

/** Numbered paragraphs above and below a shaded heading: their numbers stand in line like a column. */
function isNumberedText({ xs }: RuledGrid, inside: Map<{ column: number }, Run[]>): boolean {
  if (xs.length !== 3 || xs[1]! - xs[0]! > (xs[2]! - xs[1]!) / 4) return false;
  const cells = [...inside].map(([box, runs]) => ({
    first: box.column === 0,
    text: runs
      .map((run) => run.text)
      .join(' ')
      .trim(),
  }));
  const numbers = cells.filter(({ first, text }) => first && /^(?:\d{1,3}\.\s*)+$/.test(text));
  return (
    numbers.length > 0 &&
    cells.every(
      ({ first, text }) => !first || !/\d/.test(text) || text.length > 30 || /^(?:\d{1,3}\.\s*)+$/.test(text),
    ) &&
    cells.some(({ first, text }) => !first && text.length > 200)
  );
}

function tableOf(grid: RuledGrid, inside: Map<object, Run[]>, page: number): PageTable {
  const rows: PlacedRow[] = [];
  for (let row = 0; row + 1 < grid.ys.length; row++) {
    const boxes: PlacedBox[] = [];
    for (let column = 0; column + 1 < grid.xs.length;) {
      const box = grid.boxAt(row, column);
      const continued = box.row < row;
      boxes.push({ lines: continued ? [] : linesOf(inside.get(box) ?? [], page), span: box.columns, continued });
      column = Math.max(column + 1, box.column + box.columns);
    }
    rows.push({ page, boxes });
  }
  return { page, lastPage: page, top: grid.ys[0]!, bottom: grid.ys.at(-1)!, edges: grid.xs, rows };
}

/** Which interval of ascending edges a position falls in; −1 outside. */
function slot(edges: number[], at: number): number {
  if (at < edges[0]! || at > edges.at(-1)!) return -1;
  return Math.max(
    0,
    Math.min(
      edges.findLastIndex((edge) => edge <= at),
      edges.length - 2,
    ),
  );
}

/** The rows of a table as the block model has them. Rows with nothing in them, made by double rules, are left out. */
export function rowsOf(table: PageTable, words: Words): TableRow[] {
  const rights = columnRights(table.rows);
  const white = whiteInCells(table);
  const whole = wholeCells(table.rows);
  return table.rows
    .filter(({ boxes }) => boxes.some((box) => box.lines.length))
    .map(({ page, boxes, header }, row): TableRow => {
      const cells: TableCell[] = [];
      let column = 0;
      for (const [index, box] of boxes.entries()) {
        const at = { page, row: row + 1, column: column + 1 };
        const limit = { right: rights[index] ?? 0 };
        const edge = (table.edges[column + box.span] ?? 0) - white;
        // With no white at the left, that at the right is anyone's guess.
        const exact = !table.openRight && white > 1 && box.lines.every((line) => line.right < edge + 1);
        const paragraphs = stepsIn(box.lines, whole[column]).flatMap((lines) =>
          paragraphsOf(lines, exact ? { right: edge, exact } : limit, words),
        );
        const depths = itemDepths(paragraphs);
        const lines = paragraphs.map(({ text }, n) => ({ text: text.replace(/\t/g, ' '), at, item: depths[n] }));
        const cell = cellOf(lines, box.span, at);
        if (box.continued) cell.mergedFromAbove = true;
        cells.push(cell);
        column += box.span;
      }
      return { cells, at: { page, row: row + 1 }, ...(header ? { marked: 'header' } : {}) };
    });
}

/**
 * The lines of a cell, parted where each step of an action has its own rating or date: in a narrow column a line's
 * length does not tell where a paragraph ends. A date has its year last, and what follows begins anew and has a year.
 */
function stepsIn(lines: TextLine[], whole: Set<string> | undefined): TextLine[][] {
  const listed = lines.length > 1 && lines.length < 9 ? asList(lines, whole ?? new Set()) : undefined;
  if (listed && listed.length > 1) return listed;
  const steps: TextLine[][] = [];
  lines.forEach((line, index) => {
    const dated =
      /\b20\d\d[;,]?$/.test(lines[index - 1]?.text ?? '') &&
      lines.slice(index).some(({ text }) => /\b20\d\d\b/.test(text));
    if (!steps.length || (dated && lines.length < 9 && /^\p{Lu}/u.test(line.text))) steps.push([line]);
    else steps.at(-1)!.push(line);
  });
  return steps;
}

/** Lines as the one or more cells they would be if each stood alone; undefined when some would be no cell. */
function asList(lines: TextLine[], whole: Set<string>): TextLine[][] | undefined {
  if (!lines.length) return [];
  for (let end = 1; end <= lines.length; end++) {
    if (end === lines.length || !whole.has(textOf(lines.slice(0, end)))) continue;
    const others = asList(lines.slice(end), whole);
    if (others) return [lines.slice(0, end), ...others];
  }
  return whole.has(textOf(lines)) ? [lines] : undefined;
}

const textOf = (lines: TextLine[]) => lines.map((line) => line.text).join(' ');

/**
 * For each column, the short texts that are all there is in some cell, and in more than the cell looked at: in a
 * column of ratings, the words of the scale.
 */
function wholeCells(rows: PlacedRow[]): Set<string>[] {
  const whole: Set<string>[] = [];
  for (const { boxes } of rows) {
    let column = 0;
    for (const { lines, span } of boxes) {
      if (lines.length && lines.length < 4) (whole[column] ??= new Set()).add(textOf(lines));
      column += span;
    }
  }
  return whole;
}

/** The white between a cell's edge and its words, as seen at the left; at the right it is the same. */
function whiteInCells({ rows, edges }: PageTable): number {
  let least = Infinity;
  for (const { boxes } of rows) {
    let column = 0;
    for (const { lines, span } of boxes) {
      for (const line of lines) least = Math.min(least, line.x - edges[column]!);
      column += span;
    }
  }
  return Math.max(0, Math.min(least, 12));
}

/** How far to the right the words of each column go, by the position of the box in its row. */
export function columnRights(rows: PlacedRow[]): number[] {
  const usual = Math.max(...rows.map(({ boxes }) => boxes.length));
  const rights: number[] = [];
  for (const { boxes } of rows) {
    if (boxes.length !== usual) continue; // a row with wide cells says nothing of the columns
    boxes.forEach((box, index) => {
      for (const line of box.lines) rights[index] = Math.max(rights[index] ?? 0, line.right);
    });
  }
  return rights;
}
