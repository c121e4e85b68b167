import type { Rule } from '../rule.ts';
import { clauseRules } from './clauses.ts';
import { closingRules } from './closing.ts';
import { dateRules } from './dates.ts';
import { evidenceRules } from './evidence.ts';
import { figureRules } from './figures.ts';
import { linkRules } from './links.ts';
import { measureRules } from './measures.ts';
import { milestoneRules } from './milestones.ts';
import { narrativeRules } from './narrative.ts';
import { outsideRules } from './outside.ts';
import { ownerRules } from './owners.ts';
import { ratingRules } from './ratings.ts';
import { refRules } from './refs.ts';
import { vitalSignRules } from './vital-signs.ts';

/** Every rule there is, in the order people read their questions: what is late first, what the plan lacks last. */
export const rules: readonly Rule[] = [
  ...dateRules,
  ...narrativeRules,
  ...outsideRules,
  ...milestoneRules,
  ...closingRules,
  ...evidenceRules,
  ...ratingRules,
  ...figureRules,
  ...vitalSignRules,
  ...measureRules,
  ...clauseRules,
  ...linkRules,
  ...refRules,
  ...ownerRules,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** A rule by its id; undefined for one that no longer exists, whose answered questions are still kept. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

const order = new Map(rules.map((rule, index) => [rule.id, index]));

/** Where the questions of a rule stand among all; one that no longer exists comes last. */
export function orderOf(id: string): number {
  return order.get(id) ?? rules.length;
}
