import { weekday } from './bank-holiday-rule.ts';
import { addDays } from './calendar.ts';

/** What the clock on the wall says in England: "2024-10-25T20:00". No seconds, no zone. */
export type LocalTime = string;

const hour = 3_600_000;

/** Whether text is a real wall-clock time: a real date, T, and 00:00 to 23:59. */
export function isLocalTime(text: string): text is LocalTime {
  const [, date, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text) ?? [];
  if (!date || Number(hours) > 23 || Number(minutes) > 59) return false;
  const read = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(read) && new Date(read).toISOString().startsWith(date);
}

/**
 * The instant (milliseconds UTC) of a wall-clock time in England. An hour that comes twice in autumn is its first; one
 * that is left out in spring is null. British Summer Time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on
 * the last Sunday of October (SI 2002/262).
 */
export function instantOf(local: LocalTime): number | null {
  const asIfUtc = Date.parse(`${local}:00Z`);
  const summer = asIfUtc - hour;
  if (isSummerTime(summer)) return summer;
  return isSummerTime(asIfUtc) ? null : asIfUtc;
}

/** The wall-clock time in England of an instant. */
export function localTimeOf(instant: number): LocalTime {
  return new Date(isSummerTime(instant) ? instant + hour : instant).toISOString().slice(0, 16);
}

function isSummerTime(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  const change = (lastDay: string) => Date.parse(`${addDays(lastDay, -(weekday(lastDay) % 7))}T01:00:00Z`);
  return instant >= change(`${year}-03-31`) && instant < change(`${year}-10-31`);
}
