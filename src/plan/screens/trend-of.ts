import type { PlanView } from '../model/plan-view.ts';
import { actionImpact, actionStanding, isOverdue, standings, type Standing } from '../model/standing.ts';

export type TrendPoint = {
  on: string;
  actions: number;
  by: Record<Standing, number>;
  /** Actions whose impact is claimed and not evidenced, and those whose impact is evidenced or embedded. */
  claimed: number;
  evidenced: number;
  overdue: number;
  /** Numeric targets whose latest reading meets them, of those that have a reading. */
  met: number;
  read: number;
};

/** One date of the trend, counted from the plan as it stood: an old claim says nothing about the month. */
export function pointOf(view: PlanView): TrendPoint {
  const by = Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>;
  const targets = view.measures.flatMap((measure) => measure.targets);
  const point = { on: view.asAt, actions: view.actions.length, by, claimed: 0, evidenced: 0, overdue: 0 };
  for (const action of view.actions) {
    by[actionStanding(action)] += 1;
    const impact = actionImpact(action);
    if (impact === 'claimed') point.claimed += 1;
    if (impact === 'evidenced' || impact === 'embedded') point.evidenced += 1;
    if (action.steps.some((step) => isOverdue(step, view.asAt, action.closure !== null))) point.overdue += 1;
  }
  return {
    ...point,
    met: targets.filter((target) => target.meets === 'yes').length,
    read: targets.filter((target) => target.reading !== null).length,
  };
}
