export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * pdf.js, loaded when the first PDF arrives: it is large, and most councils send Word. The minified files are the
 * same library; a loader that rewrites modules while developing takes seconds less over them.
 */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const minified = 'pdfjs-dist/legacy/build/pdf.min.mjs'; // a variable, because only the full file has types
  const library = (await import(minified)) as PdfLibrary;
  library.GlobalWorkerOptions.workerSrc = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  return library;
}
