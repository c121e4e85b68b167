import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

/** PDF/UA-1: the standard for PDFs that a screen reader can read. */
export const standard = { pdfStandard: PdfStandard.UA_1 };

/**
 * Where the Liberation Sans files are: the shape of Arial, free to embed, and already here because the PDF reader
 * brings them. See docs/decisions/023.
 */
export function fontFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
}

let compiler: NodeCompiler | undefined;

/** One compiler serves the process: starting one reads every font and takes longer than most papers. */
export function pdfCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder()] }] });
  return compiler;
}
