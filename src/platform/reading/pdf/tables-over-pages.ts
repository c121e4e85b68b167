import { BULLET } from '../lines-to-blocks.ts';
import type { PageTable, PlacedBox, PlacedRow } from './page-tables.ts';
import { columnRights } from './page-tables.ts';
import { fills } from './paragraphs.ts';

/** Columns of the same table stand at the same place on each page, give or take a point or two. */
const SAME_PLACE = 5;
const LOOSE_END = /(?:\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)|[,/&(–-])$/i;

/**
 * Whether a table on a page has the same columns as the one that ended the page before. Where its outside is told from
 * its words alone, it is nearer on one page than on another.
 */
export function continuesTable(before: PageTable, after: PageTable): boolean {
  const last = before.edges.length - 1;
  const outside = before.openRight || after.openRight ? { left: 14, right: Infinity } : undefined;
  const room = (index: number) => (index === 0 && outside?.left) || (index === last && outside?.right) || SAME_PLACE;
  return (
    after.page === before.lastPage + 1 &&
    before.edges.length === after.edges.length &&
    before.edges.every((edge, index) => Math.abs(edge - after.edges[index]!) <= room(index))
  );
}

/** Adds the next page's part to a table: without the head repeated on it, and with a row split by the page made whole. */
export function continueTable(table: PageTable, after: PageTable): void {
  let next = after.rows.filter(isFilled);
  let repeated = 0;
  while (next[repeated] && table.rows[repeated] && sameText(table.rows[repeated]!, next[repeated]!)) repeated++;
  for (const row of table.rows.slice(0, repeated)) row.header = true;
  next = next.slice(repeated);
  const first = next[0];
  if (first && takeRestOfRow(table, first) === 'whole') next = next.slice(1);
  table.rows.push(...next);
  table.lastPage = after.page;
}

/**
 * Moves what the page's first row holds of the table's last row to where it belongs. A row is such a rest when its
 * reference is missing and the words of some cell run on. The other cells may begin a further step of the same
 * action: that stays a row of its own.
 * @returns whether the whole row was a rest, only some of its cells, or none
 */
function takeRestOfRow(table: PageTable, first: PlacedRow): 'whole' | 'part' | 'none' {
  const last = table.rows.findLast(isFilled);
  if (!last || last.boxes.length !== first.boxes.length || first.boxes[0]!.lines.length) return 'none';
  const rights = columnRights(table.rows);
  const owners = first.boxes.map((_, index) => ownerOf(table, table.rows.indexOf(last), index));
  const runOn = first.boxes.map((box, index) => runsOn(owners[index], box, rights[index] ?? 0));
  if (!runOn.includes(true)) return 'none';
  const others = first.boxes.filter((box, index) => box.lines.length && !runOn[index]).length;
  first.boxes.forEach((box, index) => {
    const owner = owners[index];
    if (!owner || (!runOn[index] && others > 1)) return;
    owner.lines.push(...box.lines);
    Object.assign(box, { lines: [], continued: true });
  });
  return others > 1 ? 'part' : 'whole';
}

/** The box whose words the last row shows in a column: one further up where cells are merged downwards. */
function ownerOf(table: PageTable, row: number, index: number): PlacedBox | undefined {
  for (let at = row; at >= 0; at--) {
    const box = table.rows[at]!.boxes[index];
    if (!box?.continued) return box;
  }
  return undefined;
}

function runsOn(upper: PlacedBox | undefined, lower: PlacedBox, right: number): boolean {
  const [end, start] = [upper?.lines.at(-1), lower.lines[0]];
  if (!end || !start) return false;
  if (/^\p{Ll}/u.test(start.text) || BULLET.test(start.text) || LOOSE_END.test(end.text)) return true;
  const sentence = upper!.lines.length > 1 && !/[.!?:;)”"’]$/.test(end.text);
  return sentence && fills(end, start, { right });
}

export function isFilled(row: PlacedRow): boolean {
  return row.boxes.some((box) => box.lines.length);
}

function sameText(a: PlacedRow, b: PlacedRow): boolean {
  const text = (row: PlacedRow) =>
    row.boxes
      .map((box) =>
        box.lines
          .map((line) => line.text)
          .join(' ')
          .toLowerCase(),
      )
      .join('|');
  return isFilled(a) && text(a) === text(b);
}
