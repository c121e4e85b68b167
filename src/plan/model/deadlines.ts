import { readDue } from '../import/reader/due-expression.ts';
import { datesIn } from '../import/reader/dates-in-text.ts';
import type { Step } from './plan-view.ts';

/** One thing a due expression asks for, and the ISO day by which it asks for it. */
export type Deadline = { text: string; byOn: string };

const replaced = /\b(revised|extended|moved|new date|amended|changed)\b|→|=>/i;
const replacedJustBefore = /\b(now|was|previously|originally)\b\P{L}*(?:\p{L}+\P{L}+){0,3}$/iu;

/**
 * The deadlines a step's due expression holds. Most hold one. Some ask for two things, each with its own date ("Draft by
 * March 2026 Launch by June 2026"), and the first can pass while the second is still to come. A date that replaces
 * another ("March 2026, revised to June 2026") is one deadline. Work that recurs or only starts has none.
 */
export function deadlinesOf(step: Pick<Step, 'due' | 'kind' | 'byOn'>): Deadline[] {
  if ((step.kind !== 'by' && step.kind !== 'range') || step.byOn === null) return [];
  const whole = [{ text: step.due, byOn: step.byOn }];
  // Two deadlines in one expression take more than a date's worth of words.
  if (step.due.length < 24) return whole;
  const saysReplaced = datesIn(step.due).some(({ start }) => replacedJustBefore.test(step.due.slice(0, start)));
  if (saysReplaced || replaced.test(step.due)) return whole;
  const clauses = clausesOf(step.due);
  if (clauses.length < 2) return whole;
  const read = clauses.flatMap((text) => {
    const due = readDue(text);
    return (due.kind === 'by' || due.kind === 'range') && due.by && saysWhat(text) ? [{ text, byOn: due.by }] : [];
  });
  // Every clause must be a deadline of its own, and the last must be the date the step was read as having.
  const agrees = read.length === clauses.length && read.some((one) => one.byOn === step.byOn);
  return agrees ? read : whole;
}

/** The first of a step's deadlines to have passed before the date; null when none has. */
export function passedDeadline(step: Pick<Step, 'due' | 'kind' | 'byOn'>, asAt: string): Deadline | null {
  const passed = deadlinesOf(step).filter((one) => one.byOn < asAt);
  return passed.sort((a, b) => (a.byOn < b.byOn ? -1 : 1))[0] ?? null;
}

/** Parts of an expression: at line ends and semicolons, and where a new sentence follows a date with no stop between. */
function clausesOf(due: string): string[] {
  const ends = [...due.matchAll(/\s*(?:\n|;|\.\s+(?=\p{Lu}))\s*/gu)].map((match) => match.index + match[0].length);
  const starts = datesIn(due).flatMap(({ end }) => {
    const next = /^[\s,]+(?:and\s+)?(?=\p{Lu}\p{Ll}+\s+\p{L})/u.exec(due.slice(end));
    return next ? [end + next[0].length] : [];
  });
  const cuts = [...new Set([0, ...ends, ...starts])].sort((a, b) => a - b);
  return cuts
    .map((cut, index) => due.slice(cut, cuts[index + 1] ?? due.length).replace(/[\s;,.]+$/, ''))
    .filter((text) => text !== '');
}

/** Whether a clause names something to be done, beside its date. */
function saysWhat(clause: string): boolean {
  const dates = datesIn(clause);
  const rest = dates.reduceRight((text, date) => text.slice(0, date.start) + text.slice(date.end), clause);
  const small = /^(?:by|in|from|between|and|to|the|end|of|at|on|until|before|for|early|late|mid)$/i;
  return (rest.match(/\p{L}+/gu) ?? []).filter((word) => !small.test(word)).length >= 2;
}
