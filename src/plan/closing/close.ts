import { addMonths, inWords } from '../../methods/calendar.ts';
import { abilitiesOf, roles } from '../../people/index.ts';
import type { Trx } from '../../platform/services.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { evidenceOf } from '../evidence/evidence-queries.ts';
import { placeOf } from '../model/item-place.ts';
import { meetsItsTarget } from '../model/meets-its-target.ts';
import { planIndex } from '../model/plan-index.ts';
import { planOfItem } from '../model/plan-queries.ts';
import type { Action, Measure, PlanView } from '../model/plan-view.ts';
import { readPlan } from '../model/read-plan.ts';
import { doneByVisitor, type Outcome } from '../periods/done-by.ts';
import { idIn } from '../../platform/id-in.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { recordDate } from '../periods/record-date.ts';
import { refusal } from '../periods/refusal.tsx';
import { groundOf, ownsAction } from '../updates/open-update.ts';
import { inDate, missingGround } from '../updates/rules.ts';
import { askToClose, decideClosing, reopenAction, takeBack } from './close-action.ts';
import { ClosePage, type OpenClosing } from './close-page.tsx';
import { approvers, closureRequests, closuresOf } from './closing-queries.ts';

const closingRoles = Object.keys(roles).filter((role) => abilitiesOf([role]).has('plan.close'));

async function open(request: WebRequest): Promise<OpenClosing | null> {
  const { services, today, params, visitor } = request;
  const id = idIn(params['id']);
  const planId = id === null ? null : await planOfItem(services.db, id);
  if (id === null || planId === null || !visitor) return null;
  const { on } = await recordDate(services.db, planId, today);
  const view = await readPlan(services, planId, on);
  const action = view && planIndex(view).actions.get(id);
  const place = view && placeOf(view, id);
  if (!view || !action || !place) return null;
  const [requests, closures] = [await closureRequests(services.db, id), await closuresOf(services.db, id)];
  const mayAgree = request.may('plan.close');
  return {
    ...{ view, action, place, requests, closures },
    ...(await restsOn(services.db, view, action, on)),
    waiting: requests.find((one) => one.state === 'waiting') ?? null,
    closed: closures.find((one) => one.reopened_on === null) ?? null,
    approvers: await approvers(services.db, closingRoles, visitor.personId, today),
    mayAgree,
    mayAsk: mayAgree || ownsAction(visitor, view, action),
  };
}

/** What an action could be closed on, as it stands on a day: evidence in date, and measures that are met. */
async function restsOn(db: Trx, view: PlanView, action: Action, on: string) {
  const evidence = (await evidenceOf(db, action.id)).filter((one) => one.withdrawn_at === null);
  const { measures } = planIndex(view);
  const linked: Measure[] = action.measureIds.flatMap((id) => measures.get(id) ?? []);
  const ground = groundOf(evidence, linked, on);
  const grounds = [
    ...inDate(ground.evidence, on).map(({ title }) => title),
    ...linked.filter((one) => meetsItsTarget(one, on)).map(({ text }) => `Measure met: ${text}`),
  ];
  return { evidence, grounds: [...new Set(grounds)], missing: missingGround(ground) };
}

/** GET /actions/:id/close: asking for an action to be closed, agreeing to it, opening it again. */
export async function closePage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /actions/:id/close: `reason`, `evidence` (one or more of what it can rest on), `watch`, `approver`. */
export async function askForClosing(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { action, grounds, missing } = opened;
  if (!opened.mayAsk) {
    const reason =
      'Closing is asked for by whoever holds a post that owns the action, or by someone who may agree to closings.';
    return refusal('You cannot ask for this', reason, { status: 403, crumbs: opened.place.crumbs });
  }
  const { form, services, today } = request;
  const errors: FieldError[] = [];
  const [reason, approverId] = [form.one('reason'), Number(form.one('approver'))];
  const evidence = grounds.filter((one) => form.all('evidence').includes(one));
  const watch = readDate(form, 'watch', 'The date to look again');
  if (missing.length > 0)
    errors.push({ field: 'reason', message: `Nothing shows that it can be closed. ${missing.join(' ')}` });
  if (reason === '') errors.push({ field: 'reason', message: 'Enter why it can be closed' });
  if (grounds.length > 0 && evidence.length === 0)
    errors.push({ field: 'evidence', message: 'Choose what shows that it can be closed' });
  if (!watch.ok) errors.push(watch.error);
  else if (watch.value === null) errors.push({ field: 'watch-day', message: 'Enter the date to look again' });
  else if (watch.value <= today)
    errors.push({ field: 'watch-day', message: 'The date to look again must be in the future' });
  if (!opened.approvers.some((one) => one.id === approverId))
    errors.push({ field: 'approver', message: 'Choose who is to agree' });
  if (errors.length > 0 || !watch.ok || watch.value === null) return show(request, opened, errors);
  const asking = { reason, evidence: evidence.join('; '), watchUntil: watch.value, approverId };
  const named = nameOf(opened);
  const by = { ...doneByVisitor(request), personId: request.visitor?.personId ?? 0 };
  const done = await services.db.transaction().execute((trx) => askToClose(trx, services, named, asking, by));
  if (!done.ok) return show(request, opened, [{ field: 'reason', message: done.reason }]);
  return redirect(opened.place.href, `Closing ${action.ref} is asked for. It is closed once somebody else agrees.`);
}

/** POST /actions/:id/close/decide: `decision` (agree, refuse or take-back) and, for a refusal, `words`. */
export async function decideOnClosing(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { waiting, action } = opened;
  if (!waiting)
    return refusal('Nothing waits', 'Nobody asks for this action to be closed.', {
      status: 409,
      crumbs: opened.place.crumbs,
    });
  const { form, services, today, visitor } = request;
  const named = nameOf(opened);
  const decision = form.one('decision');
  if (decision === 'take-back') {
    return act(request, opened, 'You have taken it back.', (by) =>
      services.db.transaction().execute((trx) => takeBack(trx, named, waiting, by)),
    );
  }
  if (!opened.mayAgree)
    return refusal('You cannot decide on this', 'Your role does not agree to closings.', { status: 403 });
  const agreed = decision === 'agree';
  const words = form.one('words');
  if (!agreed && words === '')
    return show(request, opened, [{ field: 'words', message: 'Enter why it cannot be closed' }]);
  const notice = agreed
    ? `${action.ref} is closed, and watched until ${inWords(waiting.watch_until)}.`
    : `${action.ref} stays open.`;
  const deciding = { agreed, words, approver: visitor?.name ?? '', today };
  return act(request, opened, notice, (by) =>
    services.db.transaction().execute(async (trx) => {
      // What it rested on when it was asked for may have been withdrawn, or be out of date, by now.
      const gone = agreed ? await nothingLeft(trx, opened, waiting.evidence, today) : null;
      return gone ?? decideClosing(trx, named, waiting, deciding, by);
    }),
  );
}

async function nothingLeft(
  trx: Trx,
  { view, action }: OpenClosing,
  evidence: string,
  today: string,
): Promise<{ ok: false; reason: string } | null> {
  await holdPlan(trx, view.id);
  const { on } = await recordDate(trx, view.id, today);
  const { grounds } = await restsOn(trx, view, action, on);
  if (grounds.some((one) => `; ${evidence}; `.includes(`; ${one}; `))) return null;
  const reason = `What it was to be closed on does not show it any more: ${evidence}. It was withdrawn, is out of date, or is not met. Refuse, and say so; it can be asked for again on other evidence.`;
  return { ok: false, reason };
}

/** POST /actions/:id/reopen, with the reason. */
export async function reopen(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const because = request.form.one('reopen-because');
  if (because === '')
    return show(request, opened, [{ field: 'reopen-because', message: 'Enter why it is opened again' }]);
  const { services, today } = request;
  return act(request, opened, `${opened.action.ref} is open again.`, (by) =>
    services.db.transaction().execute((trx) => reopenAction(trx, nameOf(opened), because, today, by)),
  );
}

const nameOf = ({ action, view }: OpenClosing) => ({
  id: action.id,
  ref: action.ref,
  text: action.text,
  planId: view.id,
});

type ByPerson = ReturnType<typeof doneByVisitor> & { personId: number };

async function act(
  request: WebRequest,
  opened: OpenClosing,
  notice: string,
  change: (by: ByPerson) => Promise<Outcome>,
): Promise<Reply> {
  const personId = request.visitor?.personId;
  if (personId === undefined) return notFound();
  const done = await change({ ...doneByVisitor(request), personId });
  if (done.ok) return redirect(opened.place.href, notice);
  return refusal('This cannot be done', done.reason, { status: 409, crumbs: opened.place.crumbs });
}

function show(request: WebRequest, opened: OpenClosing, errors?: FieldError[]): Reply {
  const { action, closed } = opened;
  const title = closed ? `Closed: ${action.ref}` : `Close ${action.ref || 'this action'}`;
  const suggested = addMonths(request.today, 6);
  const form = errors ? request.form : undefined;
  const personId = request.visitor?.personId ?? 0;
  const main = ClosePage({
    ...opened,
    title,
    suggested,
    personId,
    csrf: request.visitor?.csrf ?? '',
    form,
    errors,
    today: request.today,
  });
  const more = { breadcrumbs: opened.place.crumbs, section: 'plan', width: 'two-thirds' as const };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
