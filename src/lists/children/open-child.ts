import { z } from 'zod';
import { childAt, lookAtChild, mayLookAt, snapshotOf } from '../../children/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FormValues,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { scopeOf } from '../teams/scope.ts';
import { ChildPage, OpenChildPage } from './child-page.tsx';
import { childOfLine } from '../meetings/meeting-queries.ts';
import { addLook, lookOf } from './look-queries.ts';

/** For how long a reason once given lets the same person see the child again, in minutes. */
const openMinutes = 60;

const form = z.object({
  because: z
    .string()
    .min(10, 'Say why you need to see this child, in 10 characters or more')
    .max(500, 'The reason must be 500 characters or fewer'),
});

const below = {
  section: 'lists',
  width: 'two-thirds' as const,
  breadcrumbs: [{ text: 'Lists of children', href: '/lists' }],
};

/** GET /lists/child?snapshot=&list=&row=: asks why the child of a row is to be opened. */
export const openChildForm: Route = {
  method: 'GET',
  path: '/lists/child',
  access: 'children.look',
  audit: null,
  handle: async (request) => {
    const found = await childIn(request, request.query);
    if (!found) return notFound();
    const main = OpenChildPage({ ...found, errors: [], typed: '', csrf: request.visitor?.csrf ?? '', openMinutes });
    return page('Open a child', main, below);
  },
};

/** POST /lists/child: writes the reason down and opens the child. */
export const openChild: Route = {
  method: 'POST',
  path: '/lists/child',
  access: 'children.look',
  audit: 'children.open',
  handle: async (request) => {
    const { services, visitor, form: sent } = request;
    const found = await childIn(request, sent);
    if (!found || !visitor) return notFound();
    const read = parseForm(form, sent);
    if (!read.ok) {
      const more = { errors: read.errors, typed: sent.one('because'), csrf: visitor.csrf, openMinutes };
      return invalid('Open a child', OpenChildPage({ ...found, ...more }), read.errors, below);
    }
    const { because } = read.value;
    const { snapshotId, child } = found;
    const id = await services.db.transaction().execute(async (trx) => {
      await request.audit(trx, { subject: `return:${snapshotId}`, after: { child, because } });
      return addLook(trx, { personId: visitor.personId, snapshotId, child, because, at: services.now() });
    });
    return redirect(`/lists/looks/${id}`);
  },
};

/** GET /lists/looks/:id: what the return says of a child, and what the case system calls them, for an hour, for the person who gave the reason. */
export const lookRoute: Route = {
  method: 'GET',
  path: '/lists/looks/:id',
  access: 'children.look',
  audit: 'children.look-child',
  handle: async (request) => {
    const { services, params, visitor } = request;
    const id = idIn(params.id);
    const look = id && visitor ? await lookOf(services.db, id, visitor.personId) : undefined;
    const snapshot = look ? await snapshotOf(services.db, look.snapshotId) : undefined;
    if (!look || !snapshot) return notFound();
    const minutes = (services.now().getTime() - look.lookedAt.getTime()) / 60_000;
    const teams = await scopeOf(services.db, visitor);
    const keys = await services.identifiers.toRead(services.db);
    const looked =
      minutes > openMinutes
        ? null
        : await services.db.transaction().execute((trx) =>
            lookAtChild(trx, (entry) => request.audit(trx, entry), {
              snapshotId: look.snapshotId,
              child: look.child,
              because: look.because,
              teams,
              keys,
            }),
          );
    if (looked === null && minutes <= openMinutes) return notFound();
    const main = ChildPage({ child: look.child, because: look.because, asAt: snapshot.asAt, looked, openMinutes });
    return page(`Child ${look.child}`, main, { ...below, width: 'wide' });
  },
};

/** The child that a row of a return, or a line of a clinic, names: where the visitor may see them. */
async function childIn({ services: { db }, visitor }: WebRequest, given: FormValues) {
  const [line, snapshotId, row] = ['line', 'snapshot', 'row'].map((name) => idIn(given.one(name)));
  const list = given.one('list');
  const named =
    line != null
      ? await childOfLine(db, line)
      : snapshotId != null && row != null
        ? { snapshotId, child: await childAt(db, snapshotId, list, row) }
        : undefined;
  if (!named || named.child === null) return null;
  const { child } = named;
  const snapshot = await snapshotOf(db, named.snapshotId);
  const may = snapshot && (await mayLookAt(db, snapshot.id, child, await scopeOf(db, visitor)));
  if (!may) return null;
  const where: [string, string][] = ['line', 'snapshot', 'list', 'row'].flatMap((name): [string, string][] =>
    given.has(name) ? [[name, given.one(name)]] : [],
  );
  return { snapshotId: snapshot.id, child, asAt: snapshot.asAt, where };
}
