import type { WebRequest } from '../../platform/web/route.ts';
import { mainPlan, planRow } from '../model/plan-queries.ts';
import type { PlanView } from '../model/plan-view.ts';
import { readPlan } from '../model/read-plan.ts';
import { claimsOf, type Claim } from '../updates/claim-queries.ts';
import { idIn } from '../../platform/id-in.ts';
import { periodsOf, type Period } from './period-queries.ts';
import { stepUpdates, viewDay, type StepUpdate } from './progress.ts';

/** The programme office's month of one plan. */
export type OpenMonth = {
  planId: number;
  planTitle: string;
  /** Where the month's pages are: "/month" for the main plan, "/plan/3/month" for another. */
  at: string;
  /** Newest first. */
  periods: Period[];
  /** The month that is not locked yet; null when none is open. */
  period: Period | null;
  /** The plan as it stands in the month, or today when none is open. */
  view: PlanView;
  claims: Claim[];
  updates: StepUpdate[];
};

/** Opens the month of the plan that a page's address names, or of the main plan. Null when there is no such plan. */
export async function openMonth(request: WebRequest): Promise<OpenMonth | null> {
  const { services, params, today } = request;
  const named = params['plan'];
  const number = idIn(named);
  const plan =
    named === undefined ? await mainPlan(services.db) : number === null ? null : await planRow(services.db, number);
  if (!plan) return null;
  const periods = await periodsOf(services.db, plan.id);
  const period = periods.findLast((one) => one.state !== 'locked') ?? null;
  const view = await readPlan(services, plan.id, period ? viewDay(period, today) : today);
  if (!view) return null;
  const claims = period ? await claimsOf(services.db, period.id) : [];
  return {
    planId: plan.id,
    planTitle: plan.title,
    at: named === undefined ? '/month' : `/plan/${plan.id}/month`,
    periods,
    period,
    view,
    claims,
    updates: period ? stepUpdates(view, claims, period, today) : [],
  };
}

/** The way back to the month from a page under it. */
export function monthCrumbs({ at, planTitle }: Pick<OpenMonth, 'at' | 'planTitle'>) {
  return [{ text: at === '/month' ? 'The month' : `The month: ${planTitle}`, href: at }];
}
