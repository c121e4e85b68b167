import type { Trx } from '../../platform/services.ts';
import type { AuditEntry, Visitor } from '../../platform/web/route.ts';
import { insertAudit, selectAuditOf, type AuditLine } from './audit-queries.ts';

export type { AuditLine, AuditSearch } from './audit-queries.ts';

/**
 * Records one change in the log, in the change's own transaction. Who did it is the visitor, or `personId` and `who`
 * where nobody is signed in (signing in itself, the command line). `at` is for
 * history being loaded; otherwise it is now. Never hand it a password or a token.
 */
export async function recordAudit(
  trx: Trx,
  entry: AuditEntry & { what?: string; visitor: Visitor | null; at?: Date },
): Promise<void> {
  const { visitor } = entry;
  if (!entry.what) throw new Error(`A change to ${entry.subject} was recorded without saying what was done`);
  await insertAudit(trx, {
    personId: entry.personId ?? visitor?.personId ?? null,
    who: entry.who ?? visitor?.name ?? 'Nobody signed in',
    what: entry.what,
    subject: entry.subject,
    planId: entry.planId ?? null,
    before: entry.before,
    after: entry.after,
    at: entry.at,
  });
}

/** What was done to an item, or to several ("the action and its steps"), newest first. */
export async function auditOf(db: Trx, subject: string | string[], limit = 200): Promise<AuditLine[]> {
  return selectAuditOf(db, Array.isArray(subject) ? subject : [subject], limit);
}
