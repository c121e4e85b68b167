import { recordAudit } from '../../people/index.ts';
import type { Services, Trx } from '../../platform/services.ts';
import type { AuditEntry, WebRequest } from '../../platform/web/route.ts';

/** Who does something, when, and how it is written to the audit log: from a page or from the command line. */
export type DoneBy = {
  personId: number | null;
  at: Date;
  audit: (trx: Trx, entry: AuditEntry) => Promise<void>;
};

/** The visitor of a page. */
export function doneByVisitor(request: WebRequest): DoneBy {
  return { personId: request.visitor?.personId ?? null, at: request.services.now(), audit: request.audit };
}

/** Someone at the command line, whose name nobody knows; `what` is the audit name of what the command does. */
export function doneByCommand(services: Services, what: string): DoneBy {
  return {
    personId: null,
    at: services.now(),
    audit: (trx, entry) => recordAudit(trx, { what, ...entry, visitor: null, who: 'Command line' }),
  };
}

/** What may come of a change: done, or why not in plain English. */
export type Outcome<T = unknown> = ({ ok: true } & T) | { ok: false; reason: string };
