/** The lists room's door: the children behind the vital signs, and the weekly clinics that work through them. */
import { routes, type Route } from '../platform/web/route.ts';
import './audit-names.ts';
import { listRoute } from './children/list.ts';
import { listsRoute } from './children/lists.ts';
import { lookRoute, openChild, openChildForm } from './children/open-child.ts';
import { setTeamsOfPerson, teamsOfPerson, teamsRoute } from './teams/teams.ts';

/** Everything the room answers on the web. */
export const listsRoutes: Route[] = routes(
  listsRoute,
  openChildForm,
  openChild,
  lookRoute,
  listRoute,
  teamsRoute,
  teamsOfPerson,
  setTeamsOfPerson,
);
