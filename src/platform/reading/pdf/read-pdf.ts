import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, ReadWarning, Unreadable } from '../blocks.ts';
import { isUnreadable, refuse } from '../unreadable.ts';
import { inflatesTooFar } from './inflated-size.ts';
import { layOut } from './lay-out.ts';
import type { PageContent } from './page-content.ts';
import { readPage } from './page-content.ts';
import { loadPdfLibrary } from './pdf-library.ts';

/** The longest plans have some 120 pages; this many take about a minute. */
const MOST_PAGES = 1500;
/** Fewer characters than this on an average page are stamps on a scan. */
const FEWEST_CHARACTERS = 15;

/** Reads a PDF that holds text: paragraphs, headings and lists by how they are set, tables by their rules. */
export async function readPdf(bytes: Buffer): Promise<{ blocks: Block[]; warnings: ReadWarning[] } | Unreadable> {
  if (inflatesTooFar(bytes)) return refuse('zip-bomb');
  const pages = await readPages(bytes);
  if (isUnreadable(pages)) return pages;
  const blank = pages.filter((page) => characters(page) === 0).map((page) => page.number);
  const total = pages.reduce((sum, page) => sum + characters(page), 0);
  // The header of a picture always stands in clear in a PDF, so it can be seen without decoding any.
  const pictures = /\/Subtype\s*\/Image\b/.test(bytes.toString('latin1'));
  if (pictures && total < FEWEST_CHARACTERS * pages.length) return refuse('scanned-pdf');
  if (total === 0) return refuse('scanned-pdf', 'The PDF has no text in it, only drawings or blank pages.');
  const { blocks, removed } = layOut(pages);
  const warnings: ReadWarning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, where: 'whole document' });
  if (pictures && blank.length) {
    const which = blank.length === 1 ? `page ${blank[0]}` : `pages ${blank.join(', ')}`;
    warn('page-without-text', `There is no text on ${which}. If there are pictures of text there, they were not read.`);
  }
  if (removed.length) {
    const words = removed.map((text) => `“${text.replace(/\t/g, ' ')}”`).join(', ');
    warn('page-furniture', `Page headers and footers were kept out of the text: ${words}.`);
  }
  return { blocks, warnings };
}

async function readPages(bytes: Buffer): Promise<PageContent[] | Unreadable> {
  const library = await loadPdfLibrary();
  const packaged = (folder: string) =>
    fileURLToPath(new URL(`./${folder}/`, import.meta.resolve('pdfjs-dist/package.json')));
  const loading = library.getDocument({
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
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(library, document, number));
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
