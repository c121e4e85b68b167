import { returnsWithRows } from '../../children/index.ts';
import { annexAIndicators } from '../../indicators/index.ts';
import { pageOf } from '../../platform/web/paging.ts';
import { notFound, page, type Route } from '../../platform/web/route.ts';
import { scopeOf } from '../teams/scope.ts';
import { concerning } from './due-state.ts';
import { filtersIn } from './list-filters.ts';
import { ListPage } from './list-page.tsx';
import { loadList, snapshotFor } from './load-list.ts';

/** GET /lists/:indicator: the children behind an indicator in the newest return, by identifier. Every look is logged. */
export const listRoute: Route = {
  method: 'GET',
  path: '/lists/:indicator',
  access: 'children.look',
  audit: 'children.look-list',
  handle: async (request) => {
    const { services, params, query, today, visitor } = request;
    const indicator = annexAIndicators.find(({ id }) => id === params.indicator);
    const snapshot = indicator ? snapshotFor(await returnsWithRows(services.db, today), indicator) : null;
    if (!indicator || !snapshot) return notFound();
    const chosen = filtersIn(query);
    const states = chosen.state === 'all' ? null : chosen.state === '' ? concerning : [chosen.state];
    const scope = await scopeOf(services.db, visitor);
    const all = await services.db
      .transaction()
      .execute((trx) => loadList(trx, (entry) => request.audit(trx, entry), { indicator, snapshot, scope, states }));
    const teams = [...new Set(all?.map(({ team }) => team))].toSorted((a, b) => a.localeCompare(b));
    const ofTeam = all?.filter(({ team }) => chosen.team === null || team === chosen.team) ?? [];
    const workers = [...new Set(ofTeam.map(({ worker }) => worker))].toSorted((a, b) => a.localeCompare(b));
    const shown = ofTeam.filter(({ worker }) => chosen.worker === null || worker === chosen.worker);
    const main = ListPage({
      indicator,
      snapshot,
      scope,
      computed: all !== null,
      total: all?.length ?? 0,
      shown,
      paging: pageOf(shown, query),
      teams,
      workers,
      chosen,
    });
    return page(indicator.name, main, {
      section: 'lists',
      width: 'wide',
      breadcrumbs: [{ text: 'Lists of children', href: '/lists' }],
    });
  },
};
