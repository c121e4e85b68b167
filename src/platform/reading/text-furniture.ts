import type { Line } from './text-lines.ts';

/** How many lines at the top and at the foot of a page may be running headers and footers. */
const AT_TOP = 2;
const AT_FOOT = 3;
/** Fewer pages than this show no pattern. */
const FEWEST_PAGES = 3;
/** The share of pages on which a line stands to be one of them. */
const SHARE = 0.4;
const PAGE_NUMBER = /^(?:page\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;

/**
 * The lines of a text that a converter divided into pages, with running headers, footers and page numbers made blank.
 * A line is one when the same words, numbers aside, stand at the top or the foot of most pages. Texts without page
 * marks stay as they are.
 */
export function withoutFurniture(lines: Line[]): Line[] {
  const pages = [...Map.groupBy(lines, (line) => line.page ?? 1).values()];
  if (pages.length < FEWEST_PAGES) return lines;
  const times = new Map<string, number>();
  // What stands at the top of the first page is the title, though it may be the running header of the others.
  const margins = pages.map((page, index) => marginOf(page).slice(index === 0 ? AT_TOP : 0));
  for (const margin of margins) for (const key of new Set(margin.map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  const enough = Math.max(FEWEST_PAGES, Math.ceil(pages.length * SHARE));
  const out = new Set(margins.flat().filter((line) => (times.get(keyOf(line)) ?? 0) >= enough));
  for (const margin of margins) {
    const number = [margin.at(-1), margin[0]].find((line) => line && PAGE_NUMBER.test(line.text.trim()));
    if (number) out.add(number);
  }
  return lines.map((line) => (out.has(line) ? { ...line, kind: 'blank', text: '' } : line));
}

/** The outermost lines of a page that say something. */
function marginOf(page: Line[]): Line[] {
  const said = page.filter((line) => line.text.trim());
  return said.length > AT_TOP + AT_FOOT ? [...said.slice(0, AT_TOP), ...said.slice(-AT_FOOT)] : said.slice(-1);
}

function keyOf(line: Line): string {
  return line.text.trim().toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}
