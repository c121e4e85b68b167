import type { XmlNode } from '../xml.ts';
import { child, valueOf } from '../xml.ts';
import { readParagraph } from './paragraph.ts';
import { headingOf, numberingOf } from './styles.ts';
import type { WordDocument, WordLine } from './word-document.ts';

/** One paragraph with its number counted. Text boxes anchored in it are handed back for the caller to read. */
export function readLine(
  node: XmlNode,
  document: WordDocument,
): { line: WordLine; runsOn: boolean; boxes: XmlNode[]; diagrams: WordLine[] } {
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

  const plain: WordLine = { ...line, heading: undefined, item: undefined };
  const diagrams = read.diagrams.flatMap((id) => document.diagrams.get(id) ?? []).map((text) => ({ ...plain, text }));
  return { line, runsOn: read.runsOn, boxes: read.boxes, diagrams };
}
