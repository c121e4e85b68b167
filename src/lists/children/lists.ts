import { returnsWithRows } from '../../children/index.ts';
import { indicators, isOfChildren, itemsOfMany, returnsTelling } from '../../indicators/index.ts';
import { page, type Route } from '../../platform/web/route.ts';
import { scopeOf } from '../teams/scope.ts';
import { countsOf, type ListSummary } from './list-counts.ts';
import { ListsPage } from './lists-page.tsx';
import { newestOf } from './load-list.ts';

/** GET /lists: every list there is, the clocks first. Counts are for those who see every team. */
export const listsRoute: Route = {
  method: 'GET',
  path: '/lists',
  access: 'children.look',
  audit: null,
  handle: async ({ services: { db }, today, visitor }) => {
    const [scope, returns, telling] = await Promise.all([
      scopeOf(db, visitor),
      returnsWithRows(db, today),
      returnsTelling(db, today),
    ]);
    const clocks: ListSummary[] = [];
    const others: ListSummary[] = [];
    const items = await itemsOfMany(db, new Map([...telling].map(([indicator, { id }]) => [indicator, id])));
    for (const indicator of indicators.filter(isOfChildren)) {
      const own = telling.get(indicator.id);
      const its = items.get(indicator.id);
      const found = own && its ? countsOf(its, own.asAt, indicator) : null;
      (found?.clock ? clocks : others).push({ indicator, asAt: own?.asAt ?? null, counts: found?.counts ?? null });
    }
    const main = ListsPage({ snapshot: newestOf(returns), scope, clocks, others });
    return page('Lists of children', main, { section: 'lists', width: 'wide' });
  },
};
