import type { Paper } from './blocks.ts';
import type { UnreadableTemplate } from './word-template-opening.ts';
import type { Sheet } from './workbook.ts';

// The libraries behind Word and Excel take a third of a second to load and forty megabytes to keep. They are loaded
// when the first paper needs them, not when the server starts.

/** See word.ts. */
export async function paperToWord(paper: Paper): Promise<Buffer>;
export async function paperToWord(paper: Paper, options: { template?: Buffer }): Promise<Buffer | UnreadableTemplate>;
export async function paperToWord(
  paper: Paper,
  options: { template?: Buffer } = {},
): Promise<Buffer | UnreadableTemplate> {
  return (await import('./word.ts')).paperToWord(paper, options);
}

/** See excel.ts. */
export async function paperToExcel(paper: Paper): Promise<Buffer> {
  return (await import('./excel.ts')).paperToExcel(paper);
}

/** See workbook.ts. */
export async function xlsxOf(sheets: Sheet[], asAt?: string): Promise<Buffer> {
  return (await import('./workbook.ts')).xlsxOf(sheets, asAt);
}
