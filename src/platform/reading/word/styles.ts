import type { XmlNode } from '../xml.ts';
import { child, elements, switchOf, valueOf } from '../xml.ts';

/** What a paragraph or character style amounts to once its ancestors are taken into account. */
export type Style = {
  name: string;
  /** 1–9 for headings. */
  heading?: number;
  bold?: boolean;
  /** In half points, as Word counts. */
  size?: number;
  numbering?: { id?: string; level?: number };
};
export type Styles = { of(id: string | undefined): Style; defaultParagraph: string | undefined; size: number };

const NO_STYLE: Style = { name: '' };
/** Word keeps its built-in names in English in every language; the others are names people give by hand. */
const HEADING_NAME = /^(?:heading|überschrift|titre|kop|título|titolo|rubrik|pennawd)\s*([1-9])\b/i;
const TITLE_NAME = /^(?:title|document title|report title)$/i;

/** @param root `word/styles.xml`, where the document has one */
export function readStyles(root: XmlNode | undefined): Styles {
  const byId = new Map<string, XmlNode>();
  let defaultParagraph: string | undefined;
  for (const style of elements(root).filter((each) => each.name === 'style')) {
    const id = style.attributes['styleId'] ?? '';
    byId.set(id, style);
    if (style.attributes['type'] === 'paragraph' && isOn(style.attributes['default'])) defaultParagraph = id;
  }
  const defaults = child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr');
  const known = new Map<string, Style>();

  const of = (id: string | undefined, depth = 0): Style => {
    const node = id === undefined ? undefined : byId.get(id);
    if (!node || depth > 20) return id ? { name: id, ...headingByName(id) } : NO_STYLE;
    const before = known.get(id!);
    if (before) return before;
    const parentId = valueOf(node, 'basedOn');
    const parent = parentId ? of(parentId, depth + 1) : NO_STYLE;
    const style = { ...parent, ...own(node) };
    known.set(id!, style);
    return style;
  };
  return { of: (id) => of(id), defaultParagraph, size: Number(valueOf(defaults, 'sz') ?? 20) };
}

function own(node: XmlNode): Style {
  const name = valueOf(node, 'name') ?? '';
  const paragraph = child(node, 'pPr');
  const run = child(node, 'rPr');
  const style: Style = { name, ...headingByName(name) };
  const outline = valueOf(paragraph, 'outlineLvl');
  if (outline !== undefined) style.heading = headingOf(outline);
  const bold = switchOf(run, 'b');
  if (bold !== undefined) style.bold = bold;
  const size = Number(valueOf(run, 'sz'));
  if (size) style.size = size;
  const numbering = numberingOf(paragraph);
  if (numbering) style.numbering = numbering;
  return style;
}

/** `numPr` of a paragraph or style. */
export function numberingOf(paragraph: XmlNode | undefined): Style['numbering'] {
  const numbering = child(paragraph, 'numPr');
  if (!numbering) return undefined;
  const level = valueOf(numbering, 'ilvl');
  return { id: valueOf(numbering, 'numId'), ...(level === undefined ? {} : { level: Number(level) || 0 }) };
}

/** Outline levels count from 0; 9 is body text. */
export function headingOf(outline: string): number | undefined {
  const level = Number(outline);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : undefined;
}

function headingByName(name: string): { heading?: number } {
  const match = HEADING_NAME.exec(name);
  if (match) return { heading: Number(match[1]) };
  return TITLE_NAME.test(name) ? { heading: 1 } : {};
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
