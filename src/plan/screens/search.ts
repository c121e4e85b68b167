import { page } from '../../platform/web/route.ts';
import type { PlanView } from '../model/plan-view.ts';
import { planCrumbs } from './crumbs.ts';
import { evidenceTitles } from './item-queries.ts';
import { planPage, type Opened } from './open-plan.ts';
import { pageOf } from '../../platform/web/paging.ts';
import { SearchPage } from './search-page.tsx';
import { searchEntries, searchPlan, type SearchEntry, type SearchKind } from './search-plan.ts';

/** What can be found in a read model, made once for it. */
const kept = new WeakMap<PlanView, Promise<SearchEntry[]>>();

function entriesOf({ services, view }: Opened): Promise<SearchEntry[]> {
  const known = kept.get(view);
  if (known) return known;
  const made = evidenceTitles(services.db, view.id, view.asAt).then((evidence) => searchEntries(view, evidence));
  kept.set(view, made);
  made.catch(() => kept.delete(view));
  return made;
}

/** Everything in a plan that holds the words asked for. */
export const searchRoute = planPage('/plan/:plan/search', async (opened) => {
  const { request, view, at } = opened;
  const question = request.query.one('q').slice(0, 200);
  const result = searchPlan(await entriesOf(opened), question);
  const counts = Map.groupBy(result.entries, (entry) => entry.kind);
  const kind = [...counts.keys()].find((one) => one === request.query.one('kind')) ?? null;
  const shown = kind ? result.entries.filter((entry) => entry.kind === kind) : result.entries;
  const kinds = [...counts].map(([name, list]): [SearchKind, number] => [name, list.length]);
  const main = SearchPage({ view, at, question, result, kinds, kind, paging: pageOf(shown, request.query) });
  const title = question ? `Search for “${question}”` : 'Search the plan';
  return page(title, main, { width: 'wide', section: 'plan', breadcrumbs: planCrumbs(view, at) });
});
