/** The lists room's door: the children behind the vital signs, and the weekly clinics that work through them. */
import { offerScopes } from '../people/index.ts';
import type { Command } from '../platform/command.ts';
import { routes, type Route } from '../platform/web/route.ts';
import './audit-names.ts';
import { caseloadsRoute } from './caseloads/caseloads.ts';
import { exportList } from './children/export-list.ts';
import { askIdentifiers, showIdentifiers } from './children/list-identifiers.tsx';
import { listRoute } from './children/list.ts';
import { listsRoute } from './children/lists.ts';
import { lookRoute, openChild, openChildForm } from './children/open-child.ts';
import { clinicRoute, setClinicWeeks, startClinic } from './clinics/clinic.ts';
import { clinicsRoute } from './clinics/clinics.ts';
import { closeClinic, decide, meetingRoute } from './meetings/meeting.ts';
import { minutesRoutes } from './meetings/minutes.ts';
import { findChildRoutes } from './find-child/find-child-routes.ts';
import { findCommand } from './find-child/find-command.ts';
import { doOwed, owedRoute } from './owed/owed.ts';
import { teamsInReturns } from './teams/team-queries.ts';
import { setTeamsOfPerson, teamsOfPerson, teamsRoute } from './teams/teams.ts';

offerScopes({ teams: teamsInReturns });

/** Each page about children asks `scopeOf` and shows the visitor's own teams, or looks at what their own posts owe. */
const ofOwnTeams = (route: Route): Route => ({ ...route, within: 'own' });

/** What it does on the command line. */
export const listsCommands: Command[] = [findCommand];

/** Everything the room answers on the web. */
export const listsRoutes: Route[] = routes(
  listsRoute,
  openChildForm,
  openChild,
  lookRoute,
  caseloadsRoute,
  ...exportList,
  askIdentifiers,
  showIdentifiers,
  listRoute,
  clinicsRoute,
  owedRoute,
  doOwed,
  meetingRoute,
  decide,
  closeClinic,
  ...minutesRoutes,
  clinicRoute,
  startClinic,
  setClinicWeeks,
  teamsRoute,
  teamsOfPerson,
  setTeamsOfPerson,
)
  .map(ofOwnTeams)
  // For whoever answers requests for access, whichever team a child is of.
  .concat(findChildRoutes);
