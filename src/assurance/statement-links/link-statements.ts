import { openAt, planPage, seenBy, type Opened } from '../../plan/index.ts';
import { pageOf } from '../../platform/web/paging.ts';
import {
  notFound,
  page,
  redirect,
  type PageReply,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { readsMarked } from '../outside-quotations.ts';
import { choicesIn, decideLinks, type Choice, type Collision } from './decide-links.ts';
import { fits, readLinkFilter } from './link-filter.ts';
import { LinkStatementsPage } from './link-statements-page.tsx';
import { itemName } from './item-names.ts';
import { outsideOf, type Outside, type Said } from './outside.ts';

const perPage = 25;

const confirming = 'assurance.confirm';

/** GET /statement-links: sentences of documents received, each with what of the plan it may be about. */
async function show({ request, services, view, at }: Opened): Promise<Reply> {
  // Whoever decides about some areas is shown what is said of those.
  const decided = request.visitor?.abilities.has(confirming) ? seenBy(request.visitor, view, confirming) : view;
  const outside = await outsideOf(services.db, decided);
  return drawn(request, { view: decided, at, outside }, []);
}

type Shown = { view: Opened['view']; at: Opened['at']; outside: Outside };

function drawn(
  request: WebRequest,
  { view, at, outside }: Shown,
  collisions: Collision[],
  kept: Choice[] = [],
): PageReply {
  const filter = readLinkFilter(request.query);
  const fitting = outside.said.filter((said) => fits(said, filter, kept));
  const paging = pageOf(fitting, request.query, perPage);
  const mayDecide = (request.visitor?.abilities.has(confirming) ?? false) && at.isToday;
  const title = 'What inspectors said, and what it is about';
  const main = LinkStatementsPage({
    title,
    view,
    at,
    outside,
    filter,
    paging,
    mayDecide,
    mayRead: readsMarked(request.visitor),
    collisions,
    kept,
    csrf: request.visitor?.csrf ?? '',
  });
  const breadcrumbs = [{ text: 'Side by side', href: at.href('/side-by-side') }];
  const reply = page(title, main, { width: 'wide', section: 'side-by-side', breadcrumbs });
  if (collisions.length === 0) return reply;
  const message = 'Somebody else decided about these while you were looking. Nothing was saved.';
  return { ...reply, status: 409, errors: [{ field: 'collisions', message }] };
}

/** POST /statement-links: keeps every choice made, or none where somebody else decided otherwise meanwhile. */
async function decide(request: WebRequest): Promise<Reply> {
  return openAt(
    request,
    null,
    async ({ view, at, services }) => {
      const outside = await outsideOf(services.db, view);
      const known = new Map(outside.said.map((said) => [said.statement.id, said]));
      const choices = choicesIn(request.form).filter(({ statementId, itemId }) => {
        const said = known.get(statementId);
        return said !== undefined && [...said.links, ...said.refused].some((one) => one.itemId === itemId);
      });
      const back = request.path;
      if (choices.length === 0) return redirect(back, 'Nothing was chosen, so nothing was changed.');
      const decided = await services.db.transaction().execute(async (trx) => {
        const because = ({ statementId, itemId }: Choice) =>
          known.get(statementId)?.links.find((link) => link.itemId === itemId)?.because ?? '';
        const doing = { on: request.today, at: services.now(), by: request.visitor?.personId ?? null };
        const result = await decideLinks(trx, choices, because, doing);
        if (result.ok && result.count > 0)
          await request.audit(trx, { subject: 'statements', planId: view.id, after: auditWords(view, choices, known) });
        return result;
      });
      if (!decided.ok) return drawn(request, { view, at, outside }, decided.collisions, choices);
      return redirect(back, decided.count === 1 ? 'One decision was kept.' : `${decided.count} decisions were kept.`);
    },
    confirming,
  );
}

/** What was decided, for the log: numbers and the plan's own words, never those of a document that may be marked. */
function auditWords(view: Opened['view'], choices: Choice[], known: Map<number, Said>) {
  return choices.map(({ statementId, itemId, what }) => {
    const said = known.get(statementId);
    const kind = [...(said?.links ?? []), ...(said?.refused ?? [])].find((one) => one.itemId === itemId)?.kind;
    const item = kind ? itemName(view, kind, itemId) : null;
    return { statement: statementId, about: item?.name.slice(0, 80) ?? itemId, decided: what };
  });
}

export const linkStatementsRoutes: Route[] = [
  { ...planPage('/statement-links', show, 'assurance.read'), within: 'own' },
  {
    method: 'POST',
    path: '/statement-links',
    access: confirming,
    audit: 'assurance.link',
    within: 'own',
    handle: (request) => (request.visitor ? decide(request) : Promise.resolve(notFound())),
  },
];
