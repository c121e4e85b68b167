import { addDays, addMonths, daysBetween } from '../../src/methods/calendar.ts';
import type { CareEpisode, Child, Leaver } from './child.ts';
import type { Making } from './making.ts';

/** Gives a child who was in care at 16 or 17 for long enough what the law owes a care leaver, up to 25. */
export function makeLeaver(child: Child, episode: CareEpisode, making: Making): void {
  const { chance, service } = making;
  const sixteen = addMonths(child.born, 16 * 12);
  const eighteen = addMonths(child.born, 18 * 12);
  const last = episode.end ?? service.to;
  if (last < sixteen || daysBetween(episode.start, last) < 92) return;
  const from = episode.start > sixteen ? episode.start : sixteen;
  if (from > service.to) return;
  const hand = making.hands('leaving', from);
  const adult = last >= eighteen || episode.end === null;
  const category = [{ from, code: 'Eligible child' }];
  if (!adult && episode.end !== null) category.push({ from: episode.end, code: 'Relevant child' });
  if (eighteen <= service.to) category.push({ from: eighteen, code: 'Former relevant child' });
  const to = addMonths(child.born, 25 * 12);
  const leaver: Leaver = {
    from,
    to,
    category,
    team: hand.team,
    worker: hand.worker,
    adviser: chance.happens(0.94) ? `Adviser ${chance.between(1, 12)}` : '',
    contacts: [],
    pathwayReviews: [],
    states: [],
  };
  for (let day = addDays(from, chance.between(5, 40)); day <= service.to && day < to;) {
    leaver.contacts.push(day);
    day = addDays(day, making.inTime('leavers', day, hand.team) ? chance.between(20, 55) : chance.between(57, 150));
  }
  for (let day = addDays(from, chance.between(20, 90)); day <= service.to && day < to;) {
    leaver.pathwayReviews.push(day);
    day = addDays(
      addMonths(day, 6),
      making.inTime('leavers', day, hand.team) ? -chance.between(0, 25) : chance.between(1, 120),
    );
  }
  for (let day = from; day <= service.to && day < to; day = addDays(day, chance.between(90, 260))) {
    const home = chance.weighted([
      ['U', 34],
      ['D', 22],
      ['B', 14],
      ['E', 10],
      ['K', 8],
      ['T', 6],
      ['S', 2],
      ['X', 1],
      ['R', 1],
      ['G', 1],
      ['V', 1],
    ] as const);
    leaver.states.push({
      from: day,
      inTouch: chance.weighted([
        ['Yes', 90],
        ['No', 5],
        ['Refu', 3],
        ['NREQ', 2],
      ] as const),
      accommodation: home,
      suitable: !['S', 'X', 'V'].includes(home) && chance.happens(0.93),
      activity: chance.weighted([
        ['F2', 24],
        ['F1', 6],
        ['F3', 8],
        ['F5', 12],
        ['P2', 6],
        ['P5', 4],
        ['G5', 26],
        ['G4', 9],
        ['G6', 5],
      ] as const),
    });
  }
  child.leaver = leaver;
}
