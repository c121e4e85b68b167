import { createHash } from 'node:crypto';
import type { ReadDocument, ReadWarning, Unreadable } from './blocks.ts';
import { openPackage } from './office-package.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { recognise } from './recognise.ts';
import { delimiterOf, readCsv } from './sheet/read-csv.ts';
import { readXlsx } from './sheet/read-xlsx.ts';
import { readText } from './text.ts';
import { isUnreadable, refuse } from './unreadable.ts';
import { readDocx } from './word/read-docx.ts';

type Read = Pick<ReadDocument, 'format' | 'blocks' | 'warnings'>;

/** What a name ending promises; any other ending promises nothing. */
const ENDINGS: Record<string, ReadDocument['format'][]> = {
  docx: ['docx'],
  xlsx: ['xlsx'],
  pdf: ['pdf'],
  csv: ['csv'],
};

/**
 * Reads a document of any kind the product knows into blocks. What it is, is decided by its content; the name only
 * settles whether a text is meant as CSV, and gives a warning where it promised something else.
 * @param bytes the file as received, at most 50 MB
 * @returns the document, or why it could not be read in words for a person. Never throws for a bad file.
 */
export async function readDocument(bytes: Buffer, fileName: string): Promise<ReadDocument | Unreadable> {
  const read = await readAnyFormat(bytes, fileName);
  if (isUnreadable(read)) return read;
  if (!read.blocks.length) return refuse('empty', 'The document has no text in it.');
  const { format, blocks } = read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { format, sha256, blocks, warnings: [...nameWarnings(fileName, format), ...read.warnings] };
}

async function readAnyFormat(bytes: Buffer, fileName: string): Promise<Read | Unreadable> {
  const found = recognise(bytes);
  if (isUnreadable(found)) return found;
  if (found.kind === 'pdf') return as('pdf', await readPdf(bytes));
  if (found.kind === 'text') {
    const delimiter = delimiterOf(found.text, /\.[ct]sv$/i.test(fileName));
    if (delimiter) return as('csv', readCsv(found.text, delimiter));
    return as('text', readText(found.text));
  }
  const opened = await openPackage(bytes);
  if (isUnreadable(opened)) return opened;
  const { kind, zip, main } = opened;
  return as(kind, kind === 'docx' ? await readDocx(zip, main) : await readXlsx(zip, main));
}

function as(format: ReadDocument['format'], read: Omit<Read, 'format'> | Unreadable): Read | Unreadable {
  return isUnreadable(read) ? read : { format, ...read };
}

function nameWarnings(fileName: string, format: ReadDocument['format']): ReadWarning[] {
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const promised = ENDINGS[ending];
  if (!promised || promised.includes(format)) return [];
  const kind = {
    docx: 'a Word document',
    xlsx: 'an Excel workbook',
    csv: 'a CSV file',
    text: 'plain text',
    pdf: 'a PDF',
  };
  const message = `The file is named .${ending} but is ${kind[format]}. It was read as ${kind[format]}.`;
  return [{ code: 'name-differs', message, where: 'whole document' }];
}
