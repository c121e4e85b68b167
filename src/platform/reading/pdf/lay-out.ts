import type { Block, Place } from '../blocks.ts';
import type { Line } from '../lines-to-blocks.ts';
import { blocksOf } from '../lines-to-blocks.ts';
import { takeAlignedTables } from './aligned-tables.ts';
import { inOneColumn } from './columns-of-text.ts';
import { takeFootnotes } from './footnotes.ts';
import { withoutFurniture } from './furniture.ts';
import { headingLevels, usualSize } from './headings.ts';
import type { PageContent } from './page-content.ts';
import type { PageTable } from './page-tables.ts';
import { rowsOf, takeRuledTables } from './page-tables.ts';
import type { PdfParagraph, Words } from './paragraphs.ts';
import { itemDepths, join, paragraphsOf, wordsIn } from './paragraphs.ts';
import { pageEdges, runsOverPage } from './paragraphs-over-pages.ts';
import { limitsOn } from './right-edges.ts';
import { continuesTable, continueTable } from './tables-over-pages.ts';
import type { TextLine } from './text-lines.ts';
import { linesOf } from './text-lines.ts';

/** Type smaller than this share of the usual size is a footnote's. */
const SMALL_PRINT = 0.92;

type Part =
  | { kind: 'table'; table: PageTable }
  | { kind: 'text'; paragraphs: PdfParagraph[] }
  | { kind: 'notes'; paragraphs: PdfParagraph[] };

/** Pages as blocks in reading order, and the running headers and footers that were left out. */
export function layOut(pages: PageContent[]): { blocks: Block[]; removed: string[] } {
  let edges: number[] | undefined;
  const split = pages.map(inOneColumn).map((page) => {
    const taken = takeRuledTables(page, edges);
    edges = taken.tables.at(-1)?.edges;
    return { ...page, ...taken };
  });
  const printed = split.map(({ number, height, rest }) => ({ number, height, lines: linesOf(rest, number) }));
  const { lines: whole, removed } = withoutFurniture(printed);
  const usual = usualSize(whole.flat());
  const footed = whole.map((some) => takeFootnotes(some, usual));
  const lines = footed.map(({ text }) => text);
  const cells = split.flatMap((page) => page.tables.flatMap(({ rows }) => rows.flatMap(({ boxes }) => boxes)));
  const words = wordsIn(
    [...whole.flat(), ...cells.flatMap((box) => box.lines)],
    cells.flatMap((box) => (box.lines.length === 1 ? box.lines : [])),
  );
  let last: PageTable | undefined;
  const parts = split.flatMap((page, index) => {
    const some = partsOfPage(page.tables, lines[index]!, words, last?.openRight ? last.edges : undefined);
    const end = some.at(-1);
    last = end?.kind === 'table' ? end.table : undefined;
    const notes = footed[index]!.notes.flatMap((note) => noteOf(note, words));
    return notes.length ? [...some, { kind: 'notes' as const, paragraphs: notes }] : some;
  });
  return { blocks: blocksOfParts(joinTables(joinParagraphs(parts, words)), words), removed };
}

function partsOfPage(ruled: PageTable[], lines: TextLine[], words: Words, known?: number[]): Part[] {
  const { tables: aligned, rest } = takeAlignedTables(lines, ruled, known);
  const parts: Part[] = [];
  let from = 0;
  const limits = limitsOn(rest);
  const addText = (until: number) => {
    const some = rest.slice(from).filter((line) => line.y < until);
    from += some.length;
    if (some.length) parts.push({ kind: 'text', paragraphs: paragraphsOf(some, limits, words) });
  };
  for (const table of [...ruled, ...aligned].sort((a, b) => a.top - b.top)) {
    // Text beside a table is read before what stands below its middle.
    addText((table.top + table.bottom) / 2);
    parts.push({ kind: 'table', table });
  }
  addText(Infinity);
  return parts;
}

/** A footnote is one paragraph, whatever its lines look like. */
function noteOf(lines: TextLine[], words: Words): PdfParagraph[] {
  const { size, bold, note } = lines[0]!;
  const text = lines.map((line) => line.text).reduce((before, next) => join(before, next, words));
  return [{ text, lines, size, bold, ...(note ? { note } : {}) }];
}

/** Makes whole the paragraphs that a page's end broke. Footnotes stand between the two parts. */
function joinParagraphs(parts: Part[], words: Words): Part[] {
  const texts = parts.filter((part) => part.kind === 'text');
  const edges = pageEdges(texts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines)));
  let before: Part | undefined;
  for (const part of parts) {
    if (part.kind === 'notes') continue;
    const end = before?.kind === 'text' ? before.paragraphs.at(-1) : undefined;
    const start = part.kind === 'text' ? part.paragraphs[0] : undefined;
    if (part.kind === 'text' && end && start && runsOverPage(end, start, edges)) {
      end.text = join(end.text, start.text, words);
      end.lines.push(...start.lines);
      part.paragraphs = part.paragraphs.slice(1);
      // A page that was all rest: the paragraph may go on over the next one too.
      if (!part.paragraphs.length) continue;
    }
    before = part;
  }
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
    if (part.kind === 'notes') continue;
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
    if (part.kind === 'notes') {
      return part.paragraphs.map((note) => ({
        kind: 'paragraph',
        text: note.text,
        at: placeOf(note),
        note: note.note ?? '',
      }));
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
