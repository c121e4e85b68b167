import type { CellBlock, TableBlock, TableCell, TableRow } from '../blocks.ts';
import type { PageTable } from './page-tables.ts';
import type { Words } from './paragraphs.ts';
import { join } from './paragraphs.ts';

/** Columns of the same table stand at the same place on each page, give or take a point or two. */
const SAME_PLACE = 5;
/** A cell with more than this many characters holds a sentence, which a page's end can break. */
const SENTENCE = 25;

/** Whether a table on a page has the same columns as the one that ended the page before. */
export function continuesTable(before: PageTable, after: PageTable): boolean {
  return (
    after.page === before.page + 1 &&
    before.edges.length === after.edges.length &&
    before.edges.every((edge, index) => Math.abs(edge - after.edges[index]!) <= SAME_PLACE)
  );
}

/** Adds the rows of the next page: without the head repeated on it, and with a row split by the page made whole. */
export function appendRows(table: TableBlock, rows: TableRow[], words: Words): void {
  const head = table.rows[0];
  let next = rows;
  if (head && next[0] && sameText(head, next[0])) {
    head.marked = 'header';
    next = next.slice(1);
  }
  const last = table.rows.at(-1);
  const first = next[0];
  if (last && first && splitByPage(last, first)) {
    last.cells = last.cells.map((cell, index) => joinCells(cell, first.cells[index]!, words));
    next = next.slice(1);
  }
  table.rows.push(...next);
}

/**
 * The first row of a page is the rest of the last one when its reference is missing and a sentence runs on into it.
 * A further due line for the same action has no reference either, but breaks no sentence.
 */
function splitByPage(last: TableRow, first: TableRow): boolean {
  if (last.cells.length !== first.cells.length) return false;
  if (!last.cells[0]!.text || first.cells[0]!.text) return false;
  return first.cells.some((cell, index) => {
    const before = last.cells[index]!.text;
    if (!cell.text || !before) return false;
    const unfinished = before.length > SENTENCE && !/[.!?:;)”"’]$/.test(before);
    return /^\p{Ll}/u.test(cell.text) || unfinished;
  });
}

function joinCells(upper: TableCell, lower: TableCell, words: Words): TableCell {
  if (!lower.text) return upper;
  if (!upper.text) return { ...upper, text: lower.text, blocks: lower.blocks };
  const [end, start] = [upper.blocks.at(-1), lower.blocks[0]];
  const broken = !/[.!?]$/.test(upper.text) && start?.kind === 'paragraph';
  if (!broken || !end || !start) {
    return { ...upper, text: `${upper.text}\n${lower.text}`, blocks: [...upper.blocks, ...lower.blocks] };
  }
  const blocks = [...upper.blocks.slice(0, -1), extend(end, start.text, words), ...lower.blocks.slice(1)];
  return { ...upper, text: join(upper.text, lower.text, words), blocks };
}

function extend(block: CellBlock, text: string, words: Words): CellBlock {
  if (block.kind !== 'list') return { ...block, text: join(block.text, text, words) };
  const items = block.items.map((item, index) =>
    index === block.items.length - 1 ? { ...item, text: join(item.text, text, words) } : item,
  );
  return { ...block, items };
}

function sameText(a: TableRow, b: TableRow): boolean {
  const text = (row: TableRow) => row.cells.map((cell) => cell.text.replace(/\s+/g, ' ').toLowerCase()).join('|');
  return text(a) === text(b) && text(a).replace(/\|/g, '') !== '';
}
