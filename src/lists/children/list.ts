import { indicators } from '../../indicators/index.ts';
import { pageOf } from '../../platform/web/paging.ts';
import { notFound, page, type Route } from '../../platform/web/route.ts';
import { listAsked } from './list-asked.ts';
import { ListPage } from './list-page.tsx';

/** GET /lists/:indicator: the children behind an indicator in the newest return, by pseudonym. Every look is logged. */
export const listRoute: Route = {
  method: 'GET',
  path: '/lists/:indicator',
  access: 'children.look',
  audit: 'children.look-list',
  handle: async (request) => {
    const { params, query } = request;
    const indicator = indicators.find(({ id }) => id === params.indicator);
    const asked = indicator ? await listAsked(request, indicator) : null;
    if (!indicator || !asked) return notFound();
    const { snapshot, newest, scope, chosen, withIdentifiers, all, shown } = asked;
    const teams = [...new Set(all?.map(({ team }) => team))].toSorted((a, b) => a.localeCompare(b));
    const ofTeam = all?.filter(({ team }) => chosen.team === null || team === chosen.team) ?? [];
    const workers = [...new Set(ofTeam.map(({ worker }) => worker))].toSorted((a, b) => a.localeCompare(b));
    const main = ListPage({
      indicator,
      snapshot,
      newest,
      scope,
      computed: all !== null,
      total: all?.length ?? 0,
      shown,
      paging: pageOf(shown, query),
      teams,
      workers,
      chosen,
      withIdentifiers,
    });
    return page(indicator.name, main, {
      section: 'lists',
      width: 'wide',
      breadcrumbs: [{ text: 'Lists of children', href: '/lists' }],
    });
  },
};
