import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfLibrary } from './pdf-library.ts';
import type { Rule, Shade } from './rules.ts';
import { marksFrom } from './rules.ts';
import { withSoftHyphens } from './soft-hyphens.ts';

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
type TextItem = Extract<Content, { str: string }>;

/** A piece of text as painted. Points from the top left corner of the page; `y` is the baseline. */
export type Run = {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  /** Marked in the file as no part of the text, as Word marks running headers and footers. */
  artifact?: true;
};
export type PageContent = {
  number: number;
  width: number;
  height: number;
  runs: Run[];
  rules: Rule[];
  shades: Shade[];
};

/** Everything on a page that the reader of tables and paragraphs needs. */
export async function readPage(
  { OPS, Util, normalizeUnicode }: PdfLibrary,
  document: PDFDocumentProxy,
  number: number,
): Promise<PageContent> {
  const page = await document.getPage(number);
  // Marked content is asked for because a run then ends where a cell of a tagged table ends, however near the next.
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const items = content.items.filter((item): item is TextItem => 'str' in item && item.str !== '');
  const artifacts = artifactsIn(content.items);
  const upright = page.getViewport({ scale: 1 });
  const { transform, width, height } = page.getViewport({
    scale: 1,
    rotation: upright.rotation + sideways(items, upright.transform, Util),
  });
  // The operator list comes first: it is what makes the names of fonts known.
  const operators = await page.getOperatorList();
  const { rules, shades, dots } = marksFrom(operators, transform, OPS);
  const bold = new Map<string, boolean>();
  const runs: Run[] = [];
  const seen = new Set<string>();
  const texts = withSoftHyphens(
    items.map((item) => item.str),
    operators,
    OPS.showText,
  );
  for (const [index, item] of items.entries()) {
    const place: number[] = Util.transform(transform, item.transform);
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = place;
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    const across = Math.abs(b) < Math.abs(a) / 4;
    if (!bold.has(item.fontName)) bold.set(item.fontName, isBold(page, item.fontName));
    const run = {
      text: normalizeUnicode(texts[index]!),
      x,
      right: x + (across ? item.width : size),
      y,
      size,
      bold: bold.get(item.fontName)!,
      ...(artifacts.has(item) ? { artifact: true as const } : {}),
    };
    // Some programs make bold by painting twice.
    const key = `${run.text}/${Math.round(x)}/${Math.round(y)}`;
    if (run.text.trim() && seen.has(key)) continue;
    seen.add(key);
    runs.push(run);
  }
  page.cleanup();
  runs.push(...drawnBullets(dots, runs));
  return { number, width, height, runs, rules, shades };
}

/** The pieces of text inside marked content that is called an artifact. */
function artifactsIn(all: Content[]): Set<Content> {
  const found = new Set<Content>();
  const tags: string[] = [];
  for (const item of all) {
    if ('str' in item) {
      if (tags.includes('Artifact')) found.add(item);
    } else if (item.type === 'endMarkedContent') tags.pop();
    else tags.push((item as { tag?: string }).tag ?? '');
  }
  return found;
}

/** Dots drawn beside the beginning of a line are its bullets: browsers draw them and have no letter for them. */
function drawnBullets(dots: Shade[], runs: Run[]): Run[] {
  return dots.flatMap((dot): Run[] => {
    const middle = (dot.top + dot.bottom) / 2;
    const beside = runs.find(
      ({ x, y, size, text }) =>
        text.trim() && x > dot.right && x - dot.right < size * 2.5 && Math.abs(y - size * 0.3 - middle) < size * 0.35,
    );
    if (!beside || runs.some((run) => run.y === beside.y && run.x < dot.left && dot.left - run.right < beside.size))
      return [];
    return [{ ...beside, text: '•', x: dot.left, right: dot.right, bold: false }];
  });
}

/** How far to turn a page whose text runs up or down it, as wide tables do when printed sideways. In degrees. */
function sideways(items: TextItem[], view: number[], { transform }: PdfLibrary['Util']): number {
  let [level, up, down] = [0, 0, 0];
  for (const item of items) {
    const [a = 0, b = 0] = transform(view, item.transform) as number[];
    if (Math.abs(a) >= Math.abs(b)) level += item.str.length;
    else if (b < 0) up += item.str.length;
    else down += item.str.length;
  }
  return Math.max(up, down) <= level ? 0 : up > down ? 90 : 270;
}

function isBold(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  const { name, bold, black } = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean };
  return Boolean(bold || black) || /bold|black|heavy|semibold|demi/i.test(name ?? '');
}
