/** Dates are ISO text (YYYY-MM-DD): days on the calendar, with no time and no time zone. */

// Pages with thousands of dates work with these functions: the parts of a date are read by their places, and two figures
// are looked up rather than made.
const twoFigures = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const yearOf = (date: string) => Number(date.slice(0, 4));
const monthOf = (date: string) => Number(date.slice(5, 7));
const dayOf = (date: string) => Number(date.slice(8, 10));

/** The date `days` days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const at = new Date(Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date) + days));
  const year = at.getUTCFullYear();
  return `${year > 999 ? year : String(year).padStart(4, '0')}-${twoFigures[at.getUTCMonth() + 1]}-${twoFigures[at.getUTCDate()]}`;
}

/** The corresponding date `months` months later, or the last day of a shorter month (Dodds v Walker [1981] UKHL 3). */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const last = lastDayOfMonth(first);
  const same = `${first.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return same > last ? last : same;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day of the date's month. */
export function lastDayOfMonth(date: string): string {
  const year = yearOf(date);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const month = monthOf(date);
  return `${date.slice(0, 8)}${month === 2 && leap ? 29 : monthLengths[month - 1]}`;
}

/** The first day of the date's month. */
export function firstDayOfMonth(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether text is a real date written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text
  );
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** "8 May 2025", as GOV.UK style writes dates. */
export function inWords(date: string): string {
  return `${dayOf(date)} ${monthNames[monthOf(date) - 1]} ${date.slice(0, 4)}`;
}

/** "May 2025". */
export function monthInWords(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${monthNames[month - 1]} ${year}`;
}

/** Two dates as a stretch of time: "1 May 2025 to 31 May 2025"; with no end, "from 1 May 2025". */
export function rangeInWords(from: string, to: string | null): string {
  return to ? `${inWords(from)} to ${inWords(to)}` : `from ${inWords(from)}`;
}
