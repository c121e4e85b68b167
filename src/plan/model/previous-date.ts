import type { PlanView } from './plan-view.ts';

/**
 * The date to compare a plan with to see what changed since last time: the last known date before the month the view
 * lies in began; in a plan without months, the last known date before its own. Null when nothing came before.
 */
export function previousDate(view: Pick<PlanView, 'asAt' | 'dates' | 'period'>): string | null {
  const before = view.period ? view.period.month : view.asAt;
  return view.dates.findLast((date) => date < before && date < view.asAt) ?? null;
}
