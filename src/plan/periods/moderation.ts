import { idIn } from '../../platform/id-in.ts';
import { notFound, page, redirect, type FieldError, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { evidenceCounting, type Evidence } from '../evidence/evidence-queries.ts';
import { countOf, listInWords } from '../words.ts';
import { acceptClaims, refOf, type Accepted } from './accept-claims.ts';
import { doneByVisitor, type Outcome } from './done-by.ts';
import { ModerationPage } from './moderation-page.tsx';
import { monthCrumbs, openMonth, type OpenMonth } from './open-month.ts';
import { refusal } from './refusal.tsx';
import { sendBack } from './send-back.ts';

/** GET /month/moderation: the updates that wait, each with what it rests on. */
export async function moderationPage(request: WebRequest): Promise<Reply> {
  const month = await openMonth(request);
  return month ? show(request, month) : notFound();
}

/**
 * POST /month/moderation. `accept` (several, or `accept-all`) and `version-<claim>` name what is accepted; `send-back` names one claim,
 * whose `comment-<claim>` says what is asked.
 */
export async function moderate(request: WebRequest): Promise<Reply> {
  const month = await openMonth(request);
  if (!month) return notFound();
  if (!month.period) return show(request, month);
  const returned = idIn(request.form.one('send-back'));
  return returned ? sendOneBack(request, month, returned) : acceptSeveral(request, month);
}

async function acceptSeveral(request: WebRequest, month: OpenMonth): Promise<Reply> {
  const { form, services, today } = request;
  const all = Object.keys(form.values).flatMap((name) => /^version-(\d+)$/.exec(name)?.[1] ?? []);
  const ids = (form.has('accept-all') ? all : form.all('accept')).flatMap((id) => idIn(id) ?? []);
  if (ids.length === 0) {
    return show(request, month, { errors: [{ field: 'accept', message: 'Choose at least one update to accept' }] });
  }
  const seen = new Map(ids.map((id) => [id, Number(form.one(`version-${id}`))]));
  const periodId = month.period?.id ?? 0;
  const done: Outcome<Accepted> = await services.db
    .transaction()
    .execute((trx) => acceptClaims(trx, periodId, seen, today, doneByVisitor(request)));
  if (!done.ok) return refusal('The updates cannot be accepted', done.reason, { crumbs: monthCrumbs(month) });
  const { accepted, refused } = done;
  if (refused.length === 0) return redirect(`${month.at}/moderation`, `${countOf(accepted, 'update')} accepted.`);
  const again = await openMonth(request);
  const errors = refused.map(({ ref, reason }) => ({ field: '', message: `${ref} was not accepted. ${reason}` }));
  return show(request, again ?? month, { errors, accepted });
}

async function sendOneBack(request: WebRequest, month: OpenMonth, claimId: number): Promise<Reply> {
  const { form, services } = request;
  const comment = form.one(`comment-${claimId}`);
  const claim = month.claims.find((one) => one.id === claimId);
  if (!claim) return notFound();
  if (comment === '') {
    const errors = [{ field: `comment-${claimId}`, message: 'Enter what the owner should change' }];
    return show(request, month, { errors });
  }
  const ref = refOf(month.view, claim);
  const periodId = month.period?.id ?? 0;
  const done = await services.db
    .transaction()
    .execute((trx) => sendBack(trx, services, { periodId, claimId, comment, ref }, doneByVisitor(request)));
  if (!done.ok)
    return refusal('The update cannot be sent back', done.reason, {
      typed: comment,
      status: 409,
      crumbs: monthCrumbs(month),
    });
  const told = claim.submitted_by_name ? ` ${listInWords([claim.submitted_by_name])} is told by mail.` : '';
  return redirect(`${month.at}/moderation`, `${ref} is sent back.${told}`);
}

async function show(
  request: WebRequest,
  month: OpenMonth,
  more: { errors?: FieldError[]; accepted?: number } = {},
): Promise<Reply> {
  const waiting = month.updates.filter(({ status }) => status === 'waiting');
  const actions = [...new Set(waiting.map(({ action }) => action.id))];
  const evidence: Evidence[] = await evidenceCounting(request.services.db, actions, month.view.asAt);
  const main = ModerationPage({
    ...month,
    waiting,
    evidenceOf: Map.groupBy(evidence, (one) => one.item_id),
    personId: request.visitor?.personId ?? 0,
    csrf: request.visitor?.csrf ?? '',
    form: request.form,
    errors: more.errors,
    accepted: more.accepted ?? 0,
  });
  const status = more.errors ? 422 : 200;
  const around = { breadcrumbs: monthCrumbs(month), section: 'month', errors: more.errors, status };
  return page('Updates to moderate', main, around);
}
