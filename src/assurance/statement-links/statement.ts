import { mainPlan, openAt, placesOfItems, readPlan, type Opened } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import {
  notFound,
  page,
  redirect,
  type FieldError,
  type PageReply,
  type Reply,
  type Route,
  type WebRequest,
  type Within,
} from '../../platform/web/route.ts';
import { documentName, readsMarked } from '../outside-quotations.ts';
import { choicesIn, decideLinks, type Choice, type Collision } from './decide-links.ts';
import { keptThreads } from '../threads/kept-threads.ts';
import { allItemNames, type ItemName } from './item-names.ts';
import { decisionsOfStatement } from './link-queries.ts';
import { outsideOf, type Outside, type Said } from './outside.ts';
import { StatementPage } from './statement-page.tsx';

/** Items found by words are at most this many: more would not be read. */
const mostFound = 30;
const byHand = 'chosen by hand';

type Shown = Opened & { said: Said; outside: Outside };

async function open(
  request: WebRequest,
  show: (shown: Shown) => Promise<Reply>,
  ability = 'assurance.read',
): Promise<Reply> {
  const id = idIn(request.params['statement']);
  if (id === null || !(await mainPlan(request.services.db))) return notFound();
  return openAt(
    request,
    null,
    async (opened) => {
      const outside = await outsideOf(opened.services.db, opened.view);
      const said = outside.said.find((one) => one.statement.id === id);
      return said ? show({ ...opened, said, outside }) : notFound();
    },
    ability,
  );
}

/** A sentence lies in every area of the main plan that it is said, or suggested, to be about: any one of them will do. */
const whereSentenceLies: Within = async ({ params, services, today, visitor }) => {
  const id = idIn(params['statement']);
  const view = id === null ? null : await readPlan(services, null, today, visitor?.revision);
  const said = view && (await outsideOf(services.db, view)).said.find(({ statement }) => statement.id === id);
  if (!said) return null;
  const items = [...said.links, ...said.refused].map(({ itemId }) => itemId);
  return [(await placesOfItems(services.db, items)).flat()];
};

async function drawn(
  { request, services, view, at, said, outside }: Shown,
  more: { collisions?: Collision[]; kept?: Choice[]; errors?: FieldError[] } = {},
): Promise<PageReply> {
  const threads = await keptThreads(services.db, view, outside);
  const find = request.query.one('find').slice(0, 100);
  const mayRead = readsMarked(request.visitor);
  const main = StatementPage({
    view,
    at,
    said,
    history: await decisionsOfStatement(services.db, said.statement.id),
    threads: threads.filter(({ members }) => members.some(({ node }) => node.key === `statement:${said.statement.id}`)),
    find,
    found: itemsFound(allItemNames(view), find, said),
    mayDecide: request.may('assurance.confirm') && at.isToday,
    mayRead,
    collisions: more.collisions ?? [],
    kept: more.kept ?? [],
    csrf: request.visitor?.csrf ?? '',
  });
  const breadcrumbs = [
    { text: 'Side by side', href: at.href('/side-by-side') },
    { text: 'What inspectors said', href: at.href('/statement-links', { source: said.source.id, state: 'all' }) },
  ];
  const reply = page(`A sentence of ${documentName({ title: said.source.title, on: said.on })}`, main, {
    section: 'side-by-side',
    width: 'wide',
    breadcrumbs,
  });
  if (more.collisions?.length)
    return {
      ...reply,
      status: 409,
      errors: [
        { field: 'collisions', message: 'Somebody else decided about this while you were looking. Nothing was saved.' },
      ],
    };
  return more.errors ? { ...reply, status: 422, errors: more.errors } : reply;
}

/** Items that have every word looked for; none until there is a word. */
function itemsFound(items: ItemName[], find: string, said: Said): ItemName[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const linked = new Set([...said.links, ...said.refused].map(({ itemId }) => itemId));
  return items
    .filter((item) => !linked.has(item.id))
    .filter((item) => words.every((word) => `${item.name} ${item.under}`.toLowerCase().includes(word)))
    .slice(0, mostFound);
}

/** POST /statement-links/:statement: decides about suggestions, or joins items chosen by hand. */
async function decide(request: WebRequest): Promise<Reply> {
  return open(
    request,
    async (shown) => {
      const { said, view, services } = shown;
      const known = new Set(allItemNames(view).map((item) => item.id));
      const choices = choicesIn(request.form).filter(
        ({ statementId, itemId }) => statementId === said.statement.id && known.has(itemId),
      );
      if (choices.length === 0)
        return drawn(shown, {
          errors: [{ field: 'link', message: 'Choose what the sentence is about, or say what is wrong' }],
        });
      const result = await services.db.transaction().execute(async (trx) => {
        const because = ({ itemId }: Choice) => said.links.find((link) => link.itemId === itemId)?.because ?? byHand;
        const doing = { on: request.today, at: services.now(), by: request.visitor?.personId ?? null };
        const kept = await decideLinks(trx, choices, because, doing);
        if (kept.ok && kept.count > 0)
          await request.audit(trx, {
            subject: `statement:${said.statement.id}`,
            planId: view.id,
            after: choices.map(({ itemId, what }) => ({ about: itemId, decided: what })),
          });
        return kept;
      });
      if (!result.ok) return drawn(shown, { collisions: result.collisions, kept: choices });
      return redirect(`/statement-links/${said.statement.id}`, 'Kept.');
    },
    'assurance.confirm',
  );
}

export const statementRoutes: Route[] = [
  {
    method: 'GET',
    path: '/statement-links/:statement',
    access: 'assurance.read',
    audit: null,
    within: whereSentenceLies,
    handle: (request) => open(request, (shown) => drawn(shown)),
  },
  {
    method: 'POST',
    path: '/statement-links/:statement',
    access: 'assurance.confirm',
    audit: 'assurance.link',
    within: whereSentenceLies,
    handle: decide,
  },
];
