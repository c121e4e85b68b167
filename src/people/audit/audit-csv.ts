import { Readable } from 'node:stream';
import papaparse from 'papaparse';
import type { Trx } from '../../platform/services.ts';
import { searchAudit } from './audit-queries.ts';
import { changeWords } from './audit-words.ts';
import type { AuditLine, AuditSearch } from './audit.ts';

const batch = 1000;
const columns = ['When', 'Who', 'What', 'Name of change', 'Item', 'Before', 'After'];

/** The lines a search finds as CSV, newest first, read as they are sent, so that a long log takes no memory. */
export function auditCsv(db: Trx, search: AuditSearch): Readable {
  return Readable.from(rows(db, search));
}

async function* rows(db: Trx, search: AuditSearch): AsyncGenerator<string> {
  // The mark at the start tells Excel that the text is UTF-8.
  yield `\ufeff${line(columns)}`;
  let before: number | undefined;
  for (;;) {
    const found = await searchAudit(db, search, { limit: batch, before });
    if (found.length > 0) yield found.map((entry) => line(cellsOf(entry))).join('');
    if (found.length < batch) return;
    before = found.at(-1)?.id;
  }
}

function cellsOf(entry: AuditLine): string[] {
  const json = (value: unknown) => (value === null || value === undefined ? '' : JSON.stringify(value));
  const { at, who, what, subject } = entry;
  return [at.toISOString(), who, changeWords(what), what, subject, json(entry.before), json(entry.after)];
}

/** One line; text that a spreadsheet would run as a formula is written as text. */
function line(cells: string[]): string {
  return `${papaparse.unparse([cells], { escapeFormulae: true })}\r\n`;
}
