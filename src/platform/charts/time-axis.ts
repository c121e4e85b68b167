import { element, ink, words } from './svg.ts';

/** What charts over time share: dates as places on an axis, and in words. Dates are ISO, with or without a time. */

/** The instant of a date, at midnight UTC. */
export const timeOf = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);

/** "Mar 2025". */
export function monthAndYear(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(timeOf(date));
}

/** "31 March 2025". */
export function dayInWords(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(timeOf(date));
}

/** Marks and dates under an axis, from the last backwards; a date that would stand on another has its mark only. */
export function dateLabels(times: readonly number[], x: (time: number) => number, bottom: number): string[] {
  const labelled: number[] = [];
  for (const time of times.toReversed()) {
    const next = labelled.at(-1);
    if (next === undefined || x(next) - x(time) >= 74) labelled.push(time);
  }
  return times.map((time) => {
    const tick = element('line', { x1: x(time), x2: x(time), y1: bottom, y2: bottom + 5, stroke: ink });
    const place = { x: x(time), y: bottom + 22, 'text-anchor': 'middle', 'font-size': 13 };
    return labelled.includes(time) ? tick + words(monthAndYear(new Date(time).toISOString()), place) : tick;
  });
}
