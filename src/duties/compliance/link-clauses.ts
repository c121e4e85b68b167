import {
  notFound,
  page,
  redirect,
  invalid,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { readPlan } from '../../plan/index.ts';
import { requirementsOf } from '../../sources/index.ts';
import { clauseLinks, insertClauseLink } from './compliance-queries.ts';
import { LinkClausesPage, type Offered } from './link-clauses-page.tsx';
import { noticeIn, noticeLayout } from './open-notice.ts';
import { suggestForText } from './suggest-for-text.ts';

const title = 'Join clauses to the plan';

/** GET /notice/:source/links: for every clause at once, what its wording suggests. */
export const linkClausesForm: Route = {
  method: 'GET',
  path: '/notice/:source/links',
  access: 'notice.judge',
  audit: null,
  handle: (request) => show(request, []),
};

/** POST /notice/:source/links: joins what was ticked, or says that it is no answer. What was not ticked stays suggested. */
export const linkClauses: Route = {
  method: 'POST',
  path: '/notice/:source/links',
  access: 'notice.judge',
  audit: 'clause.join',
  handle: async (request) => {
    const { services, form, visitor, today } = request;
    const offered = await offersOf(request);
    if (!offered) return notFound();
    const ticked = new Set(form.all('join'));
    const chosen = offered.clauses.flatMap(({ requirement, offers }) =>
      offers.filter(({ item }) => ticked.has(`${requirement.id}:${item.id}`)).map((offer) => ({ requirement, offer })),
    );
    if (chosen.length === 0) return show(request, [{ field: 'join', message: 'Tick at least one suggestion' }]);
    const joined = form.one('do') !== 'refuse';
    await services.db.transaction().execute(async (trx) => {
      for (const { requirement, offer } of chosen) {
        const row = { requirementId: requirement.id, itemId: offer.item.id, body: null, joined, shared: offer.shared };
        await insertClauseLink(trx, { ...row, from: today, by: visitor?.personId ?? null });
      }
      for (const [id, list] of Map.groupBy(chosen, ({ requirement }) => requirement.id))
        await request.audit(trx, {
          subject: `clause:${id}`,
          after: { joined, to: list.map(({ offer }) => offer.item.name) },
        });
    });
    const count = chosen.length === 1 ? 'One suggestion is' : `${chosen.length} suggestions are`;
    return redirect(`/notice/${offered.notice.id}/links`, joined ? `${count} joined.` : `${count} not made again.`);
  },
};

async function offersOf(request: WebRequest) {
  const notice = await noticeIn(request);
  if (!notice || notice.takenBack) return null;
  const { services, today } = request;
  const [requirements, view] = await Promise.all([
    requirementsOf(services.db, [notice.id]),
    readPlan(services, null, today),
  ]);
  if (!view) return null;
  const links = await clauseLinks(
    services.db,
    requirements.map((one) => one.id),
    today,
  );
  const said = new Set(links.map((one) => `${one.requirementId}:${one.itemId}`));
  const clauses = requirements
    .map((requirement): Offered => ({
      requirement,
      joined: links.filter((one) => one.joined && one.itemId !== null && one.requirementId === requirement.id).length,
      offers: suggestForText(view, requirement.text, 2, notice.authority).filter(
        ({ item }) => !said.has(`${requirement.id}:${item.id}`),
      ),
    }))
    .filter(({ offers }) => offers.length > 0);
  return { notice, clauses };
}

async function show(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const offered = await offersOf(request);
  if (!offered) return notFound();
  const main = LinkClausesPage({ ...offered, errors, csrf: request.visitor?.csrf ?? '' });
  const layout = noticeLayout({ notice: offered.notice });
  return errors.length > 0 ? invalid(title, main, errors, layout) : page(title, main, layout);
}
