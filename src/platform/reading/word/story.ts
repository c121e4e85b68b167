import type { Line } from '../lines-to-blocks.ts';
import type { XmlNode } from '../xml.ts';
import { child, elements, valueOf } from '../xml.ts';
import type { Numberer } from './numbering.ts';
import type { Noticed } from './paragraph.ts';
import { readParagraph } from './paragraph.ts';
import type { Styles } from './styles.ts';
import { headingOf, numberingOf } from './styles.ts';

export type WordDocument = {
  styles: Styles;
  numberer: Numberer;
  /** The words of a SmartArt drawing, by relationship id. */
  diagrams: Map<string, string[]>;
  noticed: Noticed;
  /** Notes in the order the text refers to them; filled while reading. */
  notes: string[];
};

/** A paragraph before grouping, with what is needed to see a heading nobody gave a style. */
export type WordLine = Line & { bold: boolean; size: number; plainBody: boolean };
/** A story is what stands between tables: the body's, a cell's or a text box's content in order. */
export type Story = (WordLine | XmlNode)[];

/** Wrappers that hold ordinary content: content controls, custom XML, accepted insertions. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo', 'Choice', 'dir', 'bdo']);

/** The content of a body, cell or text box: lines, and tables still to be read, in document order. */
export function readStory(node: XmlNode, document: WordDocument): Story {
  const story: Story = [];
  let before: WordLine | undefined; // a paragraph whose mark is deleted, waiting for the rest of it
  const walk = (parent: XmlNode): void => {
    for (const each of elements(parent)) {
      if (each.name === 'p') {
        const { line, runsOn, after } = readLine(each, document);
        if (before) line.text = before.text + line.text;
        before = runsOn ? line : undefined;
        if (!runsOn) story.push(line);
        story.push(...after);
      } else if (each.name === 'tbl') story.push(each);
      else if (each.name === 'del' || each.name === 'moveFrom') document.noticed.deletions++;
      else if (each.name === 'altChunk') document.noticed.embedded++;
      else if (each.name === 'AlternateContent')
        walk(child(each, 'Choice') ?? child(each, 'Fallback') ?? { ...each, children: [] });
      else if (WRAPPERS.has(each.name)) {
        if (each.name === 'ins' || each.name === 'moveTo') document.noticed.insertions++;
        walk(each);
      }
    }
  };
  walk(node);
  if (before) story.push(before);
  return story;
}

function readLine(node: XmlNode, document: WordDocument): { line: WordLine; runsOn: boolean; after: Story } {
  const { styles, numberer, noticed } = document;
  const properties = child(node, 'pPr');
  const styleId = valueOf(properties, 'pStyle') ?? styles.defaultParagraph;
  const style = styles.of(styleId);
  const read = readParagraph(node, style, styles, noticed);
  document.notes.push(...read.notes);
  const outline = valueOf(properties, 'outlineLvl');
  const heading = outline === undefined ? style.heading : headingOf(outline);

  const own = numberingOf(properties);
  const numbering = { ...style.numbering, ...own };
  const level = own?.level ?? style.numbering?.level ?? numberer.levelOfStyle(numbering.id ?? '', styleId);
  const printed = numbering.id && numbering.id !== '0' ? numberer.next(numbering.id, level) : undefined;

  const line: WordLine = { text: read.text, at: {}, bold: read.bold, size: read.size, plainBody: !heading && !printed };
  if (heading) {
    line.heading = heading;
    if (printed?.label && read.text.trim()) line.text = `${printed.label} ${read.text}`;
  } else if (printed) line.item = printed;

  const after: Story = [];
  for (const box of read.boxes) after.push(...readStory(box, document));
  for (const id of read.diagrams) {
    for (const text of document.diagrams.get(id) ?? [])
      after.push({ ...line, text, heading: undefined, item: undefined });
  }
  return { line, runsOn: read.runsOn, after };
}
