import type { TextLine } from './text-lines.ts';

type Page = { number: number; height: number; lines: TextLine[] };

/** How much of a page's height, at its top and at its foot, running headers and footers keep to. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/|\|)\s*\d{1,4})?(?:\s*\|?\s*page)?$/i;

/**
 * The lines of each page without its running headers, footers and page numbers, and what was taken out. A line is
 * one of them when it stands in the margin and the same words, numbers aside, stand there on most pages, or when the
 * file itself marks it so.
 */
export function withoutFurniture(pages: Page[]): { lines: TextLine[][]; removed: string[] } {
  const times = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => inMargin(line, page)).map(keyOf));
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
  const removed = new Set<string>();
  const lines = pages.map((page) =>
    page.lines.filter((line, index) => {
      if (!inMargin(line, page) || isTableRow(page.lines, index)) return true;
      const number = pages.length > 1 && PAGE_NUMBER.test(line.text.replace(/\t/g, ' '));
      if (line.artifact && pages.length > 1) {
        if (!number && /\p{L}/u.test(line.text)) removed.add(line.text);
        return false;
      }
      const repeated = (times.get(keyOf(line)) ?? 0) >= enough;
      if (repeated && !number && /\p{L}/u.test(line.text)) removed.add(line.text);
      return !(number || repeated);
    }),
  );
  return { lines, removed: [...new Map([...removed].map((text) => [text.replace(/\d+/g, '#'), text])).values()] };
}

/**
 * A row of a table, such as the head that is printed again on each page, or the last row on one: the lines beside it
 * have its columns.
 */
function isTableRow(lines: TextLine[], index: number): boolean {
  const { pieces } = lines[index]!;
  if (pieces.length < 3) return false;
  return lines.slice(Math.max(0, index - 4), index + 5).some((line) => {
    const shared = line.pieces.filter((piece) => pieces.some((each) => Math.abs(each.x - piece.x) < 3));
    return line !== lines[index] && shared.length > 1 && line.pieces.length > 2;
  });
}

function inMargin(line: TextLine, page: Page): boolean {
  return line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);
}

function keyOf(line: TextLine): string {
  // A title has the same words as a running header, in larger type.
  return `${line.y < 400 ? 'top' : 'foot'} ${Math.round(line.size)} ${line.text.toLowerCase().replace(/\d+/g, '#')}`;
}
