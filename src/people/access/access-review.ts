import papaparse from 'papaparse';
import {
  addDays,
  addMonths,
  firstDayOfMonth,
  isIsoDate,
  lastDayOfMonth,
  monthInWords,
} from '../../methods/calendar.ts';
import { londonDate, type Trx } from '../../platform/services.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { roleLabel } from '../abilities.ts';
import type { AuditLine } from '../audit/audit-queries.ts';
import { changeWords, fieldChanges, subjectNames, subjectWords } from '../audit/audit-words.ts';
import type { Held, ReviewedChange } from './reviewed.ts';
import { AccessReviewPage } from './access-review-page.tsx';
import { accessChanges, firstMonth, insertSignature, signaturesOf, whoHoldsWhat } from './access-review-queries.ts';
import { scopesOf } from './scope-queries.ts';
import { scopeNamer } from './scope-words.ts';
import { keptApart } from './separate.ts';

/** An account that was not used for so many days is pointed out. */
export const unusedAfterDays = 60;

const title = 'Access review';

/** What was changed in a month, and what everyone holds now. `month` is its first day (ISO). */
async function loadReview(db: Trx, month: string, today: string) {
  const [lines, people, signatures, words] = await Promise.all([
    accessChanges(db, month),
    whoHoldsWhat(db, today),
    signaturesOf(db, month),
    scopeNamer(db, today),
  ]);
  const [names, scopes] = [
    await subjectNames(
      db,
      lines.map(({ subject }) => subject),
    ),
    await scopesOf(
      db,
      people.flatMap(({ grants }) => grants.map(({ id }) => id)),
    ),
  ];
  const changes = lines.map((line): ReviewedChange => ({
    ...line,
    about: names.get(line.subject) ?? subjectWords(line.subject).text,
    isOwn: line.personId !== null && line.subject === `person:${line.personId}`,
  }));
  const unusedSince = addDays(today, -unusedAfterDays);
  const held = people.map((person): Held => ({
    ...person,
    roles: person.grants.map(({ id, role, from, to, readsWithin }) => {
      const limits = words(scopes.get(id) ?? []);
      const days = [from > today ? `from ${from}` : '', to ? `until ${to}` : ''].filter(Boolean);
      const where = limits.length > 0 ? [`for ${limits.join('; ')}${readsWithin ? ' (reads only there)' : ''}`] : [];
      return [roleLabel(role), ...where, ...days].join(', ');
    }),
    unused: londonDate(person.lastSeen ?? person.madeAt) < unusedSince,
  }));
  return { changes, held, signatures };
}

/** The month asked for: the last one that is over, where none is. Null for one that has not begun. */
function monthIn(text: string, today: string): string | null {
  if (text === '') return addMonths(firstDayOfMonth(today), -1);
  const day = `${text}-01`;
  return /^\d{4}-\d{2}$/.test(text) && isIsoDate(day) && day <= today ? day : null;
}

async function review(request: WebRequest, errors?: FieldError[]): Promise<Reply> {
  const { services, today, visitor, query, form } = request;
  const month = monthIn(errors ? form.one('month') : query.one('month'), today);
  if (month === null) return notFound();
  const [loaded, first] = [await loadReview(services.db, month, today), await firstMonth(services.db)];
  const apart = keptApart(
    'access-reviewed',
    loaded.changes.map(({ personId }) => personId),
    visitor?.personId ?? null,
  );
  const main = AccessReviewPage({
    ...loaded,
    month,
    isOver: lastDayOfMonth(month) < today,
    months: monthsBetween(first ?? month, today),
    apart,
    note: errors ? form.one('note') : '',
    errors,
    csrf: visitor?.csrf ?? '',
  });
  const layout = { section: 'access-review', width: 'wide' as const };
  return errors ? invalid(title, main, errors, layout) : page(`${title}: ${monthInWords(month)}`, main, layout);
}

function monthsBetween(first: string, today: string): string[] {
  const months: string[] = [];
  for (let month = firstDayOfMonth(today); month >= first && months.length < 36; month = addMonths(month, -1))
    months.push(month);
  return months;
}

/** POST /access-review: `month` (2026-10) and a `note`: signs that it was looked through. Whoever changed access in it does not. */
async function sign(request: WebRequest): Promise<Reply> {
  const { services, today, visitor, form } = request;
  const month = form.one('month') === '' ? null : monthIn(form.one('month'), today);
  if (month === null || !visitor) return notFound();
  const wrong = (message: string) => review(request, [{ field: 'note', message }]);
  if (lastDayOfMonth(month) >= today) return wrong('The month is not over yet. Sign it once it is');
  const note = form.one('note');
  if (note.length > 2000) return wrong('What you say must be 2,000 characters or fewer');
  const { changes, held } = await loadReview(services.db, month, today);
  const apart = keptApart(
    'access-reviewed',
    changes.map(({ personId }) => personId),
    visitor.personId,
  );
  if (apart) return wrong(apart);
  // Signed is what was on the page: somebody may have changed access while it was read.
  if (form.has('seen') && form.one('seen') !== String(changes.at(-1)?.id ?? 0))
    return wrong('Access was changed while you were reading. Look through the list again, then sign');
  if (changes.some(({ isOwn }) => isOwn) && note === '')
    return wrong('Someone changed their own access in this month. Say why that is right, or what was done');
  await services.db.transaction().execute(async (trx) => {
    const row = { month, by: visitor.personId, at: services.now(), note };
    await insertSignature(trx, { ...row, changes: changes.length, people: held.length });
    await request.audit(trx, {
      subject: 'access',
      after: { month, changes: changes.length, people: held.length, note },
    });
  });
  return redirect(`/access-review?month=${month.slice(0, 7)}`, `You have signed ${monthInWords(month)}.`);
}

/** GET /access-review.csv?month=: the month's changes, then what everyone holds, as one list. */
async function download(request: WebRequest): Promise<Reply> {
  const { services, today, query } = request;
  const month = monthIn(query.one('month'), today);
  if (month === null) return notFound();
  const { changes, held } = await loadReview(services.db, month, today);
  const spelled = ({ before, after }: AuditLine) =>
    fieldChanges(before, after)
      .map((one) => [one.field, [one.before, one.after].filter(Boolean).join(' → ')].filter(Boolean).join(': '))
      .join('; ');
  const rows = [
    ['What', 'When', 'Who changed it', 'Whose access', 'Change', 'Details', 'Own access'],
    ...changes.map((line) => [
      ...['Change', line.at.toISOString(), line.who, line.about, changeWords(line.what), spelled(line)],
      line.isOwn ? 'Yes' : '',
    ]),
    ...held.map((one) => [
      ...['Holds', one.lastSeen?.toISOString() ?? '', '', `${one.name} (${one.email})`, one.roles.join('; ')],
      one.posts.join('; '),
      one.unused ? `Not used for ${unusedAfterDays} days` : '',
    ]),
  ];
  await services.db
    .transaction()
    .execute((trx) => request.audit(trx, { subject: 'access', after: { month, changes: changes.length } }));
  const body = `\ufeff${papaparse.unparse(rows, { escapeFormulae: true })}\r\n`;
  return { kind: 'download', name: `access-${month.slice(0, 7)}.csv`, mediaType: 'text/csv; charset=utf-8', body };
}

export const accessReviewRoutes: Route[] = [
  { method: 'GET', path: '/access-review', access: 'access.review', audit: null, handle: (request) => review(request) },
  { method: 'POST', path: '/access-review', access: 'access.review', audit: 'access.sign', handle: sign },
  { method: 'GET', path: '/access-review.csv', access: 'access.review', audit: 'access.download', handle: download },
];
