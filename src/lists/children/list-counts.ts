import { dayOf } from '../../children/index.ts';
import type { Indicator, Items } from '../../indicators/index.ts';
import { isSoon, stateOf, type ListState } from './due-state.ts';

/** A list, as at the day of the return that tells it. */
export type ListSummary = {
  indicator: Indicator;
  asAt: string | null;
  counts: Partial<Record<ListState, number>> | null;
};

/** How many stand how. Nothing of any child is read. */
export function countsOf(items: Items, asAtDay: string, indicator: Indicator) {
  const asAt = dayOf(asAtDay);
  const counts: Partial<Record<ListState, number>> = {};
  for (const [index, add] of items.adds.entries()) {
    const state = stateOf(indicator, add, items.due?.[index], asAt);
    counts[state] = (counts[state] ?? 0) + 1;
  }
  const soon = items.waiting?.due.reduce((sum, due) => sum + (isSoon(due, asAt) ? 1 : 0), 0) ?? 0;
  if (soon > 0) counts['due-soon'] = (counts['due-soon'] ?? 0) + soon;
  return { counts, clock: items.due !== null && !indicator.clockHasStopped };
}
