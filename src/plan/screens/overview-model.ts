import { daysBetween, inWords } from '../../methods/calendar.ts';
import type { Change } from '../model/change.ts';
import { passedDeadline } from '../model/deadlines.ts';
import { flagsOf, type Flag } from '../model/flags.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Action, Area, PlanView } from '../model/plan-view.ts';
import { actionImpact, actionStanding, isOverdue, type ImpactStanding, type Standing } from '../model/standing.ts';
import { deliveryWords, timesInWords } from '../words.ts';

/** How many actions stand where, on both axes, and how many carry each flag. */
export type Tally = {
  total: number;
  delivery: Map<Standing, number>;
  impact: Map<ImpactStanding, number>;
  flags: Map<Flag, number>;
};

/** An area with its tally, parts included; `depth` is 1 for a part of another area. */
export type AreaRow = { area: Area; depth: number; tally: Tally };

/** What is different from the last time the plan was looked at as a whole. */
export type Since = { date: string; changes: Change[] };

export type StuckAction = { action: Action; reasons: string[] };

/** What of an action is counted; it holds for as long as the action is the same in the read model. */
type Counted = { delivery: Standing; impact: ImpactStanding; flags: Set<Flag> };
const counted = new WeakMap<Action, Counted>();

function countedOf(view: PlanView, action: Action): Counted {
  const known = counted.get(action);
  if (known) return known;
  const made = { delivery: actionStanding(action), impact: actionImpact(action), flags: flagsOf(view, action) };
  counted.set(action, made);
  return made;
}

export function tallyOf(view: PlanView, actions: Action[]): Tally {
  const tally: Tally = { total: actions.length, delivery: new Map(), impact: new Map(), flags: new Map() };
  const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const action of actions) {
    const { delivery, impact, flags } = countedOf(view, action);
    add(tally.delivery, delivery);
    add(tally.impact, impact);
    for (const flag of flags) add(tally.flags, flag);
  }
  return tally;
}

/** Areas in the plan's order, each followed by its parts, leaving out those in which no action is left. */
export function areaRows(view: PlanView, actions: Action[]): AreaRow[] {
  const { children, within } = planIndex(view);
  const byArea = Map.groupBy(actions, (action) => action.areaId);
  const rowsUnder = (parent: number | null, depth: number): AreaRow[] =>
    (children.get(parent) ?? []).flatMap((area) => {
      const inside = [...within(area.id)].flatMap((id) => byArea.get(id) ?? []);
      if (inside.length === 0) return [];
      return [{ area, depth, tally: tallyOf(view, inside) }, ...rowsUnder(area.id, depth + 1)];
    });
  return rowsUnder(null, 0);
}

/**
 * The actions that most need a decision, worst first: long overdue, moved again and again, rated late or at risk. The
 * reasons are facts of the plan; nothing is guessed.
 */
export function stuckActions(view: PlanView, actions: Action[], most = 5): StuckAction[] {
  const stuck: (StuckAction & { weight: number })[] = [];
  for (const action of actions) {
    const { weight, reasons } = stucknessOf(view, action);
    if (weight > 0) stuck.push({ action, weight, reasons });
  }
  return stuck
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ action, reasons }) => ({ action, reasons }));
}

type Stuckness = { asAt: string; weight: number; reasons: string[] };
const stucknesses = new WeakMap<Action, Stuckness>();

function stucknessOf(view: PlanView, action: Action): Stuckness {
  const known = stucknesses.get(action);
  if (known?.asAt === view.asAt) return known;
  const made = { asAt: view.asAt, ...stuckness(view, action) };
  stucknesses.set(action, made);
  return made;
}

/** A late rating or a passed date weighs 3 (and a point more for each year), each move 1, at risk 2. */
function stuckness(view: PlanView, action: Action): { weight: number; reasons: string[] } {
  const reasons: string[] = [];
  let weight = 0;
  const closed = action.closure !== null;
  const overdue = action.steps.find((step) => isOverdue(step, view.asAt, closed));
  const passed = overdue && passedDeadline(overdue, view.asAt);
  if (passed) {
    weight += 3 + daysBetween(passed.byOn, view.asAt) / 365;
    reasons.push(`due ${inWords(passed.byOn)}`);
  }
  const standing = actionStanding(action);
  if (standing === 'late' || standing === 'at-risk') {
    weight += standing === 'late' ? 3 : 2;
    reasons.push(`rated ${deliveryWords[standing]}`);
  }
  const moves = Math.max(0, ...action.steps.map((step) => step.moves.length));
  if (weight > 0 && moves > 0) {
    weight += moves;
    reasons.push(`date moved ${timesInWords(moves)}`);
  }
  return { weight, reasons };
}

/** The last date anything was claimed by the view's date; null when nothing ever was. */
export function lastClaim(view: PlanView): string | null {
  let last: string | null = null;
  for (const { steps } of view.actions)
    for (const { rating } of steps) if (rating && (last === null || rating.on > last)) last = rating.on;
  return last;
}
