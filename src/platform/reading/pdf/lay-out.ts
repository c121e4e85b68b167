import type { Block, Place, TableBlock } from '../blocks.ts';
import type { Line } from '../lines-to-blocks.ts';
import { blocksOf } from '../lines-to-blocks.ts';
import { takeAlignedTables } from './aligned-tables.ts';
import { withoutFurniture } from './furniture.ts';
import { headingLevels } from './headings.ts';
import type { PageContent } from './page-content.ts';
import type { PageTable } from './page-tables.ts';
import { rowsOf, takeRuledTables } from './page-tables.ts';
import type { PdfParagraph, Words } from './paragraphs.ts';
import { itemDepths, join, paragraphsOf, wordsIn } from './paragraphs.ts';
import { appendRows, continuesTable } from './tables-over-pages.ts';
import type { TextLine } from './text-lines.ts';
import { linesOf } from './text-lines.ts';

type Part = { kind: 'table'; table: PageTable } | { kind: 'text'; paragraphs: PdfParagraph[] };

/** Pages as blocks in reading order, and the running headers and footers that were left out. */
export function layOut(pages: PageContent[]): { blocks: Block[]; removed: string[] } {
  const split = pages.map((page) => ({ ...page, ...takeRuledTables(page) }));
  const printed = split.map(({ number, height, rest }) => ({ number, height, lines: linesOf(rest, number) }));
  const { lines, removed } = withoutFurniture(printed);
  const tableLines = split.flatMap((page) =>
    page.tables.flatMap((table) => table.boxes.flat().flatMap((box) => box.lines)),
  );
  const words = wordsIn([...lines.flat(), ...tableLines]);
  const parts = split.flatMap((page, index) => partsOfPage(page.tables, lines[index]!, words));
  return { blocks: blocksOfParts(joinParagraphs(parts, words), words), removed };
}

function partsOfPage(ruled: PageTable[], lines: TextLine[], words: Words): Part[] {
  const { tables: aligned, rest } = takeAlignedTables(lines, ruled);
  const parts: Part[] = [];
  let from = 0;
  const right = Math.max(0, ...rest.map((line) => line.right));
  const addText = (until: number) => {
    const some = rest.slice(from).filter((line) => line.y < until);
    from += some.length;
    if (some.length) parts.push({ kind: 'text', paragraphs: paragraphsOf(some, right, words) });
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

function blocksOfParts(parts: Part[], words: Words): Block[] {
  const all = parts.flatMap((part) => (part.kind === 'text' ? part.paragraphs : []));
  const levels = headingLevels(all);
  const blocks: Block[] = [];
  let open: { block: TableBlock; table: PageTable } | undefined;
  for (const part of parts) {
    if (part.kind === 'table') {
      const { table } = part;
      const rows = rowsOf(table, words);
      if (open && continuesTable(open.table, table)) {
        appendRows(open.block, rows, words);
        open = { block: open.block, table };
      } else if (rows.length) {
        const block: TableBlock = { kind: 'table', rows, at: { page: table.page } };
        blocks.push(block);
        open = { block, table };
      }
    } else if (part.paragraphs.length) {
      open = undefined; // text between two tables makes them two
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
      blocks.push(...blocksOf(lines));
    }
  }
  return blocks;
}

function placeOf(paragraph: PdfParagraph): Place {
  return { page: paragraph.lines[0]!.page };
}
