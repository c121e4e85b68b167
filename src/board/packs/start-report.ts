import { inWords } from '../../methods/calendar.ts';
import { allPlans, readPlan } from '../../plan/index.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import {
  invalid,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { isKindName, kindNames, packKinds } from '../kinds/kinds.ts';
import { reportLayout } from './find-report.ts';
import { draftFor, holdReportsOf, insertPack, periodEnds } from './pack-queries.ts';
import { dateToCompareWith, handlingToBegin } from './pack-paper.ts';
import { StartReportPage } from './start-report-page.tsx';

const title = 'Start a report';

/** GET /reports/new: which plan, and as at which date. */
export const startReportForm: Route = {
  method: 'GET',
  path: '/reports/new',
  access: 'report.edit',
  audit: null,
  handle: (request) => show(request, []),
};

/** POST /reports/new: begins a draft and goes on to its words. A draft for that date is not begun twice. */
export const startReport: Route = {
  method: 'POST',
  path: '/reports/new',
  access: 'report.edit',
  audit: 'report.start',
  handle: start,
};

async function start(request: WebRequest): Promise<Reply> {
  const { services, form, today, visitor } = request;
  const plans = await allPlans(services.db);
  const plan = plans.find((one) => String(one.id) === form.one('plan'));
  const errors: FieldError[] = [];
  // A form of one kind only does not ask.
  const kind = form.one('kind') || 'monthly';
  if (!isKindName(kind)) errors.push({ field: 'kind', message: 'Choose what kind of report it is' });
  if (!plan) errors.push({ field: 'plan', message: 'Choose the plan the report is about' });
  const date = readDate(form, 'as-at', 'The date of the report');
  if (!date.ok) errors.push(date.error);
  else if (date.value === null) errors.push({ field: 'as-at-day', message: 'Enter the date of the report' });
  else if (date.value > today)
    errors.push({ field: 'as-at-day', message: 'The date of the report must be today or in the past' });
  const asAt = date.ok ? date.value : null;
  const view = plan && asAt && errors.length === 0 ? await readPlan(services, plan.id, asAt) : null;
  if (view && view.areas.length === 0) {
    const first = view.dates[0];
    const message = first
      ? `The plan begins on ${inWords(first)}. Enter that date or a later one`
      : 'There is nothing in this plan yet';
    errors.push({ field: 'as-at-day', message });
  }
  if (!view || !asAt || errors.length > 0) return show(request, errors);
  const handling = await handlingToBegin(services, view.id, asAt);
  const comparedWith = await dateToCompareWith(services, view, kind);
  const pack = { planId: view.id, kind, title: view.title, asAt, handling, comparedWith, words: {} };
  const { id, isNew } = await services.db.transaction().execute(async (trx) => {
    await holdReportsOf(trx, view.id);
    const waiting = await draftFor(trx, view.id, asAt, kind);
    if (waiting !== null) return { id: waiting, isNew: false };
    const by = visitor?.personId ?? null;
    const made = await insertPack(trx, { ...pack, supersedesId: null, correctionReason: null, by });
    await request.audit(trx, {
      subject: `report:${made}`,
      planId: view.id,
      after: { kind, asAt, comparedWith, handling },
    });
    return { id: made, isNew: true };
  });
  const notice = isNew
    ? 'The draft is made. Read it, then write what the figures mean.'
    : 'There is a draft of this kind for this date already. This is it.';
  return redirect(`/reports/${id}`, notice);
}

async function show(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const { services, today, form, visitor } = request;
  const plans = await allPlans(services.db);
  const main = plans.find((plan) => plan.is_main) ?? plans[0];
  const ends = main ? await periodEnds(services.db, main.id) : [];
  const props = {
    plans,
    kinds: kindNames.map((name) => ({ name, ...packKinds[name] })),
    kind: form.one('kind') || request.query.one('kind') || 'monthly',
    chosen: form.one('plan') || String(main?.id ?? ''),
    asAt: ends.find((end) => end <= today) ?? today,
    form: errors.length > 0 ? form : undefined,
    errors,
    csrf: visitor?.csrf ?? '',
  };
  const more = reportLayout(null, 'two-thirds');
  return errors.length > 0
    ? invalid(title, StartReportPage(props), errors, more)
    : page(title, StartReportPage(props), more);
}
