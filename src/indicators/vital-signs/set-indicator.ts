import { z } from 'zod';
import { readDate } from '../../platform/web/date-field.tsx';
import { idIn } from '../../platform/id-in.ts';
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
import { indicators } from '../definitions/index.ts';
import type { Indicator } from '../engine/definition.ts';
import { addCommentary, addStep, addTarget, steps, takeBackStep } from '../series/series-queries.ts';
import { loadSign } from '../series/load-signs.ts';
import { SetIndicatorPage } from './set-indicator-page.tsx';

const because = (what: string) =>
  z.string().min(1, `Enter why ${what}`).max(500, 'The reason must be 500 characters or fewer');

const targetForm = z.object({
  value: z
    .string()
    .transform((text) => text.replace(/[%,\s]/g, ''))
    .refine((text) => text === '' || /^\d{1,6}(\.\d+)?$/.test(text), 'The target must be a number, like 80 or 16.5'),
  'target-because': because('this is the target'),
});
const stepForm = z.object({ 'step-because': because('the process changed, and what changed it') });
const commentaryForm = z.object({
  text: z.string().min(1, 'Enter what is to be said').max(1000, 'What is said must be 1,000 characters or fewer'),
});

const indicatorOf = (id: string | undefined): Indicator | undefined => indicators.find((one) => one.id === id);

/** GET /vital-signs/:id/set: the forms for a target, a step change and what is said of it. */
export const setIndicatorForm: Route = {
  method: 'GET',
  path: '/vital-signs/:id/set',
  access: 'indicators.set',
  audit: null,
  handle: async (request) => {
    const indicator = indicatorOf(request.params.id);
    return indicator ? show(request, indicator) : notFound();
  },
};

/** POST /vital-signs/:id/target: a target from a day on; empty for none. */
export const setTarget: Route = {
  method: 'POST',
  path: '/vital-signs/:id/target',
  access: 'indicators.set',
  audit: 'indicator.set-target',
  handle: async (request) => {
    const { form, services, visitor, params } = request;
    const indicator = indicatorOf(params.id);
    if (!indicator || !visitor) return notFound();
    const read = parseForm(targetForm, form);
    const from = readDate(form, 'from', 'The day from which it holds');
    const errors = [...(read.ok ? [] : read.errors), ...dateErrors(from, 'from', 'Enter the day from which it holds')];
    if (read.ok && indicator.unit === 'percent' && Number(read.value.value) > 100)
      errors.push({ field: 'value', message: 'A percentage cannot be more than 100' });
    if (!read.ok || !from.ok || from.value === null || errors.length > 0) return show(request, indicator, errors);
    const value = read.value.value === '' ? null : Number(read.value.value);
    const one = { value, fromOn: from.value, because: read.value['target-because'] };
    await services.db.transaction().execute(async (trx) => {
      await addTarget(trx, { ...one, indicator: indicator.id, personId: visitor.personId });
      await request.audit(trx, { subject: `indicator:${indicator.id}`, after: one });
    });
    return redirect(`/vital-signs/${indicator.id}`, 'The target is set.');
  },
};

/** POST /vital-signs/:id/step: a step change, or taking one back. */
export const setStep: Route = {
  method: 'POST',
  path: '/vital-signs/:id/step',
  access: 'indicators.set',
  audit: 'indicator.set-step',
  handle: async (request) => {
    const { form, services, visitor, params } = request;
    const indicator = indicatorOf(params.id);
    if (!indicator || !visitor) return notFound();
    const back = idIn(form.one('take-back'));
    if (back !== null) {
      const done = await services.db.transaction().execute(async (trx) => {
        const stood = await takeBackStep(trx, back, indicator.id, visitor.personId, services.now());
        if (stood)
          await request.audit(trx, {
            subject: `indicator:${indicator.id}`,
            what: 'indicator.take-back-step',
            before: { step: back },
          });
        return stood;
      });
      return done ? redirect(`/vital-signs/${indicator.id}`, 'The step change is taken back.') : notFound();
    }
    const read = parseForm(stepForm, form);
    const on = readDate(form, 'step', 'The day of the change');
    const errors = [...(read.ok ? [] : read.errors), ...dateErrors(on, 'step', 'Enter the day of the change')];
    const sign = await loadSign(services.db, indicator.id, request.today);
    if (on.ok && on.value !== null && sign && !sign.readings.some(({ asAt }) => asAt === on.value))
      errors.push({ field: 'step-day', message: 'The day must be that of a reading: the first one after the change' });
    if (!read.ok || !on.ok || on.value === null || errors.length > 0) return show(request, indicator, errors);
    const one = { date: on.value, because: read.value['step-because'] };
    await services.db.transaction().execute(async (trx) => {
      await addStep(trx, { ...one, indicator: indicator.id, personId: visitor.personId });
      await request.audit(trx, { subject: `indicator:${indicator.id}`, after: one });
    });
    return redirect(`/vital-signs/${indicator.id}`, 'The step change is noted.');
  },
};

/** POST /vital-signs/:id/commentary: what is said of the indicator as at its last reading. */
export const setCommentary: Route = {
  method: 'POST',
  path: '/vital-signs/:id/commentary',
  access: 'indicators.set',
  audit: 'indicator.say',
  handle: async (request) => {
    const { form, services, visitor, params } = request;
    const indicator = indicatorOf(params.id);
    if (!indicator || !visitor) return notFound();
    const read = parseForm(commentaryForm, form);
    const sign = await loadSign(services.db, indicator.id, request.today);
    const errors = [...(read.ok ? [] : read.errors)];
    if (!sign?.last) errors.push({ field: 'text', message: 'There is no reading yet of which anything could be said' });
    if (!read.ok || !sign?.last || errors.length > 0) return show(request, indicator, errors);
    const one = { asAt: sign.last.asAt, text: read.value.text };
    await services.db.transaction().execute(async (trx) => {
      await addCommentary(trx, { ...one, indicator: indicator.id, personId: visitor.personId });
      await request.audit(trx, { subject: `indicator:${indicator.id}`, after: one });
    });
    return redirect('/vital-signs', 'What you said stands with the vital signs.');
  },
};

function dateErrors(read: ReturnType<typeof readDate>, name: string, missing: string): FieldError[] {
  if (!read.ok) return [read.error];
  return read.value === null ? [{ field: `${name}-day`, message: missing }] : [];
}

async function show(request: WebRequest, indicator: Indicator, errors?: FieldError[]): Promise<Reply> {
  const title = `Set: ${indicator.name}`;
  const sign = await loadSign(request.services.db, indicator.id, request.today);
  const main = SetIndicatorPage({
    indicator,
    steps: await steps(request.services.db, indicator.id),
    last: sign?.last?.asAt ?? null,
    csrf: request.visitor?.csrf ?? '',
    today: request.today,
    ...(errors ? { form: request.form, errors } : {}),
  });
  const more = {
    section: 'vital-signs',
    breadcrumbs: [
      { text: 'Vital signs', href: '/vital-signs' },
      { text: indicator.name, href: `/vital-signs/${indicator.id}` },
    ],
  };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
