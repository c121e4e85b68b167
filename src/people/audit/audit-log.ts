import { isIsoDate } from '../../methods/calendar.ts';
import { askedChild, isTrouble } from '../../platform/identifiers/identifiers.ts';
import type { FieldError, Reply, WebRequest } from '../../platform/web/route.ts';
import { invalid, page } from '../../platform/web/route.ts';
import { auditCsv } from './audit-csv.ts';
import { auditedWhats, countAudit, searchAudit } from './audit-queries.ts';
import { subjectNames } from './audit-words.ts';
import { AuditLogPage } from './audit-log-page.tsx';
import { headOf, lastCheck } from './chain-queries.ts';
import type { AuditSearch } from './audit.ts';

const perPage = 50;

/** GET /audit: the log, searched by `who`, `item`, `child`, `what`, `from` and `to`, in pages; and whether it is whole. */
export async function auditLogPage(request: WebRequest): Promise<Reply> {
  const { services, query, visitor } = request;
  const { search, address, errors } = await readSearch(request);
  const total = await countAudit(services.db, search);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const pageNumber = Math.min(pages, Math.max(1, Number.parseInt(query.one('page'), 10) || 1));
  const offset = (pageNumber - 1) * perPage;
  const lines = await searchAudit(services.db, search, { limit: perPage, offset });
  const names = await subjectNames(
    services.db,
    lines.map((line) => line.subject),
  );
  const whats = await auditedWhats(services.db);
  const opensPeople = visitor?.abilities.has('people.manage') ?? false;
  const [head, check] = await Promise.all([headOf(services.db), lastCheck(services.db)]);
  const view = {
    head,
    check,
    lines,
    names,
    total,
    pageNumber,
    pages,
    search,
    whats,
    opensPeople,
    query: address,
    errors,
  };
  const more = { section: 'audit', width: 'wide' } as const;
  return errors.length > 0
    ? invalid('Audit log', AuditLogPage(view), errors, more)
    : page('Audit log', AuditLogPage(view), more);
}

/** GET /audit.csv: the same search, whole. That it was taken is recorded. */
export async function downloadAuditLog(request: WebRequest): Promise<Reply> {
  const { services, today } = request;
  const { search, address } = await readSearch(request);
  await services.db
    .transaction()
    .execute((trx) => request.audit(trx, { subject: 'audit', after: Object.fromEntries(address) }));
  const body = auditCsv(services.db, search);
  return { kind: 'download', name: `audit-log-${today}.csv`, mediaType: 'text/csv; charset=utf-8', body };
}

type Asked = { search: AuditSearch; address: URLSearchParams; errors: FieldError[] };

/** A child is looked for by pseudonym, whichever way it was typed; the address and what is recorded have that alone. */
async function readSearch({ query, services }: WebRequest): Promise<Asked> {
  const errors: FieldError[] = [];
  const date = (name: string) => {
    const text = query.one(name);
    if (text === '' || isIsoDate(text)) return text;
    errors.push({ field: name, message: 'Enter a date as year, month and day, like 2025-05-08' });
    return '';
  };
  const typed = query.one('child').trim();
  const asked = typed && (await askedChild(await services.identifiers.toRead(services.db), services.db, typed));
  if (asked && isTrouble(asked))
    errors.push({ field: 'child', message: `Enter the child’s pseudonym. ${asked.trouble}` });
  const child = asked && !isTrouble(asked) ? asked.child : '';
  const search = {
    who: query.one('who'),
    subject: subjectOf(query.one('item')),
    child,
    what: query.one('what'),
    from: date('from'),
    to: date('to'),
  };
  const given = ['who', 'item', 'what', 'from', 'to'].map((name) => [name, query.one(name)]);
  given.push(['child', child]);
  return { search, address: new URLSearchParams(given.filter(([, value]) => value)), errors };
}

/** 'Action 12' as a person writes it is 'action:12' in the log. */
function subjectOf(text: string): string {
  return text.toLowerCase().replace(/\s+(?=\d+$)/, ':');
}
