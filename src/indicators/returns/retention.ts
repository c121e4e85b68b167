import { forgetBefore, forgotten, removeLeftFiles, retentionMonths, setRetention } from '../../children/index.ts';
import { addMonths } from '../../methods/calendar.ts';
import { recordAudit } from '../../people/index.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { todayIn } from '../../platform/services.ts';
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
import { RetentionPage } from './retention-page.tsx';

const title = 'How long rows about children are kept';

async function show(request: WebRequest, errors?: FieldError[]): Promise<Reply> {
  const { db } = request.services;
  const [months, log] = await Promise.all([retentionMonths(db), forgotten(db)]);
  const csrf = request.visitor?.csrf ?? '';
  const main = RetentionPage({ months, log, csrf, ...(errors ? { form: request.form, errors } : {}) });
  return errors ? invalid(title, main, errors, { section: 'retention' }) : page(title, main, { section: 'retention' });
}

/** GET /returns/retention: how long rows are kept, and what was ever removed. */
export const retentionRoute: Route = {
  method: 'GET',
  path: '/returns/retention',
  access: 'returns.forget',
  audit: null,
  handle: (request) => show(request),
};

/** POST /returns/retention: sets for how many months rows are kept. */
export const setRetentionRoute: Route = {
  method: 'POST',
  path: '/returns/retention',
  access: 'returns.forget',
  audit: 'return.set-retention',
  handle: async (request) => {
    const { form, services, visitor } = request;
    const typed = form.one('months').trim();
    const months = typed === '' ? null : Number(typed);
    if (!visitor || (months !== null && !(Number.isInteger(months) && months >= 1 && months <= 240)))
      return show(request, [
        { field: 'months', message: 'Months must be a whole number from 1 to 240, or left blank' },
      ]);
    await services.db.transaction().execute(async (trx) => {
      await setRetention(trx, months, visitor.personId, services.now());
      await request.audit(trx, { subject: 'returns', after: { months } });
    });
    return redirect('/returns/retention', 'How long rows are kept is set.');
  },
};

/** POST /returns/forget: removes the rows of returns as at a day before another, now. */
export const forgetRoute: Route = {
  method: 'POST',
  path: '/returns/forget',
  access: 'returns.forget',
  audit: 'return.forget',
  handle: async (request) => {
    const { form, services, today, visitor } = request;
    const before = readDate(form, 'before', 'The day');
    const errors: FieldError[] = [];
    if (!before.ok) errors.push(before.error);
    else if (before.value === null) errors.push({ field: 'before-day', message: 'Enter the day' });
    else if (before.value > today)
      errors.push({ field: 'before-day', message: 'The day must be today or in the past' });
    if (form.one('sure') !== 'yes')
      errors.push({ field: 'sure', message: 'Tick the box: what is removed cannot be brought back' });
    if (errors.length > 0 || !before.ok || before.value === null || !visitor) return show(request, errors);
    const day = before.value;
    const done = await forgetBefore(services, day, visitor.name, (trx, what) =>
      request.audit(trx, { subject: 'returns', after: { before: day, ...what } }),
    );
    return redirect(
      '/returns/retention',
      done === 'held'
        ? 'Nothing was removed: rows about children are held. See Data protection.'
        : done
          ? `Removed the rows of ${done.snapshots} ${done.snapshots === 1 ? 'return' : 'returns'}.`
          : 'There was nothing to remove.',
    );
  },
};

/** Every night, what is older than the council keeps; and files that a forgetting left when it was stopped. */
export const retentionJob: Job = {
  name: 'returns-retention',
  cron: '40 2 * * *',
  run: async (services) => {
    await removeLeftFiles(services);
    const months = await retentionMonths(services.db);
    if (months === null) return;
    const before = addMonths(todayIn(services), -months);
    const who = 'Retention';
    await forgetBefore(services, before, who, (trx, what) =>
      recordAudit(trx, { what: 'return.forget', subject: 'returns', after: { before, ...what }, visitor: null, who }),
    );
  },
};
