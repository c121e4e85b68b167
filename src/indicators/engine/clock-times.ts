import { isoOf, noDay, type Day } from '../../children/index.ts';
import { instantOf } from '../../methods/london-time.ts';

/** A time of day as people write it ("9:05", "14.30", "2:15 pm") as minutes after midnight; NaN where it is none. */
export function minutesOf(text: string): number {
  const [, hours, minutes, half] = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([ap]\.?m\.?)?$/i.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) > 59) return NaN;
  const afternoon = half?.toLowerCase().startsWith('p');
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (afternoon ? 12 : 0);
  return hour > 23 || (half !== undefined && Number(hours) > 12) ? NaN : hour * 60 + Number(minutes);
}

/** Hours from one time in England to another, the change of the clocks counted; NaN where either is not known. */
export function hoursBetween(from: { day: Day; minutes: number }, to: { day: Day; minutes: number }): number {
  const [start, end] = [instantAt(from), instantAt(to)];
  return start === null || end === null ? NaN : (end - start) / 3_600_000;
}

function instantAt({ day, minutes }: { day: Day; minutes: number }): number | null {
  if (day === noDay || Number.isNaN(minutes)) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return instantOf(`${isoOf(day) ?? ''}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}
