import { page } from '../../platform/web/route.ts';
import { readPlan } from '../model/read-plan.ts';
import { planCrumbs } from './crumbs.ts';
import { planPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';
import { pointOf, type TrendPoint } from './trend-of.ts';
import { TrendPage } from './trend-page.tsx';

/** Dates shown at most, the latest ones: a year and a half of months. */
const most = 18;

/**
 * GET /plan/:plan/trend: how the plan stood at the end of each month, or at each version imported, up to the date. Each
 * point is made from the plan as at its date, as the overview of that date is.
 */
export const trendRoute = planPage('/plan/:plan/trend', async ({ services, view, at }) => {
  const known = view.dates.filter((date) => date < view.asAt);
  const trend: TrendPoint[] = [];
  for (const date of known.slice(1 - most)) {
    const then = await readPlan(services, view.id, date);
    if (then && then.actions.length > 0) trend.push(pointOf(then));
  }
  if (view.actions.length > 0) trend.push(pointOf(view));
  return page(datedTitle('Trend', at), TrendPage({ view, at, trend }), {
    width: 'wide',
    section: 'plan',
    breadcrumbs: planCrumbs(view, at),
  });
});
