import { Readable } from 'node:stream';
import papaparse from 'papaparse';
import type { Trx } from '../../platform/services.ts';
import { searchLinked, type LinkedLine } from './audit-queries.ts';
import { changeWords } from './audit-words.ts';
import type { AuditSearch } from './audit.ts';
import { contentHash, linkHash, noHash, saysOf, type SaidLine } from './chain.ts';

const batch = 1000;
const columns = [
  ...['When', 'Who', 'What', 'Name of change', 'Item', 'Before', 'After'],
  ...['Link', 'Is as it was recorded', 'As recorded', 'Hash before', 'Hash'],
];

/**
 * The lines a search finds as CSV, newest first, read as they are sent, so that a long log takes no memory. Each comes
 * with its link of the chain, gone through on the way, so that anyone can do so again: the hash is SHA-256 of the hash
 * before, the link's number in eight bytes, and SHA-256 of "As recorded".
 */
export function auditCsv(db: Trx, search: AuditSearch): Readable {
  return Readable.from(rows(db, search));
}

async function* rows(db: Trx, search: AuditSearch): AsyncGenerator<string> {
  // The mark at the start tells Excel that the text is UTF-8.
  yield `\ufeff${line(columns)}`;
  let before: number | undefined;
  for (;;) {
    const found = await searchLinked(db, search, { limit: batch, before });
    if (found.length > 0) yield found.map((entry) => line(cellsOf(entry))).join('');
    if (found.length < batch) return;
    before = found.at(-1)?.id;
  }
}

function cellsOf(entry: SaidLine & LinkedLine): string[] {
  const { at, who, what, subject, seq, hash, hashBefore } = entry;
  const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? '';
  return [
    ...[at.toISOString(), who, changeWords(what), what, subject, entry.before ?? '', entry.after ?? ''],
    ...[String(seq ?? ''), isWhole(entry) ? 'yes' : 'no', saysOf(entry), hex(hashBefore), hex(hash)],
  ];
}

/** Whether a line says what its link covers, and the link follows from the one before. */
function isWhole(entry: SaidLine & LinkedLine): boolean {
  const { seq, content, hash, hashBefore } = entry;
  if (seq === null || !content || !hash) return false;
  return contentHash(entry).equals(content) && linkHash(hashBefore ?? noHash, seq, content).equals(hash);
}

/** One line; text that a spreadsheet would run as a formula is written as text. */
function line(cells: string[]): string {
  return `${papaparse.unparse([cells], { escapeFormulae: true })}\r\n`;
}
