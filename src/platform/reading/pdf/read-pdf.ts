import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, ReadWarning, Unreadable } from '../blocks.ts';
import { isUnreadable, refuse } from '../unreadable.ts';
import { layOut } from './lay-out.ts';
import type { PageContent } from './page-content.ts';
import { readPage } from './page-content.ts';

/** The longest plans have some 120 pages; this many take about a minute. */
const MOST_PAGES = 1500;
/** Fewer characters than this on an average page are stamps on a scan. */
const FEWEST_CHARACTERS = 15;

/** Reads a PDF that holds text: paragraphs, headings and lists by how they are set, tables by their rules. */
export async function readPdf(bytes: Buffer): Promise<{ blocks: Block[]; warnings: ReadWarning[] } | Unreadable> {
  const pages = await readPages(bytes);
  if (isUnreadable(pages)) return pages;
  const blank = pages.filter((page) => characters(page) === 0 && page.images > 0).map((page) => page.number);
  const total = pages.reduce((sum, page) => sum + characters(page), 0);
  if (total === 0 || (total < FEWEST_CHARACTERS * pages.length && pages.some((page) => page.images > 0))) {
    return total === 0 && !blank.length ? refuse('empty', 'The PDF has no text in it.') : refuse('scanned-pdf');
  }
  const { blocks, removed } = layOut(pages);
  const warnings: ReadWarning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, where: 'whole document' });
  if (blank.length) {
    warn('page-without-text', `These pages are pictures with no text, and were not read: ${blank.join(', ')}.`);
  }
  if (removed.length) {
    const words = removed.map((text) => `“${text.replace(/\t/g, ' ')}”`).join(', ');
    warn('page-furniture', `Page headers and footers were kept out of the text: ${words}.`);
  }
  return { blocks, warnings };
}

async function readPages(bytes: Buffer): Promise<PageContent[] | Unreadable> {
  // Loaded only when a PDF arrives: the library is large, and most councils send Word.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const packaged = (folder: string) =>
    fileURLToPath(new URL(`./${folder}/`, import.meta.resolve('pdfjs-dist/package.json')));
  const loading = getDocument({
    data: new Uint8Array(bytes), // a copy, because pdf.js takes its data over
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    maxImageSize: 1, // pictures are counted, never decoded
    standardFontDataUrl: packaged('standard_fonts'),
    cMapUrl: packaged('cmaps'),
    cMapPacked: true,
  });
  try {
    const document: PDFDocumentProxy = await loading.promise;
    if (document.numPages > MOST_PAGES) return refuse('too-large', `The PDF has more than ${MOST_PAGES} pages.`);
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
    return pages;
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'password-protected' : 'corrupt');
  } finally {
    await loading.destroy();
  }
}

function characters(page: PageContent): number {
  return page.runs.reduce((sum, run) => sum + run.text.replace(/\s/g, '').length, 0);
}
