import type { Trx } from '../../platform/services.ts';
import { assemblePlan } from './assemble-plan.ts';
import { readSettled } from './follow-changes.ts';
import { planRows } from './plan-rows.ts';
import type { PlanView } from './plan-view.ts';

/** Reads a whole plan as at a date, as it was at one moment; null when there is no such plan. No writing. */
export async function loadPlan(trx: Trx, planId: number, asAt: string): Promise<PlanView | null> {
  const { revision, value } = await readSettled(trx, planRows(planId, asAt));
  return value && assemblePlan(value, asAt, revision);
}
