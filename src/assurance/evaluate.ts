import type { PlanView } from '../plan/index.ts';
import type { Trx } from '../platform/services.ts';
import type { Facts } from './facts.ts';
import { loadFacts } from './load-facts.ts';
import type { Found } from './rule.ts';
import { rules } from './rules/index.ts';

export type Evaluated = Found & { rule: string };

/** Every disagreement the rules find, in the order of the rules. One of each subject: the first speaks for the rest. */
export function evaluate(facts: Facts): Evaluated[] {
  return rules.flatMap((rule) => {
    const bySubject = new Map<string, Evaluated>();
    for (const found of rule.find(facts))
      if (!bySubject.has(found.subject)) bySubject.set(found.subject, { ...found, rule: rule.id });
    return [...bySubject.values()];
  });
}

/** Reads the history of a plan at its date and finds every disagreement in it. Writes nothing. */
export async function evaluatePlan(trx: Trx, view: PlanView): Promise<Evaluated[]> {
  return evaluate(await loadFacts(trx, view));
}
