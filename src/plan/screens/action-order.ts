import type { FormValues } from '../../platform/web/route.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Action, PlanView } from '../model/plan-view.ts';
import { actionStanding, standings } from '../model/standing.ts';
import { naturally } from '../natural-order.ts';

export const sortKeys = ['area', 'ref', 'owner', 'due', 'rating'] as const;
export type SortKey = (typeof sortKeys)[number];
export type Order = { by: SortKey; direction: 'ascending' | 'descending' };

/** How a list is to be sorted, from its address; by area in the plan's order where it does not say. */
export function readOrder(query: FormValues): Order {
  return {
    by: sortKeys.find((key) => key === query.one('sort')) ?? 'area',
    direction: query.one('direction') === 'descending' ? 'descending' : 'ascending',
  };
}

/**
 * Actions in the order people think of: refs count (SL2 before SL10), due dates run from soonest with undated last,
 * ratings from what most needs looking at. Ties are in the plan's order of areas, then by ref.
 */
export function orderActions(view: PlanView, actions: Action[], order: Order): Action[] {
  const { placeOf } = planIndex(view);
  const inPlan = (a: Action, b: Action) => placeOf(a.id) - placeOf(b.id);
  const compare: Record<SortKey, (a: Action, b: Action) => number> = {
    area: () => 0,
    ref: (a, b) => naturally(a.ref, b.ref),
    owner: (a, b) => naturally(a.owners[0]?.title ?? '', b.owners[0]?.title ?? ''),
    due: (a, b) => compareText(dueOf(a), dueOf(b)),
    rating: (a, b) => standings.indexOf(actionStanding(a)) - standings.indexOf(actionStanding(b)),
  };
  const sign = order.direction === 'descending' ? -1 : 1;
  const by = compare[order.by];
  return [...actions].sort((a, b) => sign * by(a, b) || (order.by === 'area' ? sign : 1) * inPlan(a, b));
}

/** The first of an action's dates; past every date where it has none. */
function dueOf(action: Action): string {
  return action.steps.map((step) => step.byOn ?? step.fromOn ?? '9999').sort()[0] ?? '9999';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
