import { inWords } from '../methods/calendar.ts';
import type { Action, Area, Finding, From, Measure, Milestone, Step } from '../plan/index.ts';
import type { Facts } from './facts.ts';
import type { About, Answerer, Says } from './rule.ts';

/** How questions name things, quote them and say where they are said. */

const longest = 60;

/** The first words of a text, whole words only. */
export function firstWords(text: string, most = longest): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', most) > most / 2 ? plain.lastIndexOf(' ', most) : most)}…`;
}

/** An action's ref; without one, its first words. */
export function nameOf(action: Pick<Action, 'ref' | 'text'>): string {
  return action.ref || firstWords(action.text, 40);
}

export const aboutAction = (action: Action): About => ({
  kind: 'action',
  id: action.id,
  ref: nameOf(action),
  title: firstWords(action.text, 160),
  href: `/actions/${action.id}`,
  areaId: action.areaId,
});

export const aboutFinding = (finding: Finding): About => ({
  kind: 'finding',
  id: finding.id,
  ref: firstWords(finding.text),
  title: firstWords(finding.text, 160),
  href: `/findings/${finding.id}`,
  areaId: finding.areaId,
});

export const aboutMeasure = (measure: Measure): About => ({
  kind: 'measure',
  id: measure.id,
  ref: firstWords(measure.text),
  title: firstWords(measure.text, 160),
  href: `/measures/${measure.id}`,
  areaId: measure.areaId,
});

export const aboutArea = (area: Area): About => ({
  kind: 'area',
  id: area.id,
  ref: area.title,
  title: area.title,
  href: `/areas/${area.id}`,
  areaId: area.id,
});

export const aboutMilestone = (facts: Facts, milestone: Milestone): About => ({
  kind: 'milestone',
  id: milestone.id,
  ref: milestone.number === null ? firstWords(milestone.text) : `Milestone ${milestone.number}`,
  title: firstWords(milestone.text, 160),
  href: `/plan/${facts.view.id}/milestones#milestone-${milestone.id}`,
  areaId: null,
});

export const aboutCommitment = (facts: Facts, commitment: { id: number; text: string }): About => ({
  kind: 'commitment',
  id: commitment.id,
  ref: firstWords(commitment.text),
  title: firstWords(commitment.text, 160),
  href: `/plan/${facts.view.id}/on-a-page#commitment-${commitment.id}`,
  areaId: null,
});

export const aboutPlan = (facts: Facts): About => ({
  kind: 'plan',
  id: null,
  ref: facts.view.title,
  title: facts.view.title,
  href: `/plan/${facts.view.id}`,
  areaId: null,
});

/** ", line 232 of plan.docx", where the place and the document are known. */
export function placeOf(facts: Facts, from: From): string {
  const name = from.sourceId === null ? undefined : facts.documents.get(from.sourceId);
  const parts = [from.place, name].filter((part) => part).join(' of ');
  return parts ? `, ${parts}` : '';
}

/** Which line of its action a step is, where there are several: " (line 2)". */
function lineOf(action: Action, step: Step): string {
  return action.steps.length > 1 ? `, step ${action.steps.findIndex((one) => one.id === step.id) + 1}` : '';
}

export function saysRating(action: Action, step: Step): Says {
  const { rating } = step;
  const where = `rating of ${nameOf(action)}${lineOf(action, step)}${rating ? ` on ${inWords(rating.on)}` : ''}`;
  return { quote: rating?.word ?? 'No rating', where, href: `/actions/${action.id}` };
}

export function saysDue(facts: Facts, action: Action, step: Step): Says {
  const where = `due date of ${nameOf(action)}${lineOf(action, step)}${placeOf(facts, step.from)}`;
  return { quote: step.due || 'Nothing written', where, href: `/actions/${action.id}` };
}

export function saysAction(facts: Facts, action: Action): Says {
  const where = `${action.ref ? `action ${action.ref}` : 'an action'}${placeOf(facts, action.from)}`;
  return { quote: firstWords(action.text, 400), where, href: `/actions/${action.id}` };
}

export function saysFinding(facts: Facts, finding: Finding): Says {
  const where = `finding in ${facts.index.areaName(finding.areaId)}${placeOf(facts, finding.from)}`;
  return { quote: firstWords(finding.text, 400), where, href: `/findings/${finding.id}` };
}

export function saysMeasure(facts: Facts, measure: Measure): Says {
  const where = `success measure of ${facts.index.areaName(measure.areaId)}${placeOf(facts, measure.from)}`;
  return { quote: firstWords(measure.text, 400), where, href: `/measures/${measure.id}` };
}

export function saysMilestone(facts: Facts, milestone: Milestone): Says {
  const about = aboutMilestone(facts, milestone);
  const by = milestone.byOn ? `, by ${inWords(milestone.byOn)}` : '';
  return {
    quote: firstWords(milestone.text, 400),
    where: `${milestone.number === null ? 'milestone' : `milestone ${milestone.number}`}${by}${placeOf(facts, milestone.from)}`,
    href: about.href,
  };
}

/** What is not there to be quoted: said in the product's own words, without quotation marks of its own. */
export const saysNothing = (words: string, where: string, href: string | null = null): Says => ({
  quote: words,
  where,
  href,
  ours: true,
});

export const programmeOffice: Answerer = { postId: null, words: 'Programme office' };

/** The action's lead; the programme office where it has no owner. */
export function ownerOf(action: Pick<Action, 'owners'>): Answerer {
  const lead = action.owners[0];
  return lead ? { postId: lead.id, words: lead.title } : programmeOffice;
}

/** Whoever leads most actions of an area (the first of equals); the programme office where nobody does. */
export function leadOf(facts: Facts, areaId: number): Answerer {
  const within = facts.index.within(areaId);
  const owners = facts.view.actions.filter((action) => within.has(action.areaId)).map(ownerOf);
  const counts = Map.groupBy(owners, (owner) => owner.postId);
  const most = [...counts.values()].sort((a, b) => b.length - a.length)[0];
  return most?.[0] ?? programmeOffice;
}
