import type { PaperTable } from './blocks.ts';
import { plainWords } from './paper-words.ts';

/**
 * Each column's share of the width, adding up to 1: as the table says, or judged by what the column holds. A
 * column of short words gets room for its longest word; columns of prose share the rest by the root of their
 * length, so that one long column does not starve the others.
 */
export function columnShares(table: PaperTable): number[] {
  const wanted = table.columns.map((column, at) => {
    if (column.width !== undefined && column.width > 0) return column.width;
    if (table.columns.some((each) => each.width !== undefined)) return 1;
    return naturalWidth(
      column.heading,
      table.rows.map((row) => (row[at] ?? []).map(plainWords).join(' ')),
    );
  });
  return withRoom(
    scaled(wanted, 1),
    table.columns.map((column) => longestWordOf(column.heading)),
  );
}

/** About as many letters as stand across an upright page at the size of tables. */
const lettersAcross = 92;

/** Columns narrower than the longest word of their heading are widened; the others give way. */
function withRoom(shares: number[], longestWords: number[]): number[] {
  const least = longestWords.map((letters) => (letters + 3) / lettersAcross);
  if (least.reduce((sum, share) => sum + share, 0) >= 1) return shares;
  const narrow = shares.map((share, at) => share < least[at]!);
  if (!narrow.includes(true)) return shares;
  const given = least.filter((_, at) => narrow[at]).reduce((sum, share) => sum + share, 0);
  const rest = scaled(
    shares.map((share, at) => (narrow[at] ? 0 : share)),
    1 - given,
  );
  return shares.map((_, at) => (narrow[at] ? least[at]! : rest[at]!));
}

function scaled(shares: number[], total: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / all) * total);
}

const longestWordOf = (text: string): number =>
  Math.min(22, Math.max(3, ...text.split(/\s+/).map((word) => word.length)));

/** In letters, roughly. */
function naturalWidth(heading: string, cells: string[]): number {
  const longestWord = [heading, ...cells].reduce((longest, text) => Math.max(longest, longestWordOf(text)), 3);
  const longest = cells.reduce((length, cell) => Math.max(length, cell.length), heading.length / 2);
  return Math.max(longestWord + 2, Math.min(70, Math.sqrt(longest) * 4.5));
}
