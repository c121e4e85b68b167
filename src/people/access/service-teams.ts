import { idIn } from '../../platform/id-in.ts';
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
import { knownTeams } from './known-scopes.ts';
import { allServices, insertService, updateService } from './scope-queries.ts';
import { ServicePage, ServicesPage } from './service-teams-page.tsx';
import { teamsGiven } from './teams-typed.ts';

const title = 'Services and their teams';
const place = { section: 'people', breadcrumbs: [{ text: 'People', href: '/people' }] };

/** GET /services: groups of teams that a role can be for. */
async function services(request: WebRequest, errors?: FieldError[]): Promise<Reply> {
  const { db } = request.services;
  const main = ServicesPage({
    services: await allServices(db),
    csrf: request.visitor?.csrf ?? '',
    typed: errors ? request.form.one('name') : '',
    errors,
  });
  return errors ? invalid(title, main, errors, place) : page(title, main, place);
}

/** POST /services: adds one. */
async function addService(request: WebRequest): Promise<Reply> {
  const name = request.form.one('name').replace(/\s+/g, ' ');
  if (name === '') return services(request, [{ field: 'name', message: 'Enter the name of the service' }]);
  if (name.length > 200)
    return services(request, [{ field: 'name', message: 'The name must be 200 characters or fewer' }]);
  const id = await request.services.db.transaction().execute(async (trx) => {
    const made = await insertService(trx, name);
    if (made !== null) await request.audit(trx, { subject: `service:${made}`, after: { name } });
    return made;
  });
  if (id === null) return services(request, [{ field: 'name', message: 'There is a service of this name already' }]);
  return redirect(`/services/${id}`, 'The service is added. Say which teams are in it.');
}

async function serviceIn(request: WebRequest) {
  const id = idIn(request.params['id']);
  return (await allServices(request.services.db)).find((one) => one.id === id) ?? null;
}

/** GET /services/:id. */
async function service(request: WebRequest): Promise<Reply> {
  const found = await serviceIn(request);
  if (!found) return notFound();
  const main = ServicePage({
    service: found,
    teams: await knownTeams(request.services.db),
    csrf: request.visitor?.csrf ?? '',
  });
  const breadcrumbs = [...place.breadcrumbs, { text: title, href: '/services' }];
  return page(found.name, main, { ...place, breadcrumbs });
}

/** POST /services/:id: says its teams, or ends it: roles that are for it see none of its teams from then on. */
async function changeService(request: WebRequest): Promise<Reply> {
  const found = await serviceIn(request);
  if (!found) return notFound();
  const { form, services: given } = request;
  const ends = form.one('do') === 'end';
  const teams = ends ? found.teams : teamsGiven(form);
  await given.db.transaction().execute(async (trx) => {
    await updateService(trx, found.id, teams, ends ? given.now() : null);
    await request.audit(trx, {
      subject: `service:${found.id}`,
      before: { name: found.name, teams: found.teams },
      after: ends ? null : { name: found.name, teams },
    });
  });
  return redirect('/services', ends ? `${found.name} is ended.` : `The teams of ${found.name} are saved.`);
}

export const serviceRoutes: Route[] = [
  { method: 'GET', path: '/services', access: 'people.manage', audit: null, handle: (request) => services(request) },
  { method: 'POST', path: '/services', access: 'people.manage', audit: 'service.add', handle: addService },
  { method: 'GET', path: '/services/:id', access: 'people.manage', audit: null, handle: service },
  { method: 'POST', path: '/services/:id', access: 'people.manage', audit: 'service.change', handle: changeService },
];
