import { notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import { isIsoDate } from '../../methods/calendar.ts';
import { chaseLate, chasedToday } from './chase.ts';
import { correctionsOf } from './correction-queries.ts';
import { doneByVisitor } from './done-by.ts';
import { lockPeriod, markModerated, reopenForUpdates } from './lock-period.ts';
import { LockPage } from './lock-page.tsx';
import { MonthPage } from './month-page.tsx';
import { monthCrumbs, openMonth, type OpenMonth } from './open-month.ts';
import { openPeriod, suggestPeriod } from './open-period.ts';
import { refusal } from './refusal.tsx';
import type { Outcome } from './done-by.ts';
import type { Trx } from '../../platform/services.ts';

/** GET /month: what has to be done this month, and how far it is. */
export async function monthPage(request: WebRequest): Promise<Reply> {
  const month = await openMonth(request);
  if (!month) return request.params['plan'] === undefined ? noPlan() : notFound();
  const { services, today, visitor } = request;
  const main = MonthPage({
    ...month,
    today,
    suggestion: suggestPeriod(month.periods, today),
    corrections: await correctionsOf(services.db, month.planId),
    chased: month.period ? await chasedToday(services.db, month.planId, today) : 0,
    csrf: visitor?.csrf ?? '',
    mayRun: visitor?.abilities.has('plan.period') ?? false,
  });
  return page('The month', main, { section: 'month' });
}

function noPlan(): Reply {
  const reason = 'There is no plan yet, so there is no month to run. Import a plan first.';
  return refusal('The month', reason, { status: 200, next: { text: 'Import a plan', href: '/import' } });
}

/** POST /month/open: the month suggested, or the one typed. */
export async function openTheMonth(request: WebRequest): Promise<Reply> {
  const month = await openMonth(request);
  if (!month) return notFound();
  const due = readDate(request.form, 'updates-due', 'The date updates are due');
  if (!due.ok) return refused(month, `${due.error.message}.`);
  const first = request.form.one('month');
  if (!isIsoDate(`${first}-01`)) return refused(month, 'Choose the month to open.');
  const { today } = request;
  const wanted = { planId: month.planId, month: `${first}-01`, updatesDueOn: due.value, today };
  return change(
    request,
    month,
    (trx) => openPeriod(trx, wanted, doneByVisitor(request)),
    'The month is open. Owners see it in “Your actions”.',
  );
}

/** POST /month/moderated: nothing more is decided on. */
export async function moderatedTheMonth(request: WebRequest): Promise<Reply> {
  return ofPeriod(
    request,
    (trx, id) => markModerated(trx, id, doneByVisitor(request)),
    'The updates are moderated. Owners can change nothing more. Check what is missing, then lock the month.',
  );
}

/** POST /month/reopen: owners may update again. */
export async function reopenTheMonth(request: WebRequest): Promise<Reply> {
  return ofPeriod(
    request,
    (trx, id) => reopenForUpdates(trx, id, doneByVisitor(request)),
    'Owners can give updates again.',
  );
}

/** GET /month/lock: what is missing, and the button. */
export async function lockMonthPage(request: WebRequest): Promise<Reply> {
  const month = await openMonth(request);
  if (!month) return notFound();
  if (!month.period) return refused(month, 'No month is open.');
  const main = LockPage({ ...month, period: month.period, today: request.today, csrf: request.visitor?.csrf ?? '' });
  return page('Lock the month', main, { breadcrumbs: monthCrumbs(month), section: 'month', width: 'two-thirds' });
}

/** POST /month/lock. */
export async function lockTheMonth(request: WebRequest): Promise<Reply> {
  const { today } = request;
  return ofPeriod(
    request,
    (trx, id) => lockPeriod(trx, id, today, doneByVisitor(request)),
    'The month is locked. Nothing in it changes any more.',
  );
}

/** POST /month/chase: a letter to everyone who still owes an update and has had none today. */
export async function chaseTheMonth(request: WebRequest): Promise<Reply> {
  const month = await openMonth(request);
  if (!month) return notFound();
  const { services, today } = request;
  const [result] = await chaseLate(services, today, {
    planId: month.planId,
    everyone: true,
    by: doneByVisitor(request),
  });
  if (!result) return refused(month, 'No month is open, so there is nothing to remind anyone of.');
  void services.mailer
    .sendWaiting(services.db, services.now())
    .catch((reason) => services.log('error', 'Mail was not sent', reason));
  return redirect(month.at, result.says);
}

async function ofPeriod(
  request: WebRequest,
  act: (trx: Trx, periodId: number) => Promise<Outcome>,
  notice: string,
): Promise<Reply> {
  const month = await openMonth(request);
  if (!month) return notFound();
  const { period } = month;
  if (!period) return refused(month, 'No month is open.');
  return change(request, month, (trx) => act(trx, period.id), notice);
}

async function change(
  request: WebRequest,
  month: OpenMonth,
  act: (trx: Trx) => Promise<Outcome>,
  notice: string,
): Promise<Reply> {
  const done = await request.services.db.transaction().execute(act);
  return done.ok ? redirect(month.at, notice) : refused(month, done.reason);
}

function refused(month: OpenMonth, reason: string): Reply {
  const next = { text: 'Back to the month', href: month.at };
  return refusal('This cannot be done now', reason, { status: 422, crumbs: monthCrumbs(month), next });
}
