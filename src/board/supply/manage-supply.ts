import { reviewsUntil } from '../../duties/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { readDate } from '../../platform/web/date-field.tsx';
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
import { GrantFormPage } from './grant-form-page.tsx';
import { allGrants, grantById, insertGrant, revokeGrant, reviewers, supplied } from './supply-queries.ts';
import { SupplyPage } from './supply-page.tsx';
import { nameIn, thingsToGrant } from './things.ts';

const title = 'What reviewers may see';
const layout = {
  section: 'notice',
  breadcrumbs: [
    { text: 'Notice', href: '/notice' },
    { text: 'Reviews', href: '/reviews' },
  ],
};
const newLayout = {
  ...layout,
  width: 'two-thirds' as const,
  breadcrumbs: [...layout.breadcrumbs, { text: title, href: '/supply' }],
};
const shown = 200;

/** GET /supply[?review=]: who may see what and until when, and everything that was supplied. */
export const supplyRoute: Route = {
  method: 'GET',
  path: '/supply',
  access: 'supply.manage',
  audit: null,
  handle: (request) => show(request, []),
};

/** GET /supply/log.csv[?review=]: everything that was supplied or refused, as a list. */
export const supplyLogFile: Route = {
  method: 'GET',
  path: '/supply/log.csv',
  access: 'supply.manage',
  audit: null,
  handle: async ({ services, today, query }) => {
    const [log, things] = await Promise.all([
      supplied(services.db, idIn(query.one('review')), 100_000),
      thingsToGrant(services, today),
    ]);
    const { csvOf } = await import('../../platform/documents/index.ts');
    const rows = log.map((one) => [
      momentWords(one.at),
      one.person,
      one.what,
      nameIn(things, one.kind, one.thingId),
      one.file,
    ]);
    return {
      kind: 'download',
      name: `supplied-${today}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      body: csvOf(['When', 'Who', 'What happened', 'Thing', 'File'], rows),
    };
  },
};

/** GET /supply/new[?review=]. */
export const newGrantForm: Route = {
  method: 'GET',
  path: '/supply/new',
  access: 'supply.manage',
  audit: null,
  handle: (request) => showForm(request, []),
};

/** POST /supply/new: grants each thing ticked to a reviewer, from a day until a day. */
export const newGrant: Route = {
  method: 'POST',
  path: '/supply/new',
  access: 'supply.manage',
  audit: 'supply.grant',
  handle: async (request) => {
    const { services, form, today, visitor } = request;
    const [things, people, reviews] = await Promise.all([
      thingsToGrant(services, today),
      reviewers(services.db, today),
      reviewsUntil(services.db, '9999-12-31'),
    ]);
    const person = people.find((one) => String(one.id) === form.one('person'));
    const ticked = new Set(form.all('thing'));
    const chosen = things.filter((one) => ticked.has(`${one.kind}:${one.id}`));
    const [from, until] = [readDate(form, 'from', 'The first day'), readDate(form, 'until', 'The last day')];
    const errors: FieldError[] = [];
    if (!person) errors.push({ field: 'person', message: 'Choose the reviewer' });
    if (!from.ok) errors.push(from.error);
    else if (from.value === null) errors.push({ field: 'from-day', message: 'Enter the first day' });
    if (!until.ok) errors.push(until.error);
    else if (until.value === null)
      errors.push({ field: 'until-day', message: 'Enter the last day: nothing is granted without one' });
    if (from.ok && until.ok && from.value && until.value && until.value < from.value)
      errors.push({ field: 'until-day', message: 'The last day must be the same as or after the first day' });
    else if (until.ok && until.value && until.value < today)
      errors.push({ field: 'until-day', message: 'The last day must be today or later' });
    if (chosen.length === 0) errors.push({ field: 'thing', message: 'Tick what they may see' });
    const purpose = form.one('purpose');
    if (purpose === '') errors.push({ field: 'purpose', message: 'Enter what it is for' });
    else if (purpose.length > 500)
      errors.push({ field: 'purpose', message: 'What it is for must be 500 characters or fewer' });
    if (!person || !from.ok || !from.value || !until.ok || !until.value || errors.length > 0)
      return showForm(request, errors);
    const review = reviews.find((one) => String(one.id) === form.one('review'));
    const [first, last] = [from.value, until.value];
    await services.db.transaction().execute(async (trx) => {
      for (const thing of chosen)
        await insertGrant(trx, {
          personId: person.id,
          reviewId: review?.id ?? null,
          kind: thing.kind,
          thingId: thing.id,
          purpose,
          from: first,
          until: last,
          by: visitor?.personId ?? null,
          at: services.now(),
        });
      await request.audit(trx, {
        subject: `person:${person.id}`,
        after: {
          granted: chosen.map(({ name }) => name),
          from: first,
          until: last,
          purpose,
          review: review?.title ?? null,
        },
      });
    });
    return redirect(
      review ? `/supply?review=${review.id}` : '/supply',
      `${person.name} may see ${chosen.length === 1 ? 'it' : `${chosen.length} things`}.`,
    );
  },
};

/** POST /supply/:id/revoke, with a reason: it opens nothing from this moment on. */
export const revoke: Route = {
  method: 'POST',
  path: '/supply/:id/revoke',
  access: 'supply.manage',
  audit: 'supply.revoke',
  handle: async (request) => {
    const { services, form, visitor, today } = request;
    const id = idIn(request.params['id']);
    const grant = id === null ? null : await grantById(services.db, id);
    if (!grant) return notFound();
    const because = form.one('because').slice(0, 500);
    if (because === '') return show(request, [{ field: `because-${grant.id}`, message: 'Enter why it is revoked' }]);
    const things = await thingsToGrant(services, today);
    const done = await services.db.transaction().execute(async (trx) => {
      const revoked = await revokeGrant(trx, grant.id, because, visitor?.personId ?? null, services.now());
      await request.audit(trx, {
        subject: `person:${grant.personId}`,
        before: { granted: nameIn(things, grant.kind, grant.thingId) },
        after: { because },
      });
      return revoked;
    });
    return redirect('/supply', done ? 'It is revoked. It opens nothing from now on.' : 'It was revoked already.');
  },
};

async function show(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const { services, query, today, visitor } = request;
  const review = idIn(query.one('review'));
  const [grants, log, things] = await Promise.all([
    allGrants(services.db, review),
    supplied(services.db, review, shown),
    thingsToGrant(services, today),
  ]);
  const main = SupplyPage({
    grants: grants.map((one) => ({ ...one, name: nameIn(things, one.kind, one.thingId) })),
    log: log.map((one) => ({ ...one, name: nameIn(things, one.kind, one.thingId) })),
    shown,
    review,
    today,
    errors,
    csrf: visitor?.csrf ?? '',
  });
  return errors.length > 0 ? invalid(title, main, errors, layout) : page(title, main, layout);
}

async function showForm(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const { services, query, today, form, visitor } = request;
  const [things, people, reviews] = await Promise.all([
    thingsToGrant(services, today),
    reviewers(services.db, today),
    reviewsUntil(services.db, '9999-12-31'),
  ]);
  const main = GrantFormPage({
    things,
    people,
    reviews: reviews.map(({ id, title: name }) => ({ id, title: name })),
    review: form.one('review') || query.one('review'),
    today,
    errors,
    typed: errors.length > 0 ? form : null,
    csrf: visitor?.csrf ?? '',
  });
  return errors.length > 0
    ? invalid('Let a reviewer see something', main, errors, newLayout)
    : page('Let a reviewer see something', main, newLayout);
}
