import type { WebRequest } from '../../platform/web/route.ts';
import { partOf, placeOfArea } from '../model/in-part.ts';
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
  const isWhole = !request.visitor?.limits?.size;
  // Whoever moderates some areas only sees and decides on the updates of those.
  const seen = isWhole ? view : partDecidedOn(request, view);
  const updates = period ? stepUpdates(seen, claims, period, today) : [];
  return {
    planId: plan.id,
    planTitle: plan.title,
    at: named === undefined ? '/month' : `/plan/${plan.id}/month`,
    periods,
    period,
    view: seen,
    claims: claims.filter((claim) => updates.some(({ step }) => step.id === claim.step_id) || isWhole),
    updates,
  };
}

/** The part of a plan in which the visitor moderates or decides on overrides. */
function partDecidedOn(request: WebRequest, view: PlanView): PlanView {
  return partOf(view, (areaId) => {
    const places = [placeOfArea(view, areaId)];
    return request.may('plan.moderate', places) || request.may('plan.override', places);
  });
}

/** The way back to the month from a page under it. */
export function monthCrumbs({ at, planTitle }: Pick<OpenMonth, 'at' | 'planTitle'>) {
  return [{ text: at === '/month' ? 'The month' : `The month: ${planTitle}`, href: at }];
}
