import { addDays } from './calendar.ts';

/** One bank holiday of England and Wales: its ISO date and what it is called. */
export type BankHoliday = { date: string; name: string };

/** Days on which a year kept another day than the rule's: moved, or added for one year only. */
type Exception = { year: number; name: string; instead?: string; date: string };

/** What was proclaimed apart from the rule since 2012 (Banking and Financial Dealings Act 1971, section 1). */
export const exceptions: Exception[] = [
  { year: 2012, name: 'Spring bank holiday', instead: '2012-05-28', date: '2012-06-04' },
  { year: 2012, name: 'Diamond Jubilee of Queen Elizabeth II', date: '2012-06-05' },
  { year: 2020, name: 'Early May bank holiday (VE Day)', instead: '2020-05-04', date: '2020-05-08' },
  { year: 2022, name: 'Spring bank holiday', instead: '2022-05-30', date: '2022-06-02' },
  { year: 2022, name: 'Platinum Jubilee of Queen Elizabeth II', date: '2022-06-03' },
  { year: 2022, name: 'State funeral of Queen Elizabeth II', date: '2022-09-19' },
  { year: 2023, name: 'Coronation of King Charles III', date: '2023-05-08' },
];

/**
 * The bank holidays of a year by the standing rule, in order, without exceptions: New Year's Day, Good Friday, Easter
 * Monday, the first Monday of May, the last of May, the last of August, Christmas Day and Boxing Day; those that fall
 * on a weekend are kept on the next weekday that is free.
 */
export function bankHolidaysByRule(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  return [
    substituted(`${year}-01-01`, 'New Year’s Day'),
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: addDays(easter, 1), name: 'Easter Monday' },
    { date: mondayFrom(`${year}-05-01`), name: 'Early May bank holiday' },
    { date: mondayFrom(`${year}-05-25`), name: 'Spring bank holiday' },
    { date: mondayFrom(`${year}-08-25`), name: 'Summer bank holiday' },
    ...christmas(year),
  ];
}

/** Those of the rule with the exceptions known since. */
export function bankHolidaysWithExceptions(year: number): BankHoliday[] {
  const own = exceptions.filter((exception) => exception.year === year);
  const moved = new Set(own.map((exception) => exception.instead));
  return [
    ...bankHolidaysByRule(year).filter(({ date }) => !moved.has(date)),
    ...own.map(({ date, name }) => ({ date, name })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const monthShift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** The day of the week, Monday 1 to Sunday 7 (Sakamoto's method: a calendar of three years asks thousands of times). */
export function weekday(date: string): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return (year + leaps + monthShift[month - 1]! + Number(date.slice(8, 10))) % 7 || 7;
}

function christmas(year: number): BankHoliday[] {
  const day = { date: `${year}-12-25`, name: 'Christmas Day' };
  const boxing = { date: `${year}-12-26`, name: 'Boxing Day' };
  const inLieu = (date: string, name: string) => ({ date, name: `${name} (substitute day)` });
  switch (weekday(day.date)) {
    case 5:
      return [day, inLieu(`${year}-12-28`, boxing.name)];
    case 6:
      return [inLieu(`${year}-12-27`, day.name), inLieu(`${year}-12-28`, boxing.name)];
    case 7:
      return [boxing, inLieu(`${year}-12-27`, day.name)];
    default:
      return [day, boxing];
  }
}

function substituted(date: string, name: string): BankHoliday {
  const day = weekday(date);
  return day < 6 ? { date, name } : { date: addDays(date, 8 - day), name: `${name} (substitute day)` };
}

/** The first Monday on or after a date. */
function mondayFrom(date: string): string {
  return addDays(date, (8 - weekday(date)) % 7);
}

/** Easter Sunday in the Gregorian calendar (the anonymous computus, as in Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
