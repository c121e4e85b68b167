import type { Meeting } from './meeting-queries.ts';

/** From a body's number to the days it meets, in order; what a duty "at each meeting" falls due on. */
export function daysOfMeetings(meetings: readonly Meeting[]): (bodyId: number | null) => string[] {
  const days = new Map<number, string[]>();
  for (const { bodyId, onDate } of meetings) {
    const own = days.get(bodyId);
    if (own) own.push(onDate);
    else days.set(bodyId, [onDate]);
  }
  return (bodyId) => (bodyId === null ? [] : (days.get(bodyId) ?? []));
}
