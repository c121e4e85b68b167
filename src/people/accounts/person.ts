import { notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { auditOf } from '../audit/audit.ts';
import { idIn } from '../../platform/id-in.ts';
import { factorOf } from '../sign-in/second-factor/factor-queries.ts';
import { openSessionsOf } from '../sign-in/session-queries.ts';
import { seenAfter } from '../sign-in/session.ts';
import { scopesOf } from '../access/scope-queries.ts';
import { scopeNamer } from '../access/scope-words.ts';
import { grantsOf, holdingsOf, selectPeople, updateDeactivated, type Grant, type PersonRow } from './people-queries.ts';
import { PersonPage } from './person-page.tsx';

/** The person a page's address names, or null. */
export async function personInPath(request: WebRequest): Promise<PersonRow | null> {
  const id = idIn(request.params['id']);
  return id === null ? null : ((await selectPeople(request.services.db, request.today, id))[0] ?? null);
}

/** Where a page about a person stands. */
export function placeOf(person: PersonRow) {
  const breadcrumbs = [
    { text: 'People', href: '/people' },
    { text: person.name, href: `/people/${person.id}` },
  ];
  return { section: 'people', breadcrumbs };
}

/** GET /people/:id. */
export async function personPage(request: WebRequest): Promise<Reply> {
  const { services, visitor, today } = request;
  const person = await personInPath(request);
  if (!person) return notFound();
  const [grants, words, holdings, changes, factor, sessions] = await Promise.all([
    grantsOf(services.db, person.id),
    scopeNamer(services.db, today),
    holdingsOf(services.db, person.id),
    auditOf(services.db, `person:${person.id}`),
    factorOf(services.db, person.id),
    openSessionsOf(services.db, person.id, { now: services.now(), seenAfter: seenAfter(services) }),
  ]);
  const scopes = await scopesOf(
    services.db,
    grants.map(({ id }) => id),
  );
  const hasApp = Boolean(factor?.confirmedAt);
  const view = {
    person,
    grants,
    scopeWords: (grant: Grant) => words(scopes.get(grant.id) ?? []),
    holdings,
    changes,
    today,
    hasApp,
    signedIn: sessions.length,
    csrf: visitor?.csrf ?? '',
  };
  return page(person.name, PersonPage(view), { section: 'people', breadcrumbs: [{ text: 'People', href: '/people' }] });
}

/** POST /people/:id/reactivate. Roles are as they were; posts have to be given again. */
export async function reactivatePerson(request: WebRequest): Promise<Reply> {
  const person = await personInPath(request);
  if (!person) return notFound();
  await request.services.db.transaction().execute(async (trx) => {
    await updateDeactivated(trx, person.id, null);
    await request.audit(trx, {
      subject: `person:${person.id}`,
      before: { deactivated: true },
      after: { deactivated: false },
    });
  });
  return redirect(
    `/people/${person.id}`,
    `${person.name} can sign in again. Their posts have to be given to them again.`,
  );
}
