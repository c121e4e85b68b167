import type { Reply, WebRequest } from '../../platform/web/route.ts';
import { readDue, type DueReading } from '../import/reader/due-expression.ts';
import { dueInWords } from '../words.ts';

/** A due reading in the shape plan facts are kept in. */
export function dueFacts(written: string) {
  const due = readDue(written);
  return { due: due.due, due_kind: due.kind, from_on: due.from, by_on: due.by, every: due.every };
}

/** What a due expression was read as, with any doubt: "Read as: by 31 March 2026." Empty when nothing is written. */
export function dueReadAs(written: string): string {
  if (written.trim() === '') return '';
  const due = readDue(written);
  const doubts = due.doubts.map((doubt) => ` ${doubt.message}`).join('');
  return `Read as: ${dueInWords(stepDue(due))}.${doubts}`;
}

function stepDue({ due, kind, from, by, every }: DueReading) {
  return { due, kind, fromOn: from, byOn: by, every };
}

/** GET /updates/read-due?text=…: what a date being typed is read as; for the page's script. */
export async function readDueAsTyped(request: WebRequest): Promise<Reply> {
  return { kind: 'json', body: { says: dueReadAs(request.query.one('text').slice(0, 500)) } };
}
