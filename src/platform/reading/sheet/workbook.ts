import type { Unreadable } from '../blocks.ts';
import type { SafeZip } from '../safe-zip.ts';
import { isUnreadable, refuse } from '../unreadable.ts';
import type { XmlNode } from '../xml.ts';
import { child, descendants, elements, feedXml, parseXml, switchOf } from '../xml.ts';
import { isRatingColour } from '../colour-only.ts';
import type { NumberKind } from './cell-values.ts';
import { kindOfFormat } from './cell-values.ts';

export type SheetPart = { name: string; part: string; hidden: boolean };
/** `fill` is the colour behind the cell, where it is one people rate with. */
export type CellFormat = { number: NumberKind; emphasis: boolean; fill?: string };
export type Workbook = {
  sheets: SheetPart[];
  epoch1904: boolean;
  /** Shared strings by index. */
  strings: string[];
  /** What each cell style means, by the index cells refer to. */
  formats: CellFormat[];
};

/** Styles and the workbook's own part are small; a tree of more than this is a hostile file. */
const LARGEST_TREE = 50_000_000;
/** Type from this size on marks a title, in points; Excel's usual size is 11. */
const LARGE_TYPE = 13;

/**
 * All of a workbook but its sheets.
 * @param main the name of the main part within the zip, usually `xl/workbook.xml`
 */
export async function openWorkbook(zip: SafeZip, main: string): Promise<Workbook | Unreadable> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const workbook = await tree(zip, main);
  if (isUnreadable(workbook)) return workbook;
  const targets = await relationships(zip, main);
  if (isUnreadable(targets)) return targets;
  if (!workbook) return refuse('corrupt');
  const sheets = elements(child(workbook, 'sheets')).flatMap((sheet): SheetPart[] => {
    const target = targets.get(sheet.attributes['id'] ?? '');
    const state = sheet.attributes['state'] ?? 'visible';
    if (!target || target.type === 'chartsheet') return [];
    return [{ name: sheet.attributes['name'] ?? '', part: target.part, hidden: state !== 'visible' }];
  });
  if (!sheets.length) return refuse('corrupt', 'The Excel file has no sheets, so it is damaged.');
  const partOf = (type: string, usual: string) =>
    [...targets.values()].find((each) => each.type === type)?.part ?? folder + usual;
  const strings = await readStrings(zip, partOf('sharedStrings', 'sharedStrings.xml'));
  if (isUnreadable(strings)) return strings;
  const styles = await tree(zip, partOf('styles', 'styles.xml'));
  if (isUnreadable(styles)) return styles;
  const date1904 = child(workbook, 'workbookPr')?.attributes['date1904'];
  return { sheets, strings, formats: formatsOf(styles), epoch1904: date1904 === '1' || date1904 === 'true' };
}

/** Where the relationships of a part lead, by id: the last word of the type, and the part's full name. */
export async function relationships(
  zip: SafeZip,
  of: string,
): Promise<Map<string, { type: string; part: string }> | Unreadable> {
  const cut = of.lastIndexOf('/') + 1;
  const root = await tree(zip, `${of.slice(0, cut)}_rels/${of.slice(cut)}.rels`);
  if (isUnreadable(root)) return root;
  const base = `http://part/${of}`;
  return new Map(
    elements(root).flatMap(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
      const url = TargetMode === 'External' ? null : URL.parse(Target, base);
      return url ? [[Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: decode(url.pathname.slice(1)) }]] : [];
    }),
  );
}

/** A small part as a tree; undefined when the file has none of that name. */
export async function tree(zip: SafeZip, name: string): Promise<XmlNode | undefined | Unreadable> {
  if ((zip.size(name) ?? 0) > LARGEST_TREE) return refuse('too-large', 'A part of the workbook is too large to read.');
  const bytes = await zip.read(name);
  if (bytes === undefined || isUnreadable(bytes)) return bytes;
  return parseXml(bytes) ?? refuse('corrupt');
}

async function readStrings(zip: SafeZip, part: string): Promise<string[] | Unreadable> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0; // readings printed above East Asian characters are not part of the text
  const feed = feedXml({
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(unescape(text));
      else if (name === 'rPh') phonetic--;
      else if (name === 't') inText = false;
    },
    text: (piece) => void (inText && (text += piece)),
  });
  const outcome = await zip.stream(part, feed.write);
  if (isUnreadable(outcome)) return outcome;
  return outcome === undefined || feed.end() ? strings : refuse('corrupt');
}

/** Excel writes characters XML does not allow as `_x000D_`. */
export function unescape(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function formatsOf(styles: XmlNode | undefined): CellFormat[] {
  const codes = new Map<number, string>();
  for (const { attributes } of elements(child(styles, 'numFmts'))) {
    codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
  }
  const emphasised = elements(child(styles, 'fonts')).map(
    (font) => switchOf(font, 'b') === true || Number(child(font, 'sz')?.attributes['val'] ?? 0) >= LARGE_TYPE,
  );
  const fills = elements(child(styles, 'fills')).map(fillOf);
  return elements(child(styles, 'cellXfs')).map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return {
      number: kindOfFormat(id, codes.get(id)),
      emphasis: emphasised[Number(attributes['fontId'] ?? 0)] ?? false,
      fill: fills[Number(attributes['fillId'] ?? 0)],
    };
  });
}

/** Excel's older palette (ECMA-376 part 1, 18.8.27): the places that hold strong colours, which is all that matters. */
const STRONG_PLACES = /^(?:[2-7]|1[0-9]|2[0-19]|3[0-9]|4[0-9]|5[0-2]|5[47-9]|6[0-2])$/;

function fillOf(fill: XmlNode): string | undefined {
  const pattern = child(fill, 'patternFill');
  if (pattern?.attributes['patternType'] !== 'solid') return undefined;
  const { rgb, theme, indexed } = child(pattern, 'fgColor')?.attributes ?? {};
  if (rgb) return isRatingColour(rgb) ? rgb : undefined;
  // Of a theme's colours the first four are for text and background; the accents follow.
  if (theme) return Number(theme) >= 4 ? `theme ${theme}` : undefined;
  return indexed && STRONG_PLACES.test(indexed) ? `place ${indexed}` : undefined;
}

/** The words of text boxes and shapes drawn on a sheet, one string a paragraph. */
export function drawingText(drawing: XmlNode): string[] {
  return [...descendants(drawing, 'p')]
    .map((paragraph) => [...descendants(paragraph, 't')].flatMap((t) => t.children).join(''))
    .filter((text) => text.trim());
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray per cent sign is part of the name
  }
}
