import { addDays, addMonths, lastDayOfMonth } from '../../methods/calendar.ts';
import { addWorkingDays } from '../../methods/working-days.ts';

export type Span = { count: number; unit: 'day' | 'working-day' | 'week' | 'month' | 'year' };

/** When a duty falls due, as read from words. Dates are ISO. */
export type Schedule =
  | { kind: 'once'; on: string }
  | {
      kind: 'every';
      span: Span;
      /** The first time; null counts one span from the day the duty starts. */
      first: string | null;
      until: string | null;
      /** The first time was written as a month, which means its last day; so do all that follow. */
      monthEnds: boolean;
      /** "At least every six months": counted from the day it was last done, not from the day it was due. */
      rolling: boolean;
    }
  /** On one day of each year, "by 31 March each year"; day 0 is the month's last. */
  | { kind: 'yearly'; month: number; day: number; until: string | null }
  /** So long after the day the duty starts, once for each. */
  | { kind: 'after'; spans: Span[] }
  /** At each meeting of the duty's body. */
  | { kind: 'meetings' }
  /** It has no date: it always holds, or its date is not set yet. */
  | { kind: 'none' };

/** What the dates are worked out from, apart from the words. */
export type Known = {
  /** The day the duty counts from: a notice's date. Null for an undated notice, which computes nothing. */
  startsOn: string | null;
  endsOn: string | null;
  /** The meetings of the duty's body, in order. */
  meetings: string[];
  /** For what is said to be done: the day it was due, and the day it was done. */
  doneOn: ReadonlyMap<string, string>;
};

/** More than any duty needs in a lifetime: every day for eleven years. */
const most = 4000;

/** The days on which something falls due from one day to another, both included, in order. */
export function datesOf(schedule: Schedule, known: Known, from: string, to: string): string[] {
  const last = known.endsOn !== null && known.endsOn < to ? known.endsOn : to;
  return all(schedule, known, last).filter((date) => date >= from && date <= last);
}

function all(schedule: Schedule, { startsOn, meetings, doneOn }: Known, to: string): string[] {
  switch (schedule.kind) {
    case 'once':
      return [schedule.on];
    case 'after':
      return startsOn === null ? [] : schedule.spans.map((span) => later(startsOn, span)).sort();
    case 'meetings':
      return meetings.filter((date) => startsOn === null || date >= startsOn);
    case 'none':
      return [];
    case 'yearly':
      return startsOn === null ? [] : yearly(schedule, startsOn, to);
    case 'every': {
      const { span, monthEnds, first } = schedule;
      const last = schedule.until !== null && schedule.until < to ? schedule.until : to;
      if (first === null && startsOn === null) return [];
      if (schedule.rolling) return rolling(first ?? later(startsOn!, span), span, last, doneOn);
      return first === null ? fixed(startsOn!, 1, span, false, last) : fixed(first, 0, span, monthEnds, last);
    }
  }
}

function yearly({ month, day, until }: Extract<Schedule, { kind: 'yearly' }>, startsOn: string, to: string): string[] {
  const last = until !== null && until < to ? until : to;
  const dates: string[] = [];
  for (let year = Number(startsOn.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    const end = lastDayOfMonth(first);
    const date = day === 0 ? end : `${first.slice(0, 8)}${String(day).padStart(2, '0')}`;
    dates.push(date < end ? date : end);
  }
  return dates.filter((date) => date >= startsOn && date <= last);
}

/** Always counted from the same day, so that the 31st comes back after a shorter month; `skip` leaves out that day itself. */
function fixed(anchor: string, skip: 0 | 1, span: Span, monthEnds: boolean, to: string): string[] {
  const dates: string[] = [];
  for (let n: number = skip; n <= most; n += 1) {
    const date = n === 0 ? anchor : later(anchor, span, n, monthEnds);
    if (date > to) break;
    dates.push(date);
  }
  return dates;
}

/** Each from the last: from the day it was done where that is known, else from the day it was due. */
function rolling(first: string, span: Span, to: string, doneOn: ReadonlyMap<string, string>): string[] {
  const dates: string[] = [];
  for (let date = first; date <= to && dates.length < most;) {
    dates.push(date);
    const next = later(doneOn.get(date) ?? date, span);
    // Something done so early that the next would fall due no later is counted from the day it was due.
    date = next > date ? next : later(date, span);
  }
  return dates;
}

/** A day so many spans after another. With `monthEnds`, the last day of that month. */
export function later(date: string, { count, unit }: Span, times = 1, monthEnds = false): string {
  const n = count * times;
  switch (unit) {
    case 'day':
      return addDays(date, n);
    case 'week':
      return addDays(date, 7 * n);
    case 'working-day':
      return addWorkingDays(date, n);
    case 'month':
    case 'year': {
      const day = addMonths(date, unit === 'year' ? 12 * n : n);
      return monthEnds ? lastDayOfMonth(day) : day;
    }
  }
}
