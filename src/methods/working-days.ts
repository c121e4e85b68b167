import { weekday } from './bank-holiday-rule.ts';
import { calendarAsKnown, type HolidayCalendar } from './bank-holidays.ts';
import { addDays } from './calendar.ts';

/**
 * Working days in England: not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday (SI 2007/462,
 * regulation 1). Days on which a council closes its offices are working days in law.
 */
export function isWorkingDay(date: string, calendar: HolidayCalendar = calendarAsKnown()): boolean {
  return weekday(date) < 6 && !calendar.isHoliday(date);
}

/**
 * The n-th working day after a date; the period ends at the end of that day. The day of the event is day 0 (Lester v
 * Garland (1808); Dodds v Walker [1981] UKHL 3); an event on a day that is no working day changes nothing. n is 0 or
 * more; 0 is the date itself.
 */
export function addWorkingDays(date: string, n: number, calendar: HolidayCalendar = calendarAsKnown()): string {
  let day = date;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** How many working days lie after one date, up to and including another; 0 when the second is not later. */
export function workingDaysBetween(after: string, upTo: string, calendar: HolidayCalendar = calendarAsKnown()): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** The date itself when it is a working day, else the last working day before it: by when to plan what is due then. */
export function workingDayOnOrBefore(date: string, calendar: HolidayCalendar = calendarAsKnown()): string {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}
