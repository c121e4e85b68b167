import { readPlan } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { notFound, redirect, type Route, type WebRequest } from '../../platform/web/route.ts';
import { showClause } from './clause.ts';
import { endClauseLink, insertClauseLink } from './compliance-queries.ts';
import { clauseIn } from './open-notice.ts';
import { planItems } from './plan-texts.ts';
import { suggestForText } from './suggest-for-text.ts';
import { whereClauseIsJoined, whereClauseLies } from './where-clauses-lie.ts';

/** POST /clauses/:id/join: joins the clause to what was ticked, or to a body; or says that what was ticked is no answer. */
export const joinClause: Route = {
  method: 'POST',
  path: '/clauses/:id/join',
  access: 'notice.judge',
  audit: 'clause.join',
  within: whereClauseIsJoined,
  handle: join,
};

/** POST /clauses/:id/part/:link: ends a link from today on. */
export const partClause: Route = {
  method: 'POST',
  path: '/clauses/:id/part/:link',
  access: 'notice.judge',
  audit: 'clause.part',
  within: whereClauseLies,
  handle: part,
};

async function join(request: WebRequest) {
  const { services, form, visitor, today } = request;
  const found = await clauseIn(request);
  if (!found || found.notice.takenBack) return notFound();
  const { requirement } = found;
  const view = await readPlan(services, null, today);
  const known = view ? planItems(view) : new Map<number, { name: string }>();
  const items = [...new Set(form.all('item'))]
    .map((text) => idIn(text))
    .filter((id): id is number => id !== null && known.has(id));
  const bodies = [...form.all('body'), form.one('other-body')]
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  const field = form.has('other-body') ? 'other-body' : 'item';
  const error = bodies.some((one) => one.length > 200)
    ? 'The body’s name must be 200 characters or fewer'
    : items.length + bodies.length === 0
      ? field === 'item'
        ? 'Tick what the clause is to be joined to'
        : 'Enter or tick a body'
      : null;
  if (error) return showClause(request, found, { errors: [{ field, message: error }], status: 422 });
  const joined = form.one('do') !== 'refuse';
  const suggested = new Map(
    view
      ? suggestForText(view, requirement.text, 50, found.notice.authority).map((one) => [one.item.id, one.shared])
      : [],
  );
  const done = await services.db.transaction().execute(async (trx) => {
    let count = 0;
    const row = { requirementId: requirement.id, joined, from: today, by: visitor?.personId ?? null };
    for (const itemId of items)
      if (await insertClauseLink(trx, { ...row, itemId, body: null, shared: suggested.get(itemId) ?? [] })) count += 1;
    for (const body of new Set(bodies))
      if (await insertClauseLink(trx, { ...row, itemId: null, body, shared: [] })) count += 1;
    const names = [...items.map((id) => known.get(id)?.name ?? ''), ...bodies];
    await request.audit(trx, { subject: `clause:${requirement.id}`, after: { joined, to: names } });
    return count;
  });
  const words = joined ? 'The clause is joined.' : 'It will not be suggested again.';
  return redirect(
    `/clauses/${requirement.id}#answers`,
    done === 0 ? 'That was said already. Nothing was changed.' : words,
  );
}

async function part(request: WebRequest) {
  const { services, visitor, today } = request;
  const found = await clauseIn(request);
  const link = idIn(request.params['link']);
  if (!found || link === null) return notFound();
  const { id } = found.requirement;
  const done = await services.db.transaction().execute(async (trx) => {
    const ended = await endClauseLink(trx, link, id, { on: today, by: visitor?.personId ?? null, at: services.now() });
    await request.audit(trx, { subject: `clause:${id}`, before: { link }, after: ended ? null : { link } });
    return ended;
  });
  return redirect(`/clauses/${id}#answers`, done ? 'They are joined no longer.' : 'They were taken apart already.');
}
