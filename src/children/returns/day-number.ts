/**
 * Days as whole numbers (days since 1 January 1970, UTC), in which a return holds its dates: a hundred thousand rows
 * are compared without making a single object.
 */
export type Day = number;

/** No date. Smaller than any day, so that a comparison with it must be guarded. */
export const noDay: Day = -2_147_483_648;

/** The day of an ISO date (YYYY-MM-DD) that is known to be one. */
export function dayOf(iso: string): Day {
  return dayFrom(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

/** The day of a year, month (1 to 12) and day of the month, by the civil calendar. */
export function dayFrom(year: number, month: number, date: number): Day {
  return Math.floor(Date.UTC(year < 100 ? 2000 : year, month - 1, date) / 86_400_000);
}

/** The ISO date of a day; null for no date. */
export function isoOf(day: Day): string | null {
  return day === noDay ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** How many days a month (1 to 12) has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export type Civil = { year: number; month: number; date: number };

/** The year, month and day of the month of a day. Hinnant's algorithm; no objects of the platform are made. */
export function civilOf(day: Day): Civil {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** The day of a year, month and day of the month without making a Date: for inner loops. */
export function civilDay(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  return era * 146_097 + ofEra - 719_468;
}

/** So many months on (or back, when negative): the same day of the month, or the last of a shorter one. */
export function monthsOn(day: Day, months: number): Day {
  const { year, month, date } = civilOf(day);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return civilDay(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)));
}

/** Completed years from a birth to a day: a birthday on 29 February falls on 1 March in other years. */
export function yearsBetween(birth: Day, on: Day): number {
  const [born, now] = [civilOf(birth), civilOf(on)];
  const reached = now.month > born.month || (now.month === born.month && now.date >= born.date);
  return now.year - born.year - (reached ? 0 : 1);
}
