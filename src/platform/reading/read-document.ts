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

type Format = ReadDocument['format'];
type Read = Pick<ReadDocument, 'format' | 'blocks' | 'warnings'>;

const KINDS: Record<Format, string> = {
  docx: 'a Word document',
  xlsx: 'an Excel workbook',
  csv: 'a CSV file',
  text: 'plain text',
  pdf: 'a PDF',
};
/** Name endings that promise a format; any other ending promises nothing. */
const PROMISES = new Set(['docx', 'xlsx', 'csv', 'pdf']);

/**
 * Reads a document of any kind the product knows into blocks. What it is, is decided by its content; the name only
 * settles whether a text is meant as CSV, and gives a warning where it promised something else.
 * @param bytes the file as received, at most 50 MB
 * @returns the document, or why it could not be read in words for a person. Never throws for a bad file.
 */
export async function readDocument(bytes: Buffer, fileName: string): Promise<ReadDocument | Unreadable> {
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const read = await readAnyFormat(bytes, ending);
  if (isUnreadable(read)) return read;
  if (!read.blocks.length) return refuse('empty', 'The document has no text in it.');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...read, sha256, warnings: [...nameWarnings(ending, read.format), ...read.warnings] };
}

async function readAnyFormat(bytes: Buffer, ending: string): Promise<Read | Unreadable> {
  const found = recognise(bytes);
  if (isUnreadable(found)) return found;
  if (found.kind === 'binary') {
    // Bytes of no known kind, under a name that promises one, are a damaged file of that kind.
    return refuse(PROMISES.has(ending) ? 'corrupt' : 'unknown-format');
  }
  if (found.kind === 'pdf') return as('pdf', await readPdf(bytes));
  if (found.kind === 'text') {
    const delimiter = delimiterOf(found.text, ending === 'csv' || ending === 'tsv');
    return delimiter ? as('csv', readCsv(found.text, delimiter)) : as('text', readText(found.text));
  }
  const opened = await openPackage(bytes);
  if (isUnreadable(opened)) return opened;
  const { kind, zip, main } = opened;
  return as(kind, kind === 'docx' ? await readDocx(zip, main) : await readXlsx(zip, main));
}

function as(format: Format, read: Omit<Read, 'format'> | Unreadable): Read | Unreadable {
  return isUnreadable(read) ? read : { format, ...read };
}

function nameWarnings(ending: string, format: Format): ReadWarning[] {
  if (!PROMISES.has(ending) || ending === format) return [];
  const message = `The file is named .${ending} but is ${KINDS[format]}. It was read as ${KINDS[format]}.`;
  return [{ code: 'name-differs', message, where: 'whole document' }];
}
