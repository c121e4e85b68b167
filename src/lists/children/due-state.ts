import { noDay, type Day } from '../../children/index.ts';
import type { Indicator } from '../../indicators/index.ts';

/** How many days before it falls due a thing is due soon. */
export const soonDays = 14;

/** How a child stands on the list of an indicator. `counted` is where nothing is met or not: days, caseloads. */
export type ListState = 'overdue' | 'no-date' | 'due-soon' | 'in-time' | 'late' | 'not-met' | 'met' | 'counted';

export const stateWords: Record<ListState, string> = {
  overdue: 'Overdue',
  'no-date': 'No date known',
  'due-soon': `Due within ${soonDays} days`,
  'in-time': 'In time',
  late: 'Was late',
  'not-met': 'Not met',
  met: 'Met',
  counted: 'Counted',
};

/** The states a list opens with: those somebody has something to do about. */
export const concerning: readonly ListState[] = ['overdue', 'no-date', 'due-soon', 'late', 'not-met', 'counted'];

/** Whether one who is not counted yet, and whose clock runs already, is due soon. */
export function isSoon(due: Day, asAt: Day): boolean {
  return due !== noDay && due >= asAt && due <= asAt + soonDays;
}

/**
 * How a child stands: `add` is what they add to the numerator, `due` when it falls due (noDay: not known; undefined:
 * the indicator has no clock), `asAt` the day of the return. Where lower is better, those counted are those over the limit.
 */
export function stateOf(
  { better, unit, clockHasStopped }: Pick<Indicator, 'better' | 'unit' | 'clockHasStopped'>,
  add: number,
  due: Day | undefined,
  asAt: Day,
): ListState {
  if (unit !== 'percent') return 'counted';
  const wrong = better === 'lower' ? add > 0 : add === 0;
  if (due === undefined) return better === 'none' ? (add > 0 ? 'met' : 'counted') : wrong ? 'not-met' : 'met';
  if (clockHasStopped) return wrong ? 'late' : 'in-time';
  if (wrong) return due === noDay ? 'no-date' : 'overdue';
  return isSoon(due, asAt) ? 'due-soon' : 'in-time';
}
