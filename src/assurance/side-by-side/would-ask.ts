import { planIndex, type PlanView } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import type { Facts } from '../facts.ts';
import { loadFacts } from '../load-facts.ts';
import type { Question } from '../questions-at.ts';
import type { Found, Rule } from '../rule.ts';
import { outsideRules } from '../rules/outside.ts';

/** Rules that rest on confirmed links: what they would ask is worth knowing before anybody confirms. */
const restOnLinks = outsideRules.filter(({ id }) => id === 'complete-not-improved' || id === 'impact-too-early');

/** The ids of the rules that come from what was seen outside. */
export const outsideRuleIds: ReadonlySet<string> = new Set(outsideRules.map(({ id }) => id));

export type Supposed = {
  questions: Question[];
  /** The plan as the rules read it: rating words nobody has explained taken for what they suggest. */
  view: PlanView;
};

const kept = new WeakMap<PlanView, Promise<Supposed>>();

/**
 * What would be asked if every suggested link were right, without what is asked already. Nothing of it is kept or
 * counted as a question: it says which suggestions are most worth deciding about.
 */
export function wouldAskOf(services: Services, view: PlanView): Promise<Supposed> {
  const known = kept.get(view);
  if (known) return known;
  const made = loadFacts(services.db, view).then((facts) => ({ questions: wouldAsk(view, facts), view: facts.view }));
  kept.set(view, made);
  made.catch(() => kept.delete(view));
  return made;
}

export function wouldAsk(view: PlanView, facts: Facts): Question[] {
  const asked = new Set(restOnLinks.flatMap((rule) => rule.find(facts).map((found) => `${rule.id} ${found.subject}`)));
  const said = facts.outside.said.map((one) => ({
    ...one,
    links: one.links.map((link) => ({ ...link, state: 'confirmed' as const })),
  }));
  const supposed = { ...facts, outside: { ...facts.outside, said } };
  return restOnLinks.flatMap((rule) =>
    rule
      .find(supposed)
      .filter((found) => !asked.has(`${rule.id} ${found.subject}`))
      .map((found) => supposedQuestion(view, rule, found)),
  );
}

/** A question that is not stored and cannot be answered yet. */
function supposedQuestion(view: PlanView, rule: Rule, { about, says, to, since }: Found): Question {
  const { areas } = planIndex(view);
  const areaIds = new Set<number>();
  for (const { areaId } of about)
    for (let id = areaId; id !== null && !areaIds.has(id); id = areas.get(id)?.parentId ?? null) areaIds.add(id);
  const { id, title, group, asks } = rule;
  return {
    id: null,
    rule: id,
    title,
    group,
    asks,
    about,
    says,
    to,
    since,
    status: 'open',
    answer: null,
    areaIds: [...areaIds],
  };
}
