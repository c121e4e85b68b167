import { addDays } from '../../methods/calendar.ts';
import { deadlinesOf, type Deadline } from './deadlines.ts';
import type { Action, Delivery, Impact, Step } from './plan-view.ts';

/**
 * Where a step or action stands: its delivery; `no-update` when nothing was claimed for the period (an old claim says
 * nothing about now), `unmapped` when nobody has said what its rating word means.
 */
export type Standing = Delivery | 'no-update' | 'unmapped';
/** The same for impact. */
export type ImpactStanding = Impact | 'no-update' | 'unmapped';

/** From what most needs looking at to what least does: an action stands where its least advanced step stands. */
export const standings: Standing[] = [
  'late',
  'at-risk',
  'no-update',
  'unmapped',
  'not-started',
  'on-track',
  'complete',
  'closed',
];
export const impactStandings: ImpactStanding[] = [
  'no-update',
  'unmapped',
  'not-claimed',
  'claimed',
  'evidenced',
  'embedded',
];

type Closable = Pick<Action, 'closure' | 'steps'>;

export function stepStanding(step: Step, closed = false): Standing {
  if (closed) return 'closed';
  if (!step.rating || step.rating.stale) return 'no-update';
  return step.rating.delivery ?? 'unmapped';
}

/** An action that was formally closed stands closed: its closure is on record and has a watch date of its own. */
export function actionStanding(action: Closable): Standing {
  if (action.closure) return 'closed';
  return furthestBehind(action.steps.map(stepStands), standings, 'no-update');
}

export function actionImpact(action: Closable): ImpactStanding {
  const each = action.steps.map(({ rating }): ImpactStanding =>
    rating && (!rating.stale || action.closure) ? (rating.impact ?? 'unmapped') : 'no-update',
  );
  return furthestBehind(each, impactStandings, 'no-update');
}

const stepStands = (step: Step): Standing => stepStanding(step);

/** The first of an order that is among these; most actions have one step, which settles it. */
function furthestBehind<T>(these: T[], order: T[], none: T): T {
  if (these.length < 2) return these[0] ?? none;
  return order.find((one) => these.includes(one)) ?? none;
}

/** Whether the last claim, however old, is that the work is done. */
export function isDone(step: Step, closed = false): boolean {
  return closed || step.rating?.delivery === 'complete' || step.rating?.delivery === 'closed';
}

/**
 * Overdue by its own date: a day by which something should be done has passed and nobody has claimed it done. Work that
 * recurs, or only says when it starts, has no such day.
 */
export function isOverdue(step: Step, asAt: string, closed = false): boolean {
  return !isDone(step, closed) && knownDeadlines(step).some((deadline) => deadline.byOn < asAt);
}

/** Deadlines by due expression: the same words are read for many steps, months and views, and reading them is slow. */
const deadlines = new Map<string, Deadline[]>();
const most = 20_000;

function knownDeadlines(step: Step): Deadline[] {
  if (step.byOn === null) return [];
  const key = `${step.kind} ${step.byOn} ${step.due}`;
  const known = deadlines.get(key);
  if (known) return known;
  if (deadlines.size >= most) deadlines.clear();
  const found = deadlinesOf(step);
  deadlines.set(key, found);
  return found;
}

/** Due on the date or in the days after it, and not done. */
export function isDueWithin(step: Step, asAt: string, days: number, closed = false): boolean {
  return step.byOn !== null && step.byOn >= asAt && step.byOn <= addDays(asAt, days) && !isDone(step, closed);
}
