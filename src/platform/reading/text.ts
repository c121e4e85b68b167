import { placeInWords, type Block, type ListBlock, type ListItem, type ReadWarning } from './blocks.ts';
import { wordsWithLookAlikes } from './look-alike-letters.ts';
import { withoutFurniture } from './text-furniture.ts';
import { levelFromNumbering, linesOf, looksLikeHeading, wrapWidth, type Line } from './text-lines.ts';
import { withMarksJoined } from './text-lone-marks.ts';
import { itemKey, splitLostItems } from './text-lost-items.ts';
import { bulletMark, orderedMark, plainText, readMarkup, textOfBlocks } from './text-markup.ts';
import { joinBrokenRows, placeOfLine, readTable } from './text-table.ts';

type Reading = { blocks: Block[]; lostLists: Set<ListBlock>; width: number };

/** True when a line of running text carries on in the next one. */
function carriesOver(line: string, next: string, width: number): boolean {
  if (!/[.!?:;]$/.test(line.trimEnd()) && /^\s*[\p{Ll}&(]/u.test(next)) return true;
  // "Not begun: no work yet" opens an entry of its own, however long the line above it is.
  if (/^\s*\p{Lu}[\p{L} ]{1,30}:\s/u.test(next) && /^\s*\p{Lu}[\p{L} ]{1,30}:\s/u.test(line)) return false;
  return width > 0 && line.trimEnd().length >= width * 0.72;
}

/** Two lines of one sentence. A hyphen at a line's end needs no space after it: "child-" and "focused". */
function joined(line: string, next: string): string {
  const tight = /\p{L}-$/u.test(line.trimEnd()) && /^\s*\p{Ll}/u.test(next);
  return `${line.trimEnd()}${tight ? '' : ' '}${next.trim()}`;
}

function endOfTable(lines: readonly Line[], start: number): number {
  const kind = lines[start]!.kind;
  let end = start + 1;
  for (let i = start + 1; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line.kind === kind || line.kind === 'rule') {
      // A second Markdown table starts where a new header has its own line of dashes.
      const newTable = kind === 'pipes' && lines[i + 1]?.kind === 'rule' && lines[i - 1]?.kind === 'blank';
      if (newTable) break;
      end = i + 1;
    } else if (kind === 'tabs' && line.kind === 'text' && isBrokenRow(lines, i)) {
      end = i + 1;
    } else if (line.kind !== 'blank') break;
  }
  return end;
}

/** A line without tabs among a table's lines that is one end of a cell broken in conversion. */
function isBrokenRow(lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index]!, lines[index + 1]];
  const startsRow =
    before?.kind === 'tabs' &&
    after?.kind === 'tabs' &&
    /^[\p{Ll}(&]/u.test(after.text) &&
    !/[.!?:]$/.test(line.text.trim());
  const carriesOn = before?.kind === 'tabs' && /^[\p{Ll}(&]/u.test(line.text);
  return startsRow || carriesOn;
}

function indentOf(text: string): number {
  return text.replace(/\t/g, '    ').search(/\S/);
}

function readList(lines: readonly Line[], start: number, reading: Reading): number {
  const kind = lines[start]!.kind;
  const items: ListItem[] = [];
  const base = indentOf(lines[start]!.text);
  let i = start;
  while (i < lines.length) {
    const line = lines[i]!;
    if (line.kind === 'blank') {
      let at = i;
      while (lines[at]?.kind === 'blank') at += 1;
      const next = lines[at];
      if (next?.kind !== kind || looksNumberedAnew(next, items)) break;
    } else if (line.kind === 'bullet' || line.kind === 'ordered') {
      const mark = (line.kind === 'bullet' ? bulletMark : orderedMark).exec(line.text)!;
      const depth = Math.max(0, Math.min(5, Math.round((indentOf(line.text) - base) / 3)));
      if (line.kind !== kind && depth === 0) break;
      const item: ListItem = { text: plainText(line.text.slice(mark[0].length)), depth, at: placeOfLine(line) };
      if (line.kind === 'ordered') item.label = mark[1]!.replace(/[().]/g, '');
      items.push(item);
    } else {
      const last = items[items.length - 1]!;
      const previous = lines[i - 1]!;
      const joins =
        line.kind === 'text' &&
        previous.kind !== 'blank' &&
        (carriesOver(previous.text, line.text, reading.width) || /^\s{2,}/.test(line.text));
      if (!joins) break;
      last.text = joined(last.text, plainText(line.text));
    }
    i += 1;
  }
  reading.blocks.push({ kind: 'list', ordered: kind === 'ordered', items, at: items[0]!.at });
  return i;
}

/** A list that starts again at one after a blank line is another list. */
function looksNumberedAnew(line: Line, items: readonly ListItem[]): boolean {
  return line.kind === 'ordered' && items.length > 0 && /^\s*\(?[1a][.)]/.test(line.text);
}

function alone(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  const after = lines[index + 1];
  const edge = (line: Line | undefined): boolean =>
    line === undefined || line.kind === 'blank' || line.kind === 'rule' || line.kind === 'hash';
  return edge(before) && (edge(after) || after!.kind === 'tabs' || after!.kind === 'pipes' || after!.kind === 'bullet');
}

/**
 * A title on the line straight above what it heads, as converters of PDFs leave it: a short line after a blank one, in
 * a text broken into lines, with a numbered paragraph or a line of full length below it. Lines of addresses and
 * greetings are none.
 */
function headsNextLine(lines: readonly Line[], index: number, width: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index]!, lines[index + 1]];
  const apart = before === undefined || before.kind === 'blank' || before.page !== line.page;
  const text = line.text.trim();
  if (!width || !apart || !after || text.length > width * 0.72 || !/^\p{Lu}/u.test(text)) return false;
  if (/[:\d]|^dear\b|\b(?:to|that|by|of|the|and|for|with|is|are|must)$/i.test(text)) return false;
  if (after.kind === 'ordered') return true;
  const below = after.text.trim();
  return (
    after.kind === 'text' &&
    /^["'‘“(]?\p{Lu}/u.test(below) &&
    (below.length >= width * 0.72 || (/[.:]$/.test(below) && below.split(/\s+/).length >= 4))
  );
}

/** "3. …" goes on from a list that ended at two, unless headings have been counting up to two themselves. */
function goesOnFromList(line: Line, blocks: readonly Block[]): boolean {
  const number = Number(/^\s*(\d+)[.)]/.exec(line.text)?.[1] ?? 0);
  if (number < 2) return false;
  const list = blocks.findLast((block) => block.kind === 'list' && block.ordered);
  const listed = list?.kind === 'list' ? Number(list.items.at(-1)?.label ?? 0) : 0;
  const headed = blocks.some(
    (block) => block.kind === 'heading' && new RegExp(`^${number - 1}[.)]\\s`).test(block.text),
  );
  return listed === number - 1 && !headed;
}

/** A numbered line standing alone is a heading unless its neighbours carry the numbering on, item by item. */
function numberedHeading(lines: readonly Line[], index: number, blocks: readonly Block[]): boolean {
  const line = lines[index]!;
  if (line.kind !== 'ordered' || !alone(lines, index) || !looksLikeHeading(plainText(line.text))) return false;
  if (goesOnFromList(line, blocks)) return false;
  const next = lines.slice(index + 1).find((later) => later.kind !== 'blank');
  const before = lines.slice(0, index).findLast((earlier) => earlier.kind !== 'blank');
  return (
    next?.kind !== 'ordered' &&
    (before?.kind !== 'ordered' || levelFromNumbering(plainText(line.text)) === 2 || /^\s*[A-Z][.)]/.test(line.text))
  );
}

function readParagraph(lines: readonly Line[], start: number, reading: Reading): number {
  let end = start + 1;
  let source = lines[start]!.text;
  while (
    end < lines.length &&
    lines[end]!.kind === 'text' &&
    carriesOver(lines[end - 1]!.text, lines[end]!.text, reading.width)
  ) {
    source = joined(source, lines[end]!.text);
    end += 1;
  }
  const at = placeOfLine(lines[start]!);
  if (/<(p|ul|ol|li|br|h\d)\b/i.test(source)) {
    const rich = readMarkup(source, at);
    rich.lostLists.forEach((list) => reading.lostLists.add(list));
    reading.blocks.push(...rich.blocks);
    return end;
  }
  const text = plainText(source);
  if (!text) return end;
  const bold = /^\s*(\*\*|__)[^*_].*\1\s*:?\s*$/.test(source) && text.length <= 110;
  const underlined = lines[end]?.kind === 'rule' && /^\s*(=|-){3,}\s*$/.test(lines[end]!.text) && text.length <= 110;
  const shortAlone =
    end === start + 1 && looksLikeHeading(text) && (alone(lines, start) || headsNextLine(lines, start, reading.width));
  if (bold || underlined || shortAlone)
    reading.blocks.push({ kind: 'heading', level: levelFromNumbering(text), text, at });
  else reading.blocks.push({ kind: 'paragraph', text, at });
  return end;
}

/** Splits lists whose marks were lost, now that the items of every other list of the document are known. */
function mendLostLists(reading: Reading): ReadWarning[] {
  const known = new Set<string>();
  const collect = (block: Block): void => {
    if (block.kind === 'list' && !reading.lostLists.has(block))
      block.items.forEach((item) => known.add(itemKey(item.text)));
    if (block.kind === 'table') block.rows.forEach((row) => row.cells.forEach((cell) => cell.blocks.forEach(collect)));
  };
  reading.blocks.forEach(collect);
  const mended: string[] = [];
  for (const list of reading.lostLists) {
    const before = list.items.length;
    list.items = list.items.flatMap((item) => splitLostItems(item.text, known).map((text) => ({ ...item, text })));
    if (list.items.length > before) mended.push(placeInWords(list.at));
  }
  for (const block of reading.blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      for (const cell of row.cells) {
        if (cell.blocks.some((inner) => inner.kind === 'list' && reading.lostLists.has(inner)))
          cell.text = textOfBlocks(cell.blocks);
      }
    }
  }
  if (mended.length === 0) return [];
  const places = [...new Set(mended)];
  return [
    {
      code: 'list-marks-lost',
      message: `${mended.length} lists lost their bullets when the document was converted. Their items were told apart by how the sentences read. Check them at ${places.join(', ')}.`,
      where: places[0]!,
    },
  ];
}

/**
 * Reads plain text or Markdown, as typed or as converted from PDF or Word, into blocks. Every block, row and item
 * knows its 1-based line (and page, where form feeds mark pages). Nothing is dropped but marks, lines of dashes and the
 * running headers and footers of pages.
 * Warns of look-alike letters (kept as written) and of lists whose bullets were lost in conversion.
 */
export function readText(text: string): { blocks: Block[]; warnings: ReadWarning[] } {
  const lines = withMarksJoined(withoutFurniture(linesOf(text)));
  const reading: Reading = { blocks: [], lostLists: new Set(), width: wrapWidth(lines) };
  const warnings: ReadWarning[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!;
    if (line.kind === 'blank' || line.kind === 'rule') i += 1;
    else if (line.kind === 'tabs' || line.kind === 'pipes') {
      const end = endOfTable(lines, i);
      const rows = line.kind === 'tabs' ? joinBrokenRows(lines.slice(i, end)) : lines.slice(i, end);
      const table = readTable(rows, reading.lostLists);
      if (table.rows.length > 0) reading.blocks.push(table);
      i = end;
    } else if (line.kind === 'hash') {
      const [, marks = '', title = ''] = /^\s*(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line.text) ?? [];
      reading.blocks.push({ kind: 'heading', level: marks.length, text: plainText(title), at: placeOfLine(line) });
      i += 1;
    } else if (line.kind === 'bullet' || (line.kind === 'ordered' && !numberedHeading(lines, i, reading.blocks))) {
      i = readList(lines, i, reading);
    } else i = readParagraph(lines, i, reading);
  }
  for (const line of lines) {
    const words = wordsWithLookAlikes(line.text);
    if (words.length > 0) {
      warnings.push({
        code: 'look-alike-letters',
        message: `Letters from another alphabet that look like ours, in: ${words.join(', ')}. They are kept as written and matched as they look.`,
        where: placeInWords(placeOfLine(line)),
      });
    }
  }
  return { blocks: reading.blocks, warnings: [...warnings, ...mendLostLists(reading)] };
}
