import { limitsOfTeams, returnTelling } from '../../indicators/index.ts';
import { page, type Route } from '../../platform/web/route.ts';
import { scopeOf } from '../teams/scope.ts';
import { CaseloadsPage } from './caseloads-page.tsx';
import { loadWorkers } from './worker-loads.ts';

/** GET /lists/caseloads: how many cases each worker holds, of the teams whose children the visitor may see. Every look is logged. */
export const caseloadsRoute: Route = {
  method: 'GET',
  path: '/lists/caseloads',
  access: 'children.look',
  audit: 'children.look-list',
  handle: async (request) => {
    const { services, today, visitor, query } = request;
    const { db } = services;
    const [snapshot, scope] = await Promise.all([returnTelling(db, 'caseload_avg', today), scopeOf(db, visitor)]);
    const limitOf = snapshot ? await limitsOfTeams(db, snapshot.asAt) : null;
    const all =
      snapshot && limitOf
        ? await db
            .transaction()
            .execute((trx) => loadWorkers(trx, (entry) => request.audit(trx, entry), { snapshot, scope, limitOf }))
        : null;
    const team = query.one('team');
    const main = CaseloadsPage({
      asAt: snapshot?.asAt ?? null,
      scope,
      loads: all?.filter((one) => team === '' || one.team === team) ?? [],
      teams: [...new Set(all?.map((one) => one.team))].toSorted((a, b) => a.localeCompare(b, 'en')),
      team,
    });
    return page('Caseloads by worker', main, {
      section: 'lists',
      width: 'wide',
      breadcrumbs: [{ text: 'Lists of children', href: '/lists' }],
    });
  },
};
