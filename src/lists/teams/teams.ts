import { peopleByTeam, rolesByTeam, setTeamsOf, teamsGiven, type ByTeam } from '../../people/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { notFound, page, redirect, type Route } from '../../platform/web/route.ts';
import { teamsInReturns } from './team-queries.ts';
import { TeamsOfPersonPage, TeamsPage } from './teams-page.tsx';

/** GET /teams: who sees which teams, of those who see children team by team. */
export const teamsRoute: Route = {
  method: 'GET',
  path: '/teams',
  access: 'people.manage',
  audit: null,
  handle: async ({ services: { db }, today }) =>
    page('Who sees which team', TeamsPage({ managers: await peopleByTeam(db, [...rolesByTeam], today) }), {
      section: 'teams',
    }),
};

const below = {
  section: 'teams',
  width: 'two-thirds' as const,
  breadcrumbs: [{ text: 'Who sees which team', href: '/teams' }],
};

/** GET /teams/:person. */
export const teamsOfPerson: Route = {
  method: 'GET',
  path: '/teams/:person',
  access: 'people.manage',
  audit: null,
  handle: async ({ services: { db }, params, today, visitor }) => {
    const manager = managerIn(await peopleByTeam(db, [...rolesByTeam], today), params.person);
    if (!manager) return notFound();
    const main = TeamsOfPersonPage({ manager, known: await teamsInReturns(db), csrf: visitor?.csrf ?? '' });
    return page(`Teams of ${manager.name}`, main, below);
  },
};

/** POST /teams/:person: says which teams' children a person sees. */
export const setTeamsOfPerson: Route = {
  method: 'POST',
  path: '/teams/:person',
  access: 'people.manage',
  audit: 'teams.set',
  handle: async (request) => {
    const { services, params, today, form } = request;
    const manager = managerIn(await peopleByTeam(services.db, [...rolesByTeam], today), params.person);
    if (!manager) return notFound();
    const teams = teamsGiven(form);
    await services.db.transaction().execute(async (trx) => {
      await setTeamsOf(trx, manager.id, [...rolesByTeam], teams, { today, at: services.now() });
      await request.audit(trx, {
        subject: `person:${manager.id}`,
        before: { teams: manager.teams },
        after: { teams },
      });
    });
    return redirect('/teams', `The teams of ${manager.name} are saved.`);
  },
};

function managerIn(managers: readonly ByTeam[], id: string | undefined): ByTeam | undefined {
  return managers.find((one) => one.id === idIn(id));
}
