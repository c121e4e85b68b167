import { annexAIndicators } from '../../indicators/index.ts';
import { page, type Route } from '../../platform/web/route.ts';
import { scopeOf } from '../teams/scope.ts';
import { countsOf, type ListSummary } from './list-counts.ts';
import { ListsPage } from './lists-page.tsx';
import { newestSnapshot } from './load-list.ts';

/** GET /lists: every list there is, the clocks first. Counts are for those who see every team. */
export const listsRoute: Route = {
  method: 'GET',
  path: '/lists',
  access: 'children.look',
  audit: null,
  handle: async ({ services: { db }, today, visitor }) => {
    const [scope, snapshot] = await Promise.all([scopeOf(db, visitor), newestSnapshot(db, today)]);
    const clocks: ListSummary[] = [];
    const others: ListSummary[] = [];
    if (snapshot)
      for (const indicator of annexAIndicators) {
        const found = await countsOf(db, snapshot, indicator);
        (found?.clock ? clocks : others).push({ indicator, counts: found?.counts ?? null });
      }
    const main = ListsPage({ snapshot, scope, clocks, others });
    return page('Lists of children', main, { section: 'lists', width: 'wide' });
  },
};
