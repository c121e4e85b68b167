import { addDays, addMonths, daysBetween } from '../../src/methods/calendar.ts';
import { addWorkingDays } from '../../src/methods/working-days.ts';
import type { Adoption, CareEpisode, Child } from './child.ts';
import { reviewsFrom, type Making } from './making.ts';

const homes = [
  ['U6', 44],
  ['U4', 16],
  ['U3', 14],
  ['K2', 11],
  ['H5', 7],
  ['P1', 6],
  ['P2', 2],
] as const;
const needs = [
  ['N1', 66],
  ['N5', 14],
  ['N4', 8],
  ['N3', 5],
  ['N8', 7],
] as const;

/** Makes a time in care, from a day on, and the adoption it may lead to. */
export function makeCare(child: Child, start: string, making: Making, { long = false } = {}): CareEpisode {
  const { chance, service } = making;
  const eighteen = addMonths(child.born, 18 * 12);
  const young = daysBetween(child.born, start) < 5 * 365;
  const lasts =
    !long && chance.happens(0.3) ? chance.between(10, 160) : chance.between(long ? 700 : 180, long ? 4600 : 2400);
  const wished = addDays(start, lasts);
  const end = wished < eighteen ? wished : eighteen > start ? eighteen : addDays(start, 120);
  const hand = making.hands('care', start);
  const legal = [{ from: start, status: chance.happens(0.45) ? 'V2' : 'C1' }];
  if (legal[0]?.status === 'C1' && lasts > 200)
    legal.push({ from: addDays(start, chance.between(150, 200)), status: 'C2' });
  const placements = placementsFrom(start, end, making);
  const permanence = [
    {
      from: addDays(start, chance.between(60, 150)),
      plan: chance.weighted([
        ['Return to family', 24],
        ['Long-term fostering', 44],
        ['SGO/CAO', 14],
        ['Long-term residential placement', 8],
        ['Supported living in the community', 6],
        ['other', 4],
      ] as const),
    },
  ];
  const done = end <= service.to;
  const episode: CareEpisode = {
    start,
    end: done ? end : null,
    hands: [hand],
    need: chance.weighted(needs),
    legal,
    placements,
    visits: careVisits(placements, end, hand.team, making),
    reviews: careReviews(start, end, hand.team, making),
    permanence,
    health: everyMonths(start, end, young ? 6 : 12, 0.88, making),
    dental: everyMonths(start, end, 12, 0.78, making),
    iro: everyMonths(start, end, 4, 0.8, making),
    missing: missingFrom(start, end, child, making),
    endReason: '',
  };
  if (done)
    episode.endReason =
      end === eighteen
        ? 'E5'
        : chance.weighted([
            ['E4A', 45],
            ['E45', 20],
            ['E41', 10],
            ['E3', 3],
            ['E48', 22],
          ] as const);
  if (young && lasts > 300 && chance.happens(0.22)) child.adoption = adopt(child, episode, making);
  return episode;
}

function placementsFrom(start: string, end: string, { chance, service }: Making): CareEpisode['placements'] {
  const placements: CareEpisode['placements'] = [];
  let day = start;
  for (;;) {
    const type = chance.weighted(homes);
    placements.push({
      start: day,
      type,
      provider: type.startsWith('P')
        ? 'PR0'
        : chance.weighted([
            ['PR1', 46],
            ['PR4', 44],
            ['PR5', 10],
          ] as const),
      inside: chance.happens(0.68),
      postcode: `TH${chance.between(1, 9)} ${chance.between(1, 9)}XX`,
    });
    day = addDays(day, chance.happens(0.2) ? chance.between(10, 120) : chance.between(400, 2800));
    if (day >= end || day > service.to) return placements;
  }
}

/** Visits start anew with every placement: within a week, then within six weeks; some late. */
function careVisits(placements: CareEpisode['placements'], end: string, team: string, making: Making): string[] {
  const { chance, service } = making;
  const visits: string[] = [];
  for (const [index, { start }] of placements.entries()) {
    const until = placements[index + 1]?.start ?? end;
    let day = addDays(start, making.inTime('careVisits', start, team) ? chance.between(1, 7) : chance.between(8, 20));
    while (day < until && day <= service.to) {
      visits.push(day);
      day = addDays(day, making.inTime('careVisits', day, team) ? chance.between(24, 42) : chance.between(50, 110));
    }
  }
  return visits;
}

function careReviews(start: string, end: string, team: string, making: Making): string[] {
  const { chance, service } = making;
  const first = addWorkingDays(
    start,
    making.inTime('reviews', start, team) ? chance.between(14, 20) : chance.between(21, 35),
  );
  if (first > end || first > service.to) return [];
  return [first, ...reviewsFrom(first, end, [3, 6], team, making)];
}

function everyMonths(start: string, end: string, months: number, well: number, { chance, service }: Making): string[] {
  const dates: string[] = [];
  let day = addDays(start, chance.between(10, 60));
  while (day <= end && day <= service.to) {
    dates.push(day);
    day = addDays(addMonths(day, months), chance.happens(well) ? -chance.between(0, 20) : chance.between(20, 300));
  }
  return dates;
}

function missingFrom(start: string, end: string, child: Child, { chance, service }: Making): CareEpisode['missing'] {
  const missing: CareEpisode['missing'] = [];
  if (!chance.happens(0.3)) return missing;
  // Those under eleven do not go missing; they may when they are older.
  const eleven = addMonths(child.born, 11 * 12);
  let day = addDays(start > eleven ? start : eleven, chance.wait(90));
  while (day <= end && day <= service.to) {
    const offered = chance.happens(0.85);
    const returned = addDays(day, chance.apart(`returned ${day}`).between(0, 3));
    missing.push({ date: day, returned, offered, accepted: offered && chance.happens(0.6) });
    day = addDays(day, chance.wait(160));
  }
  return missing;
}

function adopt(child: Child, episode: CareEpisode, { chance, service }: Making): Adoption {
  const by = (date: string) => (date <= service.to ? date : null);
  const decision = addDays(episode.start, chance.between(150, 260));
  const order = addDays(decision, chance.between(20, 120));
  const match = addDays(order, chance.between(20, 260));
  const placed = addDays(match, chance.between(14, 60));
  const adopted = addDays(placed, chance.between(150, 320));
  episode.permanence.push({ from: decision, plan: 'Adoption' });
  const given = chance.happens(0.1);
  const adoption: Adoption = {
    family: `F${child.id}`,
    entered: episode.start,
    decision,
    placementOrder: by(order),
    match: given ? null : by(match),
    placed: given ? null : by(placed),
    order: given ? null : by(adopted),
    reversed: given ? by(addDays(order, chance.between(60, 200))) : null,
  };
  if (adoption.order !== null) {
    episode.end = adoption.order;
    episode.endReason = 'E11';
  } else if (!given) {
    episode.end = null;
    episode.endReason = '';
  }
  return adoption;
}
