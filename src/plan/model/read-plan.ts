import type { Services } from '../../platform/services.ts';
import { loadPlan } from './load-plan.ts';
import { mainPlan, planRow, type PlanRow } from './plan-queries.ts';
import type { PlanView } from './plan-view.ts';

type Kept = {
  revision: number;
  /** Plans by their number; under null, the main one. */
  plans: Map<number | null, PlanRow>;
  views: Map<string, Promise<PlanView | null>>;
};

/** Read models of the newest revision, by database. Anything written to any plan empties them. */
const kept = new WeakMap<object, Kept>();
/** Views kept at most, and actions in all of them together: about 100 MB of memory. */
const most = 40;
const mostActions = 20_000;

/**
 * A plan as at a date, from memory when nothing has been written since it was last read. Null when there is no such
 * plan; `planId` null means the main plan. The revision is asked of the database each time, so several processes never
 * show one another's past, unless it is given as `revision`: what it was when the request came, for pages that only
 * read. After writing, leave it out.
 */
export async function readPlan(
  services: Services,
  planId: number | null,
  asAt: string,
  revision?: number,
): Promise<PlanView | null> {
  let cache = kept.get(services.db);
  const known = cache?.revision === revision ? cache?.plans.get(planId) : undefined;
  const plan = known ?? (planId === null ? await mainPlan(services.db) : await planRow(services.db, planId));
  if (!plan) return null;
  cache = kept.get(services.db);
  if (!cache || cache.revision < plan.revision) {
    cache = { revision: plan.revision, plans: new Map(), views: new Map() };
    kept.set(services.db, cache);
  }
  // Another request has seen a newer revision since: what was read for this one is kept by nobody.
  if (cache.revision !== plan.revision) return loadPlan(services.db, plan.id, asAt);
  cache.plans.set(planId, plan);
  return viewIn(cache, services, plan.id, asAt);
}

function viewIn({ views }: Kept, services: Services, planId: number, asAt: string): Promise<PlanView | null> {
  const key = `${planId} ${asAt}`;
  const known = views.get(key);
  if (known) return known;
  const found = loadPlan(services.db, planId, asAt);
  if (views.size >= most) views.delete(views.keys().next().value as string);
  views.set(key, found);
  found.then(
    (view) => makeRoom(views, key, view),
    () => views.delete(key),
  );
  return found;
}

/** Lets the oldest views go until what is kept is no more than memory should hold; the newest always stays. */
async function makeRoom(views: Kept['views'], newest: string, view: PlanView | null): Promise<void> {
  let actions = view?.actions.length ?? 0;
  for (const [key, other] of [...views].reverse()) {
    if (key === newest) continue;
    actions += (await other.catch(() => null))?.actions.length ?? 0;
    if (actions > mostActions) views.delete(key);
  }
}
