import { z } from 'zod';
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
import { standardDefinitions } from './definitions.ts';
import { beginRecompute, staleReturns } from './recompute.ts';
import { addStandard, standardRows } from './standard-queries.ts';
import { standardsOn } from './standards-at.ts';
import { StandardsPage } from './standards-page.tsx';

const standardForm = z.object({
  standard: z
    .string()
    .refine((name) => standardDefinitions.some((one) => one.name === name), 'Choose which standard to set'),
  value: z.string().regex(/^\d{1,3}$/, 'Enter a whole number, like 10'),
  because: z
    .string()
    .min(1, 'Enter why the standard is this, and who agreed it')
    .max(500, 'The reason must be 500 characters or fewer'),
});

/** GET /vital-signs/standards: the council's own standards, with their history, and the form that sets one. */
const standardsPage: Route = {
  method: 'GET',
  path: '/vital-signs/standards',
  access: 'indicators.set',
  audit: null,
  handle: (request) => show(request),
};

/** POST /vital-signs/standards: sets a standard from a day on. */
const setStandard: Route = {
  method: 'POST',
  path: '/vital-signs/standards',
  access: 'indicators.set',
  audit: 'indicator.set-standard',
  handle: async (request) => {
    const { form, services, visitor } = request;
    if (!visitor) return notFound();
    const read = parseForm(standardForm, form);
    const from = readDate(form, 'from', 'The day from which it holds');
    const errors: FieldError[] = [...(read.ok ? [] : read.errors)];
    if (!from.ok) errors.push(from.error);
    else if (from.value === null) errors.push({ field: 'from-day', message: 'Enter the day from which it holds' });
    const known = read.ok ? standardDefinitions.find(({ name }) => name === read.value.standard) : undefined;
    const value = read.ok ? Number(read.value.value) : NaN;
    if (known && (value < known.least || value > known.most))
      errors.push({ field: 'value', message: `It must be from ${known.least} to ${known.most} ${known.unit}` });
    if (!read.ok || !known || !from.ok || from.value === null || errors.length > 0) return show(request, errors);
    const one = { standard: known.name, value, fromOn: from.value, because: read.value.because };
    await services.db.transaction().execute(async (trx) => {
      await addStandard(trx, { ...one, personId: visitor.personId, now: services.now() });
      await request.audit(trx, { subject: 'standard:local', after: one });
    });
    const stale = await staleReturns(services.db);
    beginRecompute(services);
    return redirect(
      '/vital-signs/standards',
      stale.length === 0
        ? 'The standard is set.'
        : `The standard is set. ${stale.length === 1 ? 'One return is' : `${stale.length} returns are`} being computed anew.`,
    );
  },
};

export const standardsRoutes: Route[] = [standardsPage, setStandard];

async function show(request: WebRequest, errors?: FieldError[]): Promise<Reply> {
  const { db } = request.services;
  const [rows, stale] = await Promise.all([standardRows(db), staleReturns(db)]);
  const main = StandardsPage({
    rows,
    now: standardsOn(rows, request.today),
    today: request.today,
    anew: stale.map(({ asAt }) => asAt),
    csrf: request.visitor?.csrf ?? '',
    ...(errors ? { form: request.form, errors } : {}),
  });
  const more = { section: 'vital-signs', breadcrumbs: [{ text: 'Vital signs', href: '/vital-signs' }] };
  return errors ? invalid('Our own standards', main, errors, more) : page('Our own standards', main, more);
}
