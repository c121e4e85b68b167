import type { CellBlock, ListItem, Place, TableCell } from './blocks.ts';

/** One paragraph as a format reader found it, before list items are gathered into lists. */
export type Line = {
  text: string;
  at: Place;
  /** 1–9 where the paragraph is a heading. */
  heading?: number;
  /** Where the format itself says that the paragraph is a list item. */
  item?: { ordered: boolean; depth: number; label?: string };
};

/**
 * Bullets people type or converters leave: dots, the geometric shapes, ticks and arrowheads, and the private places
 * of Word's symbol fonts. A dash needs company.
 */
export const BULLET = /^\s*[•‣⁃∙·●\u25a0-\u25ff\u2b1b\u2b1d\u2b25\u2b29\u2b2a❖✓✔➔➢➤\uf000-\uf0ff]\s*(?=\S)/;
const DASH = /^\s*[-–*]\s+(?=\S)/;

/** Headings, paragraphs and lists, in order. Blank lines vanish; typed bullets become list items. */
export function blocksOf(lines: Line[]): CellBlock[] {
  const blocks: CellBlock[] = [];
  let items: ListItem[] = [];
  let ordered = false;
  const endList = () => {
    if (items[0]) blocks.push({ kind: 'list', ordered, items, at: items[0].at });
    items = [];
  };
  for (const line of lines.flatMap(split).flatMap(typedBullets)) {
    if (!line.text && !line.item?.label) continue;
    if (line.item) {
      const { depth, label } = line.item;
      // At the top level a change from bullets to numbers begins another list.
      if (items.length && depth === 0 && line.item.ordered !== ordered) endList();
      if (!items.length) ordered = line.item.ordered;
      items.push({ text: line.text, depth, ...(label ? { label } : {}), at: line.at });
      continue;
    }
    endList();
    if (line.heading) blocks.push({ kind: 'heading', level: line.heading, text: oneLine(line.text), at: line.at });
    else blocks.push({ kind: 'paragraph', text: line.text, at: line.at });
  }
  endList();
  return blocks;
}

/** A cell from its paragraphs. A number Word prints by itself stands in the text, as the reader of the page sees it. */
export function cellOf(lines: Line[], span: number, at: Place): TableCell {
  const blocks = blocksOf(lines).map((block): CellBlock => {
    // A reference column is often nothing but automatic numbers: there the number is the text.
    const only = block.kind === 'list' && block.items.length === 1 ? block.items[0]! : undefined;
    return only?.label && !only.text ? { kind: 'paragraph', text: only.label, at: only.at } : block;
  });
  return { text: blocks.map(plain).join('\n'), blocks, span, at };
}

function plain(block: CellBlock): string {
  if (block.kind !== 'list') return block.text;
  return block.items.map((item) => [item.label, item.text].filter(Boolean).join(' ')).join('\n');
}

/** A paragraph broken by hand stays one paragraph, unless its lines are bullets. */
function split(line: Line): Line[] {
  const text = tidy(line.text);
  const parts = text.split('\n');
  if (line.item || line.heading || parts.length < 2) return [{ ...line, text }];
  const dashes = parts.filter((part) => DASH.test(part)).length;
  if (!parts.some((part) => BULLET.test(part)) && dashes < 2) return [{ ...line, text }];
  return parts.map((part) => ({ ...line, text: part }));
}

function typedBullets(line: Line, index: number, all: Line[]): Line[] {
  if (line.item || line.heading) return [line];
  const dashed = (other: Line | undefined) => other !== undefined && !other.item && DASH.test(other.text);
  const bullet =
    BULLET.exec(line.text) ??
    (dashed(line) && (dashed(all[index - 1]) || dashed(all[index + 1])) ? DASH.exec(line.text) : null);
  if (!bullet) return [line];
  return [{ ...line, text: line.text.slice(bullet[0].length).trim(), item: { ordered: false, depth: 0 } }];
}

/** Spaces as a reader sees them: none at the ends of lines, no non-breaking or doubled ones; tabs are kept. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/ {2,}/g, ' ')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
