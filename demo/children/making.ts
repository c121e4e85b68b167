import { addDays, addMonths } from '../../src/methods/calendar.ts';
import type { Chance } from './chance.ts';
import type { Episode } from './child.ts';
import { teamLean, teams, wayAt, type Service, type TeamKind } from './made-up-service.ts';

/** What a child's life is made with. */
export type Making = {
  service: Service;
  chance: Chance;
  /** A team of a kind, and one of its workers; each child draws its own. */
  hands: (kind: TeamKind, from: string) => Episode['hands'][number];
  /** Whether something that a team should do is done in time on a day. */
  inTime: (of: keyof Service['story'], date: string, team: string) => boolean;
};

export function making(service: Service, chance: Chance): Making {
  return {
    service,
    chance,
    hands: (kind, from) => {
      const team = chance.one(teams[kind]);
      return { from, team, worker: `${team} worker ${chance.between(1, 9)}` };
    },
    inTime: (of, date, team) => {
      const well = service.story[of](wayAt(service, date)) + (teamLean[team] ?? 0);
      // A little worse in August and December, as in life.
      const season = /-(08|12)-/.test(date) ? -0.06 : 0;
      return chance.happens(Math.min(0.99, Math.max(0.05, well + season)));
    },
  };
}

/** Reviews: the first after so many months, later ones after so many, a few of them late. */
export function reviewsFrom(
  start: string,
  end: string,
  [first, later]: [number, number],
  team: string,
  made: Making,
): string[] {
  const { chance, service } = made;
  const reviews: string[] = [];
  let day = start;
  for (;;) {
    const due = addMonths(day, reviews.length === 0 ? first : later);
    day = made.inTime('reviews', due, team)
      ? addDays(due, -chance.between(0, 12))
      : addDays(due, chance.between(1, 45));
    if (day > end || day > service.to) return reviews;
    reviews.push(day);
  }
}
