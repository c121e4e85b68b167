import type { Services } from '../../platform/services.ts';
import { assemblePlan } from './assemble-plan.ts';
import { readSettled, type AsOf } from './follow-changes.ts';
import { mainPlan, planRow, type PlanRow } from './plan-queries.ts';
import { planRows, type PlanRows } from './plan-rows.ts';
import type { PlanView } from './plan-view.ts';

/** A plan as at a date: its rows, and what is made of them. */
type Made = { rows: AsOf<PlanRows | null>; view: PlanView | null };
/** `revision` is the least that what is being read will be true of. */
type Kept = { revision: number; made: Promise<Made> };
type Memory = {
  revision: number;
  /** Plans by their number, as of the revision; under null, the main one. */
  plans: Map<number | null, PlanRow>;
  /** Read models by plan and date, those last asked for at the end. */
  views: Map<string, Kept>;
};

/** Read models, by database. One that has grown old is brought up to date when it is asked for. */
const memories = new WeakMap<object, Memory>();
/** Views kept at most, and actions in all of them together: about 100 MB of memory. */
const most = 40;
const mostActions = 15_000;

/**
 * A plan as at a date: from memory when nothing has been written since it was last read, and by reading what has been
 * written since when something was. Null when there is no such plan; `planId` null means the main plan. The revision is
 * asked of the database each time, so several processes never show one another's past, unless it is given as
 * `revision`: what it was when the request came, for pages that only read. After writing, leave it out.
 */
export async function readPlan(
  services: Services,
  planId: number | null,
  asAt: string,
  revision?: number,
): Promise<PlanView | null> {
  let memory = memories.get(services.db);
  const known = memory?.revision === revision ? memory?.plans.get(planId) : undefined;
  const plan = known ?? (planId === null ? await mainPlan(services.db) : await planRow(services.db, planId));
  if (!plan) return null;
  memory = memories.get(services.db);
  if (!memory) memories.set(services.db, (memory = { revision: plan.revision, plans: new Map(), views: new Map() }));
  if (memory.revision < plan.revision) {
    memory.revision = plan.revision;
    memory.plans = new Map();
  }
  if (memory.revision === plan.revision) memory.plans.set(planId, plan).set(plan.id, plan);
  return viewIn(memory.views, services, plan, asAt);
}

async function viewIn(
  views: Memory['views'],
  services: Services,
  plan: PlanRow,
  asAt: string,
): Promise<PlanView | null> {
  const key = `${plan.id} ${asAt}`;
  const old = views.get(key);
  const kept =
    old && old.revision >= plan.revision ? old : { revision: plan.revision, made: bring(services, plan, asAt, old) };
  if (kept !== old) kept.made.catch(() => views.get(key) === kept && views.delete(key));
  views.delete(key);
  views.set(key, kept);
  const { view } = await kept.made;
  if (kept !== old) await makeRoom(views);
  return view;
}

async function bring(
  services: Services,
  { id, revision }: PlanRow,
  asAt: string,
  old: Kept | undefined,
): Promise<Made> {
  const before = await old?.made.catch(() => undefined);
  const rows = await readSettled(services.db, planRows(id, asAt), before?.rows, revision);
  // Nothing of this plan, or nothing of this date: what was made of the rows holds as well.
  if (before?.view && rows.value === before.rows.value)
    return { rows, view: { ...before.view, revision: rows.revision } };
  return { rows, view: rows.value && assemblePlan(rows.value, asAt, rows.revision) };
}

/** Lets those go that nobody has asked for the longest until what is kept is no more than memory should hold; the newest stays. */
async function makeRoom(views: Memory['views']): Promise<void> {
  let actions = 0;
  for (const [index, [key, kept]] of [...views].reverse().entries()) {
    actions += (await kept.made.catch(() => null))?.view?.actions.length ?? 0;
    if (index >= most || (index > 0 && actions > mostActions)) views.delete(key);
  }
}
