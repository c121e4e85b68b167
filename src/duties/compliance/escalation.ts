import { z } from 'zod';
import { daysBetween } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import { parseForm } from '../../platform/web/parse-form.ts';
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
import { mayReadWords, requirementsOf, type Source } from '../../sources/index.ts';
import { EscalationPage, stepKinds, type InTrouble } from './escalation-page.tsx';
import type { ClauseView } from './load-compliance.ts';
import { noticeIn, noticeLayout, openNotice } from './open-notice.ts';
import { powerNamed, textsIn } from './power-named.ts';
import { insertStep, stepsOf, textOfSource, withdrawStep, type StepKind } from './step-queries.ts';

const title = 'What is at risk, and what can follow';
const path = '/notice/:source/escalation';

/** GET /notice/:source/escalation: clauses at risk or not met and for how long, the power the notice names, steps taken. */
export const escalationRoute: Route = {
  method: 'GET',
  path,
  access: 'notice.read',
  audit: null,
  handle: async (request) => {
    const notice = await noticeIn(request);
    return notice ? show(request, notice, []) : notFound();
  },
};

const form = z.object({
  kind: z.enum(Object.keys(stepKinds) as [StepKind, ...StepKind[]], 'Choose what happened'),
  'by-whom': z.string().min(1, 'Enter who took the step').max(200, 'Who took the step must be 200 characters or fewer'),
  said: z
    .string()
    .min(1, 'Enter what was said or decided')
    .max(4000, 'What was said must be 4,000 characters or fewer'),
  power: z.string().max(300, 'The power must be 300 characters or fewer'),
});

/** POST /notice/:source/escalation: records a step taken; a direction names the power it was given under. */
export const recordStep: Route = {
  method: 'POST',
  path,
  access: 'notice.judge',
  audit: 'notice.step',
  handle: async (request) => {
    const notice = await noticeIn(request);
    if (!notice || notice.takenBack) return notFound();
    const read = parseForm(form, request.form);
    const on = readDate(request.form, 'on', 'The date of the step');
    const errors: FieldError[] = read.ok ? [] : [...read.errors];
    if (!on.ok) errors.push(on.error);
    else if (on.value === null) errors.push({ field: 'on-day', message: 'Enter the date of the step' });
    else if (on.value > request.today)
      errors.push({ field: 'on-day', message: 'The date of the step must be today or in the past' });
    else if (notice.dated !== null && on.value < notice.dated)
      errors.push({ field: 'on-day', message: 'The step cannot be before the notice' });
    if (read.ok && read.value.kind === 'direction' && read.value.power === '')
      errors.push({ field: 'power', message: 'Enter the power the direction was given under' });
    if (!read.ok || !on.ok || on.value === null || errors.length > 0) return show(request, notice, errors);
    const { kind, 'by-whom': byWhom, said, power } = read.value;
    const holdsOn = on.value;
    const clauses = await requirementsOf(request.services.db, [notice.id]);
    const requirementId = clauses.find((one) => String(one.id) === request.form.one('clause'))?.id ?? null;
    await request.services.db.transaction().execute(async (trx) => {
      const row = { kind, on: holdsOn, byWhom, said, power, requirementId };
      await insertStep(trx, { ...row, sourceId: notice.id, by: request.visitor?.personId ?? null });
      await request.audit(trx, { subject: `notice:${notice.id}`, after: row });
    });
    return redirect(`/notice/${notice.id}/escalation#steps`, 'The step is recorded.');
  },
};

/** POST /notice/:source/escalation/:step/withdraw: a step recorded in error stays, struck through, with the reason. */
export const withdrawStepRoute: Route = {
  method: 'POST',
  path: `${path}/:step/withdraw`,
  access: 'notice.judge',
  audit: 'notice.withdraw-step',
  handle: async (request) => {
    const notice = await noticeIn(request);
    const id = idIn(request.params['step']);
    if (!notice || id === null) return notFound();
    const because = request.form.one('because').slice(0, 500);
    if (because === '')
      return show(request, notice, [{ field: `because-${id}`, message: 'Enter why the record is withdrawn' }]);
    const { services, visitor } = request;
    const done = await services.db.transaction().execute(async (trx) => {
      const withdrawn = await withdrawStep(trx, notice.id, id, because, visitor?.personId ?? null, services.now());
      if (withdrawn)
        await request.audit(trx, { subject: `notice:${notice.id}`, before: { step: id }, after: { because } });
      return withdrawn;
    });
    return done ? redirect(`/notice/${notice.id}/escalation#steps`, 'The record was withdrawn.') : notFound();
  },
};

async function show(request: WebRequest, notice: Source, errors: FieldError[]): Promise<Reply> {
  const opened = await openNotice(request, notice);
  if ('kind' in opened) return opened;
  const { compliance, at } = opened;
  const { services, visitor, form: typed } = request;
  const [steps, text] = await Promise.all([stepsOf(services.db, notice.id), textOfSource(services.db, notice.id)]);
  const readable = mayReadWords(visitor, notice.handling);
  const words = readable ? [...compliance.clauses.map(({ requirement }) => requirement.text), ...textsIn(text)] : [];
  const main = EscalationPage({
    compliance,
    at,
    trouble: inTrouble(compliance.clauses, compliance.asAt),
    power: powerNamed(words),
    steps: steps.filter((one) => one.on <= compliance.asAt),
    mayRecord: at.isToday && !notice.takenBack && request.may('notice.judge'),
    csrf: visitor?.csrf ?? '',
    errors,
    typed: errors.length > 0 ? typed : null,
  });
  const layout = noticeLayout({ notice });
  return errors.length > 0 ? invalid(title, main, errors, layout) : page(title, main, layout);
}

/** Clauses judged at risk or not met, with since when without a break, those longest in trouble first. */
export function inTrouble(clauses: readonly ClauseView[], asAt: string): InTrouble[] {
  const bad = (position: string | undefined) => position === 'at-risk' || position === 'not-met';
  return clauses
    .filter(({ judgement }) => bad(judgement?.position))
    .map((clause) => {
      const end = clause.history.findIndex((one) => !bad(one.position));
      const run = end === -1 ? clause.history : clause.history.slice(0, end);
      const since = run.at(-1)?.on ?? asAt;
      return { clause, since, days: daysBetween(since, asAt) };
    })
    .sort((a, b) => b.days - a.days);
}
