import type { Block, Place } from '../blocks.ts';
import type { Line } from '../lines-to-blocks.ts';
import { blocksOf } from '../lines-to-blocks.ts';
import { takeAlignedTables } from './aligned-tables.ts';
import { withoutFurniture } from './furniture.ts';
import { headingLevels, usualSize } from './headings.ts';
import type { PageContent } from './page-content.ts';
import type { PageTable } from './page-tables.ts';
import { rowsOf, takeRuledTables } from './page-tables.ts';
import type { PdfParagraph, Words } from './paragraphs.ts';
import { itemDepths, join, paragraphsOf, wordsIn } from './paragraphs.ts';
import { continuesTable, continueTable } from './tables-over-pages.ts';
import type { TextLine } from './text-lines.ts';
import { linesOf } from './text-lines.ts';

/** Type smaller than this share of the usual size is a footnote's. */
const SMALL_PRINT = 0.92;

type Part = { kind: 'table'; table: PageTable } | { kind: 'text'; paragraphs: PdfParagraph[] };

/** Pages as blocks in reading order, and the running headers and footers that were left out. */
export function layOut(pages: PageContent[]): { blocks: Block[]; removed: string[] } {
  let edges: number[] | undefined;
  const split = pages.map((page) => {
    const taken = takeRuledTables(page, edges);
    edges = taken.tables.at(-1)?.edges;
    return { ...page, ...taken };
  });
  const printed = split.map(({ number, height, rest }) => ({ number, height, lines: linesOf(rest, number) }));
  const { lines, removed } = withoutFurniture(printed);
  const cells = split.flatMap((page) => page.tables.flatMap(({ rows }) => rows.flatMap(({ boxes }) => boxes)));
  const words = wordsIn(
    [...lines.flat(), ...cells.flatMap((box) => box.lines)],
    cells.flatMap((box) => (box.lines.length === 1 ? box.lines : [])),
  );
  let last: PageTable | undefined;
  const parts = split.flatMap((page, index) => {
    const some = partsOfPage(page.tables, lines[index]!, words, last?.openRight ? last.edges : undefined);
    const end = some.at(-1);
    last = end?.kind === 'table' ? end.table : undefined;
    return some;
  });
  return { blocks: blocksOfParts(joinTables(joinParagraphs(parts, words)), words), removed };
}

function partsOfPage(ruled: PageTable[], lines: TextLine[], words: Words, known?: number[]): Part[] {
  const { tables: aligned, rest } = takeAlignedTables(lines, ruled, known);
  const parts: Part[] = [];
  let from = 0;
  const right = Math.max(0, ...rest.map((line) => line.right));
  const addText = (until: number) => {
    const some = rest.slice(from).filter((line) => line.y < until);
    from += some.length;
    if (some.length) parts.push({ kind: 'text', paragraphs: paragraphsOf(some, { right }, words) });
  };
  for (const table of [...ruled, ...aligned].sort((a, b) => a.top - b.top)) {
    // Text beside a table is read before what stands below its middle.
    addText((table.top + table.bottom) / 2);
    parts.push({ kind: 'table', table });
  }
  addText(Infinity);
  return parts;
}

/** Makes whole a paragraph that a page's end broke: the rest begins the next page in lower case, in the same type. */
function joinParagraphs(parts: Part[], words: Words): Part[] {
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (part.kind !== 'text' || before?.kind !== 'text') return;
    const [end, start] = [before.paragraphs.at(-1), part.paragraphs[0]];
    if (!end || !start || start.bullet || /[.!?:]$/.test(end.text) || !/^\p{Ll}/u.test(start.text)) return;
    if (Math.abs(end.size - start.size) > 0.8) return;
    end.text = join(end.text, start.text, words);
    part.paragraphs = part.paragraphs.slice(1);
  });
  return parts;
}

/** Makes whole the tables that go over pages. Small print at a page's foot does not come between. */
function joinTables(parts: Part[]): Part[] {
  const body = usualSize(parts.flatMap((part) => (part.kind === 'text' ? part.paragraphs : [])));
  const joined: Part[] = [];
  let open: PageTable | undefined;
  for (const part of parts) {
    if (part.kind === 'table' && open && continuesTable(open, part.table)) {
      continueTable(open, part.table);
      continue;
    }
    joined.push(part);
    if (part.kind === 'table') open = part.table;
    else if (part.paragraphs.some((paragraph) => paragraph.size > body * SMALL_PRINT)) open = undefined;
  }
  return joined;
}

function blocksOfParts(parts: Part[], words: Words): Block[] {
  const levels = headingLevels(parts.flatMap((part) => (part.kind === 'text' ? part.paragraphs : [])));
  return parts.flatMap((part): Block[] => {
    if (part.kind === 'table') {
      const rows = rowsOf(part.table, words);
      return rows.length ? [{ kind: 'table', rows, at: { page: part.table.page } }] : [];
    }
    const depths = itemDepths(part.paragraphs);
    const lines = part.paragraphs.map((paragraph, index): Line => {
      const heading = levels.get(paragraph);
      const item = depths[index];
      return {
        text: paragraph.text,
        at: placeOf(paragraph),
        ...(heading ? { heading } : {}),
        ...(item ? { item } : {}),
      };
    });
    return blocksOf(lines);
  });
}

function placeOf(paragraph: PdfParagraph): Place {
  return { page: paragraph.lines[0]!.page };
}
