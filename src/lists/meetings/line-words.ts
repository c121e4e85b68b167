import { inWords } from '../../methods/calendar.ts';
import type { LineState } from './carry-forward.ts';
import type { Line } from './meeting-queries.ts';

export const lineStates: Record<LineState, string> = {
  overdue: 'Overdue',
  'no-date': 'No date known',
  listed: 'On the list',
  later: 'Not this week',
  resolved: 'Resolved',
};

/** “Carried over 3 times, on the list since 4 March 2025”. `heldOn` is the day of the meeting. */
export function rolledWords(
  { rolled, firstOn, state }: Pick<Line, 'rolled' | 'firstOn' | 'state'>,
  heldOn: string,
): string {
  if (state === 'resolved') return `It was on the list since ${inWords(firstOn)}`;
  if (rolled === 0 && firstOn === heldOn) return 'New this time';
  const since = `n the list since ${inWords(firstOn)}`;
  if (rolled === 0) return `O${since}`;
  return `${rolled === 1 ? 'Carried over once' : `Carried over ${rolled} times`}, o${since}`;
}

/** How a line stands, with its date: “Overdue since 3 March 2025”, “Resolved: no longer on the list on 31 March 2025”. */
export function standingWords({ state, due, resolvedOn }: Pick<Line, 'state' | 'due' | 'resolvedOn'>): string {
  if (state === 'resolved')
    return `Resolved: no longer on the list in the return of ${resolvedOn ? inWords(resolvedOn) : 'that day'}${
      due && resolvedOn && due >= resolvedOn ? `; next due ${inWords(due)}` : ''
    }`;
  if (state === 'later') return due ? `Its turn is on ${inWords(due)}` : lineStates.later;
  if (state === 'overdue' && due) return `Overdue since ${inWords(due)}`;
  return due ? `${lineStates[state]}, due ${inWords(due)}` : lineStates[state];
}

/** What was decided last time and whether it is done; null where nothing was. */
export function lastWords({ last }: Pick<Line, 'last'>, today: string): string | null {
  if (!last) return null;
  const owed = `${last.owner ?? 'Nobody'}${last.by ? `, by ${inWords(last.by)}` : ''}`;
  const done = last.doneOn
    ? ` Done on ${inWords(last.doneOn)}${last.doneNote ? `: ${last.doneNote}` : ''}.`
    : last.by && last.by < today
      ? ' Not done, and past its date.'
      : ' Not done yet.';
  return `${inWords(last.on)}: ${last.text} (${owed}).${done}`;
}
