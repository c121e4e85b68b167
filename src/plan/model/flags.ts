import { meetsItsTarget } from './meets-its-target.ts';
import { planIndex } from './plan-index.ts';
import type { Action, PlanView, Step } from './plan-view.ts';
import { isDone, isOverdue, stepStanding } from './standing.ts';

/** What asks for a second look at an action, in words. */
export const flagWords = {
  overdue: 'overdue by its own date',
  'no-update': 'no accepted update this period',
  undated: 'no date',
  'no-evidence': 'impact claimed without evidence',
  overridden: 'let through by an override',
  'moved-twice': 'date moved twice or more',
  'not-in-key': 'rating not in the plan’s key',
  'no-finding': 'no finding behind it',
  'no-owner': 'no owner',
  'no-holder': 'owned by a post nobody holds',
} as const;

export type Flag = keyof typeof flagWords;

export function isFlag(word: string): word is Flag {
  return Object.hasOwn(flagWords, word);
}

const known = new WeakMap<Action, Set<Flag>>();

/** All flags of an action at the view's date. Kept with the action, which belongs to one read model. */
export function flagsOf(view: PlanView, action: Action): Set<Flag> {
  const before = known.get(action);
  if (before) return before;
  const flags = findFlags(view, action);
  known.set(action, flags);
  return flags;
}

/** Whether anybody has said who holds which post. Until then an empty post says nothing. */
const holdersKnown = new WeakMap<PlanView, boolean>();
function knowsHolders(view: PlanView): boolean {
  const before = holdersKnown.get(view);
  if (before !== undefined) return before;
  const knows = [...view.posts.values()].some((post) => post.holder !== null);
  holdersKnown.set(view, knows);
  return knows;
}

function findFlags(view: PlanView, action: Action): Set<Flag> {
  const closed = action.closure !== null;
  const any = (is: (step: Step) => boolean) => action.steps.some(is);
  const claimsImpact = any(({ rating }) => rating !== null && (rating.impact ?? 'not-claimed') !== 'not-claimed');
  const found: Record<Flag, boolean> = {
    overdue: any((step) => isOverdue(step, view.asAt, closed)),
    'no-update': !closed && (action.steps.length === 0 || any((step) => stepStanding(step) === 'no-update')),
    undated: any((step) => step.kind === 'undated' && !isDone(step, closed)),
    'no-evidence': claimsImpact && action.currentEvidenceCount === 0 && !hasMetMeasure(view, action),
    overridden: any(({ rating }) => Boolean(rating?.overrideReason)),
    'moved-twice': any((step) => step.moves.length > 1),
    'not-in-key': any(({ rating }) => rating !== null && !rating.inKey),
    'no-finding': action.findingIds.length === 0,
    'no-owner': action.owners.length === 0,
    'no-holder': knowsHolders(view) && action.owners.some((post) => post.holder === null),
  };
  return new Set((Object.keys(found) as Flag[]).filter((flag) => found[flag]));
}

function hasMetMeasure(view: PlanView, action: Action): boolean {
  const { measures } = planIndex(view);
  return action.measureIds.some((id) => {
    const measure = measures.get(id);
    return measure !== undefined && meetsItsTarget(measure, view.asAt);
  });
}
