import type { Services } from '../../platform/services.ts';
import { loadPlan } from './load-plan.ts';
import { mainPlan, planRow } from './plan-queries.ts';
import type { PlanView } from './plan-view.ts';

type Kept = { view: PlanView; html: Map<string, string> };

/** Read models of the newest revision, by database, plan and date. Anything written to any plan empties them. */
const kept = new WeakMap<object, { revision: number; views: Map<string, Promise<Kept | null>> }>();
const most = 40;

/**
 * A plan as at a date, from memory when nothing has been written since it was last read. The revision is asked of
 * the database each time, so several processes never show one another's past. Null when there is no such plan.
 * `planId` null means the main plan.
 */
export async function readPlan(services: Services, planId: number | null, asAt: string): Promise<PlanView | null> {
  return (await keptPlan(services, planId, asAt))?.view ?? null;
}

/**
 * A piece of a page that depends on nothing but the plan at a date (not on who is looking): made once per revision
 * and key, then kept.
 */
export async function readPlanHtml(
  services: Services,
  planId: number | null,
  asAt: string,
  key: string,
  make: (view: PlanView) => string,
): Promise<{ view: PlanView; html: string } | null> {
  const plan = await keptPlan(services, planId, asAt);
  if (!plan) return null;
  const made = plan.html.get(key) ?? make(plan.view);
  if (plan.html.size > 200) plan.html.clear();
  plan.html.set(key, made);
  return { view: plan.view, html: made };
}

async function keptPlan(services: Services, planId: number | null, asAt: string): Promise<Kept | null> {
  const row = planId === null ? await mainPlan(services.db) : await planRow(services.db, planId);
  if (!row) return null;
  let cache = kept.get(services.db);
  if (!cache || cache.revision < row.revision) {
    cache = { revision: row.revision, views: new Map() };
    kept.set(services.db, cache);
  }
  const key = `${row.id} ${asAt}`;
  let found = cache.revision === row.revision ? cache.views.get(key) : undefined;
  if (!found) {
    found = loadPlan(services.db, row.id, asAt).then((view) => view && { view, html: new Map<string, string>() });
    if (cache.revision === row.revision) {
      if (cache.views.size >= most) cache.views.delete(cache.views.keys().next().value as string);
      cache.views.set(key, found);
      found.catch(() => cache.views.delete(key));
    }
  }
  return found;
}
