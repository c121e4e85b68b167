import type { DemoDue } from './demo-shapes.ts';

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export type Every = 'P1W' | 'P1M' | 'P3M' | 'P6M';
const everyInWords: Record<Every, string> = {
  P1W: 'Weekly',
  P1M: 'Monthly',
  P3M: 'Every 3 months',
  P6M: 'Every 6 months',
};

/**
 * Dates counted in months from the current one, so that the demo is never out of date: 0 is the month `today` is in,
 * -1 the month before. Each due is returned as a plan would write it together with what it means; a month means its
 * last day, as everywhere in the product.
 */
export interface DemoCalendar {
  today: string;
  /** `March 2026` */
  month(offset: number): string;
  /** `2026-03` */
  key(offset: number): string;
  /** The last day of the month. */
  last(offset: number): string;
  /** A day of the month, or the month's last day where the month is shorter. */
  day(offset: number, day: number): string;
  /** A day that has already happened: the same as `day`, but never after today. */
  past(offset: number, day: number): string;
  by(offset: number): DemoDue;
  on(offset: number, day: number): DemoDue;
  starting(offset: number): DemoDue;
  between(first: number, last: number): DemoDue;
  every(every: Every, offset: number): DemoDue;
  undated(written: string): DemoDue;
}

/** @param today ISO day; nothing else is read from the clock. */
export function demoCalendar(today: string): DemoCalendar {
  const anchor = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) - 1 };
  const first = (offset: number) => new Date(Date.UTC(anchor.year, anchor.month + offset, 1));
  const iso = (date: Date) => date.toISOString().slice(0, 10);

  const name = (offset: number) => names[first(offset).getUTCMonth()] ?? '';
  const month = (offset: number) => `${name(offset)} ${first(offset).getUTCFullYear()}`;
  const key = (offset: number) => iso(first(offset)).slice(0, 7);
  const last = (offset: number) => iso(new Date(Date.UTC(anchor.year, anchor.month + offset + 1, 0)));
  const day = (offset: number, of: number) => {
    const asked = `${key(offset)}-${String(of).padStart(2, '0')}`;
    return asked < last(offset) ? asked : last(offset);
  };
  const inWords = (date: string, offset: number) => `${Number(date.slice(8))} ${month(offset)}`;
  const nothing = { from: null, by: null, every: null };

  return {
    today,
    month,
    key,
    last,
    day,
    past: (offset, of) => (day(offset, of) < today ? day(offset, of) : today),
    by: (offset) => ({ ...nothing, due: month(offset), kind: 'by', by: last(offset) }),
    on: (offset, of) => {
      const date = day(offset, of);
      return { ...nothing, due: `By ${inWords(date, offset)}`, kind: 'by', by: date };
    },
    starting: (offset) => ({ ...nothing, due: `From ${month(offset)}`, kind: 'from', from: last(offset) }),
    between: (start, end) => ({
      ...nothing,
      due: `${month(start)} to ${month(end)}`,
      kind: 'range',
      from: last(start),
      by: last(end),
    }),
    every: (every, offset) => ({
      ...nothing,
      due: `${everyInWords[every]} from ${month(offset)}`,
      kind: 'recurring',
      from: last(offset),
      every,
    }),
    undated: (written) => ({ ...nothing, due: written, kind: 'undated' }),
  };
}
