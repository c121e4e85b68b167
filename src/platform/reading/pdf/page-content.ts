import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfLibrary } from './pdf-library.ts';
import type { Rule } from './rules.ts';
import { rulesFrom } from './rules.ts';

/** A piece of text as painted. Points from the top left corner of the page; `y` is the baseline. */
export type Run = { text: string; x: number; right: number; y: number; size: number; bold: boolean };
export type PageContent = {
  number: number;
  width: number;
  height: number;
  runs: Run[];
  rules: Rule[];
};

/** Everything on a page that the reader of tables and paragraphs needs. */
export async function readPage(
  { OPS, Util }: PdfLibrary,
  document: PDFDocumentProxy,
  number: number,
): Promise<PageContent> {
  const page = await document.getPage(number);
  const { transform, width, height } = page.getViewport({ scale: 1 });
  // The operator list comes first: it is what makes the names of fonts known.
  const operators = await page.getOperatorList();
  const rules = rulesFrom(operators, transform, OPS);
  const bold = new Map<string, boolean>();
  const runs: Run[] = [];
  const seen = new Set<string>();
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str === '') continue;
    const place: number[] = Util.transform(transform, item.transform);
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = place;
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    const upright = Math.abs(b) < Math.abs(a) / 4;
    if (!bold.has(item.fontName)) bold.set(item.fontName, isBold(page, item.fontName));
    const run = {
      text: item.str,
      x,
      right: x + (upright ? item.width : size),
      y,
      size,
      bold: bold.get(item.fontName)!,
    };
    // Some programs make bold by painting twice.
    const key = `${run.text}/${Math.round(x)}/${Math.round(y)}`;
    if (run.text.trim() && seen.has(key)) continue;
    seen.add(key);
    runs.push(run);
  }
  page.cleanup();
  return { number, width, height, runs, rules };
}

function isBold(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  const { name, bold, black } = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean };
  return Boolean(bold || black) || /bold|black|heavy|semibold|demi/i.test(name ?? '');
}
