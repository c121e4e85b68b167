import type { DemoCalendar } from '../calendar.ts';

/** "9 January 2026": a day of a month counted from the current one, as a letter writes it. */
export function dayInWords(when: DemoCalendar, offset: number, day: number): string {
  return `${Number(when.day(offset, day).slice(8))} ${when.month(offset)}`;
}
