import type { XmlNode } from '../xml.ts';
import { child, descendants, elements, switchOf, textIn, valueOf } from '../xml.ts';
import type { Style, Styles } from './styles.ts';
import { symbol } from './symbols.ts';

/** Things met on the way that are counted once for the whole document, for its warnings. */
export type Noticed = { insertions: number; deletions: number; hidden: string[]; embedded: number; colourOnly: number };

export type ParagraphText = {
  text: string;
  /** Contents of text boxes anchored in the paragraph. */
  boxes: XmlNode[];
  /** Footnotes and endnotes referred to, as `footnote/3`. */
  notes: string[];
  /** Relationship ids of SmartArt drawings. */
  diagrams: string[];
  /** Every visible character is bold. */
  bold: boolean;
  /** The largest type in it, in half points. */
  size: number;
  /** The paragraph mark is deleted as a tracked change: the next paragraph runs on. */
  runsOn: boolean;
};

/**
 * The text of a paragraph as it stands once every tracked change is accepted. Text boxes, notes and drawings are
 * handed back apart, for the caller to place.
 */
export function readParagraph(node: XmlNode, style: Style, styles: Styles, noticed: Noticed): ParagraphText {
  const marks = child(child(node, 'pPr'), 'rPr');
  const found: ParagraphText = {
    text: '',
    boxes: [],
    notes: [],
    diagrams: [],
    bold: true,
    size: 0,
    runsOn: child(marks, 'del') !== undefined || child(marks, 'moveFrom') !== undefined,
  };
  const add = (text: string, bold: boolean, size: number) => {
    found.text += text;
    if (!text.trim()) return;
    found.bold &&= bold;
    found.size = Math.max(found.size, size);
  };

  const walk = (each: XmlNode, bold: boolean, size: number): void => {
    switch (each.name) {
      case 't':
        return add(textIn(each), bold, size);
      case 'tab':
      case 'ptab':
        return add('\t', bold, size);
      case 'br':
        return add(['page', 'column'].includes(each.attributes['type'] ?? '') ? '' : '\n', bold, size);
      case 'cr':
        return add('\n', bold, size);
      case 'noBreakHyphen':
        return add('-', bold, size);
      case 'sym':
        return add(symbol(each.attributes['font'], each.attributes['char']), bold, size);
      case 'fldChar':
        return add(formField(each), bold, size);
      case 'footnoteReference':
      case 'endnoteReference':
        found.notes.push(`${each.name.replace('Reference', '')}/${each.attributes['id'] ?? ''}`);
        return;
      case 'txbxContent':
        found.boxes.push(each);
        return;
      case 'relIds':
        if (each.attributes['dm']) found.diagrams.push(each.attributes['dm']);
        return;
      case 'del':
      case 'moveFrom':
        noticed.deletions++;
        return;
      case 'ins':
      case 'moveTo':
        noticed.insertions++;
        break;
      case 'AlternateContent': {
        const shown = child(each, 'Choice') ?? child(each, 'Fallback');
        return shown && walk(shown, bold, size);
      }
      case 'sdt':
        if (child(child(each, 'sdtPr'), 'showingPlcHdr')) return; // "Choose an item" is not an answer
        break;
      case 'instrText':
      case 'delText':
      case 'delInstrText':
        return;
      case 'r': {
        const look = child(each, 'rPr');
        const character = styles.of(valueOf(look, 'rStyle'));
        const isBold = switchOf(look, 'b') ?? character.bold ?? bold;
        const isSize = Number(valueOf(look, 'sz')) || character.size || size;
        if (switchOf(look, 'vanish')) {
          const text = [...descendants(each, 't')].map(textIn).join('');
          if (text.trim()) noticed.hidden.push(text.trim());
          return;
        }
        for (const inner of elements(each)) if (inner.name !== 'rPr') walk(inner, isBold, isSize);
        return;
      }
    }
    for (const inner of elements(each)) if (!inner.name.endsWith('Pr')) walk(inner, bold, size);
  };
  for (const each of elements(node))
    if (each.name !== 'pPr') walk(each, style.bold ?? false, style.size ?? styles.size);
  return found;
}

/** What an old-style form field shows: its chosen item, or its box ticked or not. Text fields hold ordinary runs. */
function formField(node: XmlNode): string {
  const data = child(node, 'ffData');
  const list = child(data, 'ddList');
  if (list) {
    const entries = elements(list).filter((each) => each.name === 'listEntry');
    return entries[Number(valueOf(list, 'result') ?? 0)]?.attributes['val'] ?? '';
  }
  const box = child(data, 'checkBox');
  return box ? ((switchOf(box, 'checked') ?? switchOf(box, 'default')) ? '☒' : '☐') : '';
}
