import type { Services } from '../../platform/services.ts';
import { changeDate } from '../editing/change-date.ts';
import { readPlan } from '../model/read-plan.ts';
import type { PlanView } from '../model/plan-view.ts';
import { linkables, type Linkable } from './linkable.ts';

export type OpenedLinks = { planId: number; view: PlanView; on: string; items: Map<number, Linkable> };

/** A plan on the day a link made now holds from, with all that can be joined; null when there is no such plan. */
export async function openLinks(services: Services, planId: number, today: string): Promise<OpenedLinks | null> {
  const on = await changeDate(services.db, planId, today);
  const view = await readPlan(services, planId, on);
  return view && { planId, view, on, items: linkables(view) };
}
