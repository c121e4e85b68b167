import { calendarAsKnown, firstYear } from '../bank-holidays.ts';
import { addDays, addMonths, inWords, isIsoDate } from '../calendar.ts';
import { instantOf, isLocalTime, localTimeOf } from '../london-time.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from '../working-days.ts';
import { endOfNextTerm, type Term } from './terms.ts';

export type ClockUnit = 'working-days' | 'days' | 'weeks' | 'months' | 'hours' | 'terms';

/** A dated, sourced rule that turns a start event into a due date. */
export type ClockRule = {
  /** Its name on the command line: 'action_statement_70wd'. */
  rule: string;
  /** Other names people may type: 'statement of action'. */
  also: string[];
  /** What is due. */
  title: string;
  /** The event the time runs from. */
  from: string;
  unit: ClockUnit;
  count: number;
  /** Statutory: in law. Guidance: statutory guidance. Asked: asked by an inspectorate. Convention: how councils count. */
  standing: 'statutory' | 'guidance' | 'asked' | 'convention';
  source: string;
  /** False where the wording of the source was not to hand when the rule was written down. */
  sourceRead: boolean;
  /** The first and the last start date the rule is in force for; null when it is open. */
  inForce: { from: string | null; to: string | null };
  /** Worked by hand or by law reports; one test runs them all. */
  examples: { start: string; due: string; planBy?: string }[];
};

export type ClockOptions = {
  /** Count with the bank holidays known on this day (ISO); all that are known now where left out. */
  asKnownOn?: string | undefined;
  /** The council's own terms, for a termly clock. */
  terms?: Term[] | undefined;
};

export type Due = {
  /** ISO date; for hours a wall-clock time in England, "2024-10-28T19:00". */
  due: string;
  /**
   * The last working day on or before the due date: statutory dates do not move off weekends and holidays, work does. For
   * hours it is the due time itself, as nothing exempts a weekend.
   */
  planBy: string;
  dueIsWorkingDay: boolean;
  /** The calendar of bank holidays it was worked out with: 'EW-2026-02-25'. */
  calendarVersion: string;
  /** True when it depends on bank holidays that are not announced yet. */
  projected: boolean;
  /** What a reader should know: the start lies before the rule was in force. */
  notes: string[];
};

export type DueResult = ({ ok: true } & Due) | { ok: false; reason: string };

/**
 * When something is due. `start` is an ISO date, or for hours a wall-clock time in England ("2024-10-25T20:00"). The day
 * of the event is day 0. Weeks are 7 days each; months are the corresponding date, or the last day of a shorter month
 * (Dodds v Walker), always from the actual event. Fails, in plain English, when the start cannot be read or lies outside
 * the calendar.
 */
export function dueBy(rule: ClockRule, start: string, options: ClockOptions = {}): DueResult {
  const wrong = startTrouble(rule, start) ?? knownTrouble(options.asKnownOn);
  if (wrong) return { ok: false, reason: wrong };
  const calendar = calendarAsKnown(options.asKnownOn);
  const day = start.slice(0, 10);
  const counted = count(rule, start, day, options);
  if (!counted.ok) return counted;
  const { due } = counted;
  const dueDay = due.slice(0, 10);
  if (Number(dueDay.slice(0, 4)) > lastYear) return { ok: false, reason: `The due date is after ${lastYear}.` };
  return {
    ok: true,
    due,
    planBy: rule.unit === 'hours' ? due : workingDayOnOrBefore(dueDay, calendar),
    dueIsWorkingDay: isWorkingDay(dueDay, calendar),
    calendarVersion: calendar.version,
    projected: calendar.isProjected(dueDay),
    notes: notesOn(rule, day),
  };
}

const lastYear = 2100;

function count(
  rule: ClockRule,
  start: string,
  day: string,
  options: ClockOptions,
): { ok: true; due: string } | { ok: false; reason: string } {
  const of = (due: string) => ({ ok: true as const, due });
  switch (rule.unit) {
    case 'working-days':
      return of(addWorkingDays(day, rule.count, calendarAsKnown(options.asKnownOn)));
    case 'days':
      return of(addDays(day, rule.count));
    case 'weeks':
      return of(addDays(day, 7 * rule.count));
    case 'months':
      return of(addMonths(day, rule.count));
    case 'terms':
      return endOfNextTerm(day, options.terms);
    case 'hours': {
      const instant = instantOf(start);
      if (instant === null)
        return {
          ok: false,
          reason: `There was no ${start.slice(11)} on ${inWords(day)}: the clocks went forward then. Give the time an hour later.`,
        };
      return of(localTimeOf(instant + rule.count * 3_600_000));
    }
  }
}

function startTrouble(rule: ClockRule, start: string): string | null {
  const day = start.slice(0, 10);
  if (!isIsoDate(day) || (start.length > 10 && !isLocalTime(start)))
    return rule.unit === 'hours'
      ? `“${start}” is not a time. Write the date and the time like 2024-10-25T20:00.`
      : `“${start}” is not a date. Write it like 2024-05-16.`;
  if (rule.unit === 'hours' && start.length === 10)
    return `${rule.title} is counted in hours: give the time too, like ${day}T20:00.`;
  const year = Number(day.slice(0, 4));
  if (year < firstYear || year > lastYear)
    return `${inWords(day)} is outside the calendar, which has bank holidays from ${firstYear} to ${lastYear}.`;
  return null;
}

function knownTrouble(on: string | undefined): string | null {
  if (on === undefined || isIsoDate(on)) return null;
  return `“${on}” is not a date. Write the day the calendar is to be as known on like 2022-09-08.`;
}

function notesOn({ inForce, source }: ClockRule, start: string): string[] {
  if (inForce.from && start < inForce.from)
    return [`The start is before ${inWords(inForce.from)}, from when ${source} is in force.`];
  if (inForce.to && start > inForce.to) return [`The rule ended on ${inWords(inForce.to)}: ${source}.`];
  return [];
}
