import { z } from 'zod';
import { isIsoDate } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { readPlan } from '../model/read-plan.ts';
import type { PlanView } from '../model/plan-view.ts';
import { sourcesAt } from '../../sources/index.ts';
import { addApproval, approvalsOf, withdrawApproval } from './approval-queries.ts';
import { ApprovalsPage } from './approvals-page.tsx';

const title = 'Approvals and submissions';
const path = '/plan/:plan/approvals';

const form = z.object({
  'as-at': z.string().refine(isIsoDate, 'Choose which version of the plan it was'),
  what: z.enum(['submitted', 'noted', 'endorsed', 'approved', 'sent-back'], 'Choose what happened'),
  body: z
    .string()
    .min(1, 'Enter who it went to, like Full Council or the Department for Education')
    .max(200, 'The body must be 200 characters or fewer'),
  reference: z.string().max(200, 'The reference must be 200 characters or fewer'),
  note: z.string().max(2000, 'The note must be 2,000 characters or fewer'),
  decision: z.string().max(2000, 'The decision must be 2,000 characters or fewer'),
});

/** GET /plan/:plan/approvals: which version went to whom, and what they decided. */
export const approvalsRoute: Route = {
  method: 'GET',
  path,
  access: 'plan.read',
  audit: null,
  handle: async (request) => {
    const view = await planOf(request);
    return view ? page(title, await pageOf(request, view, []), layout(view)) : notFound();
  },
};

/** POST /plan/:plan/approvals: records one. */
export const recordApproval: Route = {
  method: 'POST',
  path,
  access: 'plan.edit',
  audit: 'plan.approval',
  handle: async (request) => {
    const view = await planOf(request);
    if (!view) return notFound();
    const read = parseForm(form, request.form);
    const on = readDate(request.form, 'on', 'The date');
    const errors: FieldError[] = read.ok ? [] : [...read.errors];
    if (!on.ok) errors.push(on.error);
    else if (on.value === null) errors.push({ field: 'on-day', message: 'Enter the date it happened' });
    else if (on.value > request.today)
      errors.push({ field: 'on-day', message: 'The date must be today or in the past' });
    const paper = request.form.one('source');
    const sources = await sourcesAt(request.services.db);
    const sourceId = sources.find((one) => String(one.id) === paper)?.id ?? null;
    if (paper !== '' && sourceId === null)
      errors.push({ field: 'source', message: 'Choose one of the documents added' });
    if (read.ok && ['endorsed', 'approved', 'sent-back'].includes(read.value.what) && read.value.decision === '')
      errors.push({ field: 'decision', message: 'Enter what they decided, in their own words' });
    if (!read.ok || !on.ok || on.value === null || errors.length > 0) {
      return invalid(title, await pageOf(request, view, errors), errors, layout(view));
    }
    const { 'as-at': asAt, what, body, reference, note, decision } = read.value;
    const approval = { asAt, what, body, on: on.value, reference, note, decision, sourceId };
    await request.services.db.transaction().execute(async (trx) => {
      await addApproval(trx, view.id, approval, request.visitor?.personId ?? 0);
      await request.audit(trx, { subject: `plan:${view.id}`, planId: view.id, after: approval });
    });
    return redirect(`/plan/${view.id}/approvals`, 'It was recorded.');
  },
};

/** POST /plan/:plan/approvals/:id/withdraw: a record made in error stays, struck through, with the reason. */
export const withdrawApprovalRoute: Route = {
  method: 'POST',
  path: `${path}/:id/withdraw`,
  access: 'plan.edit',
  audit: 'plan.withdraw-approval',
  handle: async (request) => {
    const view = await planOf(request);
    const id = idIn(request.params['id']);
    if (!view || id === null) return notFound();
    const because = request.form.one('because').slice(0, 500);
    if (!because) {
      const errors = [{ field: `because-${id}`, message: 'Enter why the record is withdrawn' }];
      return invalid(title, await pageOf(request, view, errors), errors, layout(view));
    }
    const { services, visitor } = request;
    const done = await services.db.transaction().execute(async (trx) => {
      const withdrawn = await withdrawApproval(trx, view.id, id, because, visitor?.personId ?? 0, services.now());
      if (withdrawn)
        await request.audit(trx, {
          subject: `plan:${view.id}`,
          planId: view.id,
          before: { approval: id },
          after: { because },
        });
      return withdrawn;
    });
    return done ? redirect(`/plan/${view.id}/approvals`, 'The record was withdrawn.') : notFound();
  },
};

async function planOf(request: WebRequest): Promise<PlanView | null> {
  const id = idIn(request.params['plan']);
  return id === null ? null : readPlan(request.services, id, request.today);
}

async function pageOf(request: WebRequest, view: PlanView, errors: FieldError[]) {
  const { services, visitor, form: typed, today } = request;
  const [approvals, sources] = await Promise.all([approvalsOf(services.db, view.id), sourcesAt(services.db)]);
  const mayEdit = request.may('plan.edit');
  return ApprovalsPage({
    view,
    approvals,
    sources: sources.map(({ id, title: name }) => ({ id, title: name })),
    mayEdit,
    today,
    errors,
    typed: errors.length > 0 ? typed : null,
    csrf: visitor?.csrf ?? '',
  });
}

function layout(view: PlanView) {
  return {
    section: 'plan',
    width: 'wide' as const,
    breadcrumbs: [
      { text: view.title, href: `/plan/${view.id}` },
      { text: 'Documents', href: `/plan/${view.id}/source` },
    ],
  };
}
