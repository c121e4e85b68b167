import { civilDay, isoOf, type Day } from '../../children/index.ts';
import { isWorkingDay } from '../../methods/working-days.ts';

/**
 * The working days of England as a running count, so that the working days between two days are one subtraction. The
 * calendar itself is methods/working-days.ts; this is its table for 1980 to 2060.
 */
export type WorkingDayTable = {
  /** Working days after the first day, up to and including the second; 0 when the second is not later. */
  between: (after: Day, upTo: Day) => number;
  /** The n-th working day after a day. */
  after: (day: Day, n: number) => Day;
};

const first = civilDay(1980, 1, 1);
const last = civilDay(2060, 12, 31);
let made: WorkingDayTable | null = null;

export function workingDayTable(): WorkingDayTable {
  if (made) return made;
  const count = new Int32Array(last - first + 1);
  const days: Day[] = [];
  for (let day = first; day <= last; day += 1) {
    if (isWorkingDay(isoOf(day) as string)) days.push(day);
    count[day - first] = days.length;
  }
  const upTo = (day: Day) => count[Math.min(last, Math.max(first, day)) - first] as number;
  made = {
    between: (after, to) => (to <= after ? 0 : upTo(to) - upTo(after)),
    after: (day, n) => (n === 0 ? day : (days[upTo(day) + n - 1] ?? last)),
  };
  return made;
}
