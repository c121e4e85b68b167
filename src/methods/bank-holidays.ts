import { bankHolidaysByRule, bankHolidaysWithExceptions, type BankHoliday } from './bank-holiday-rule.ts';

/**
 * The bank holidays of England and Wales as published, by year: month and day. Our own list of the facts; a test
 * proves it equal to the rule with its seven exceptions. The years after `officialUntil` are the rule's.
 */
const published: Record<number, string> = {
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
};

/** The first year of the calendar. */
export const firstYear = 2012;
/** The last year whose bank holidays have been announced; later ones are worked out by the rule: "projected". */
export const officialUntil = 2028;

/** What became known after a year's list was first published, and on which day the official list showed it. */
type Change = { listedOn: string; what: string; added: string[]; removed: string[] };

export const changes: Change[] = [
  { listedOn: '2019-06-10', what: 'Early May 2020 moved for VE Day', added: ['2020-05-08'], removed: ['2020-05-04'] },
  {
    listedOn: '2020-11-12',
    what: 'Platinum Jubilee, June 2022',
    added: ['2022-06-02', '2022-06-03'],
    removed: ['2022-05-30'],
  },
  { listedOn: '2022-09-09', what: 'State funeral, 19 September 2022', added: ['2022-09-19'], removed: [] },
  { listedOn: '2022-11-08', what: 'Coronation, 8 May 2023', added: ['2023-05-08'], removed: [] },
];
/** The last time the list was looked at: the version of the whole table. */
const lastListed = '2026-02-25';

/** A calendar of bank holidays as it was known on a day. */
export type HolidayCalendar = {
  /** Stored with every date worked out from it: 'EW-2022-11-08'. The day is that of the last change it knows. */
  version: string;
  isHoliday: (date: string) => boolean;
  /** Whether a date lies after the last year whose bank holidays are announced. */
  isProjected: (date: string) => boolean;
};

const calendars = new Map<string, HolidayCalendar>();

/**
 * The calendar as known on a day (ISO), or as known now. Only what the official list showed by then is in it, so a due
 * date can be worked out as it stood before a bank holiday was proclaimed in the middle of its time.
 */
export function calendarAsKnown(on?: string): HolidayCalendar {
  const known = on === undefined ? changes : changes.filter((change) => change.listedOn <= on);
  const day = on === undefined || on >= lastListed ? lastListed : (known.at(-1)?.listedOn ?? `${firstYear}-01-01`);
  const version = `EW-${day}`;
  const before = calendars.get(version);
  if (before) return before;
  const made = { version, isHoliday: holidayTest(changes.filter((change) => !known.includes(change))), isProjected };
  calendars.set(version, made);
  return made;
}

function isProjected(date: string): boolean {
  return Number(date.slice(0, 4)) > officialUntil;
}

function holidayTest(unknown: Change[]): (date: string) => boolean {
  const years = new Map<string, Set<string>>();
  return (date) => {
    const year = date.slice(0, 4);
    let days = years.get(year);
    if (!days) {
      days = new Set(datesOf(Number(year)));
      for (const { added, removed } of unknown) {
        added.filter((one) => one.startsWith(year)).forEach((one) => days?.delete(one));
        removed.filter((one) => one.startsWith(year)).forEach((one) => days?.add(one));
      }
      years.set(year, days);
    }
    return days.has(date);
  };
}

function datesOf(year: number): string[] {
  const listed = published[year];
  if (listed) return listed.split(' ').map((day) => `${year}-${day}`);
  return bankHolidaysByRule(year).map(({ date }) => date);
}

/** The bank holidays of a year, in order, with their names, as known now. */
export function bankHolidaysOf(year: number): BankHoliday[] {
  const names = new Map(bankHolidaysWithExceptions(year).map(({ date, name }) => [date, name]));
  return datesOf(year).map((date) => ({ date, name: names.get(date) ?? 'Bank holiday' }));
}

/** The years of the table, for the test that holds it against the rule. */
export const publishedYears = Object.keys(published).map(Number);
