import { readPlan, type Action } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import type { SignEvent } from '../series/draw-sign.ts';
import { attachments } from './attachment-queries.ts';

export type FedBy = {
  /** The measures of plans that have their readings from it. */
  measures: { id: number; text: string }[];
  /** When actions linked to these measures were closed or rated complete, for the chart; in order of their day. */
  events: SignEvent[];
};

/** What of the plans an indicator feeds, as they stand on a day. */
export async function fedBy(services: Services, indicator: string, today: string): Promise<FedBy> {
  const attached = await attachments(services.db, { indicator });
  const measures = new Map<number, string>();
  const actions = new Map<number, Action>();
  for (const planId of new Set(attached.map((one) => one.planId))) {
    const view = await readPlan(services, planId, today);
    if (!view) continue;
    const ids = new Set(attached.map(({ measureId }) => measureId));
    for (const { id, text, actionIds } of view.measures) {
      if (!ids.has(id)) continue;
      measures.set(id, text);
      for (const action of view.actions) if (actionIds.includes(action.id)) actions.set(action.id, action);
    }
  }
  return {
    measures: [...measures].map(([id, text]) => ({ id, text })),
    events: [...actions.values()].flatMap(eventOf).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

function eventOf({ ref, text, closure, steps }: Action): SignEvent[] {
  const name = ref || `${text.slice(0, 30)}…`;
  if (closure) return [{ date: closure.on, label: `${name} closed` }];
  const rated = steps.flatMap(({ rating }) => (rating?.delivery === 'complete' ? [rating.on] : []));
  const last = rated.toSorted().at(-1);
  return last !== undefined && rated.length === steps.length ? [{ date: last, label: `${name} complete` }] : [];
}
