import {
  invalid,
  notFound,
  page,
  redirect,
  type Reply,
  type Route,
  type WebRequest,
} from '../../../platform/web/route.ts';
import { standingOf } from './apply-rules.ts';
import { KeepPage } from './keep-page.tsx';
import { setMonths } from './retention-queries.ts';

const place = {
  section: 'data-protection',
  width: 'two-thirds' as const,
  breadcrumbs: [{ text: 'Data protection', href: '/data-protection' }],
};

async function standingIn({ services, params }: WebRequest) {
  return (await standingOf(services)).find(({ rule }) => rule.id === params.class);
}

/** GET /data-protection/kept/:class: for how long a class of records is kept. */
export const keepRoute: Route = {
  method: 'GET',
  path: '/data-protection/kept/:class',
  access: 'protection.manage',
  audit: null,
  handle: async (request) => {
    const standing = await standingIn(request);
    if (!standing) return notFound();
    return page(standing.rule.name, KeepPage({ standing, csrf: request.visitor?.csrf ?? '' }), place);
  },
};

/** POST /data-protection/kept/:class: sets for how many months it is kept; it goes by that from the next night. */
export const setKeepRoute: Route = {
  method: 'POST',
  path: '/data-protection/kept/:class',
  access: 'protection.manage',
  audit: 'records.set-retention',
  handle: async (request): Promise<Reply> => {
    const { form, services, visitor } = request;
    const standing = await standingIn(request);
    if (!standing || !visitor) return notFound();
    const { rule, months: before } = standing;
    const typed = form.one('months').trim();
    const months = typed === '' ? null : Number(typed);
    if (months !== null && !(Number.isInteger(months) && months >= rule.least && months <= 1200)) {
      const message = `Months must be a whole number from ${rule.least} to 1,200, or left blank`;
      const errors = [{ field: 'months', message }];
      return invalid(rule.name, KeepPage({ standing, csrf: visitor.csrf, form, errors }), errors, place);
    }
    await services.db.transaction().execute(async (trx) => {
      await setMonths(trx, { id: rule.id, months, by: visitor.personId, at: services.now() });
      await request.audit(trx, { subject: `records:${rule.id}`, before: { months: before }, after: { months } });
    });
    return redirect('/data-protection', `Set for how long this is kept: ${rule.name.toLowerCase()}.`);
  },
};
