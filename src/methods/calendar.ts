/** Dates are ISO text (YYYY-MM-DD): days on the calendar, with no time and no time zone. */

/** The date `days` days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
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

/** The last day of the date's month. */
export function lastDayOfMonth(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
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
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${monthNames[month - 1]} ${year}`;
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
