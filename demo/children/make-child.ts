import { addDays, addMonths } from '../../src/methods/calendar.ts';
import { addWorkingDays } from '../../src/methods/working-days.ts';
import type { Chance } from './chance.ts';
import type { CareEpisode, Child, Episode } from './child.ts';
import { makeCare } from './make-care.ts';
import { makeLeaver } from './make-leaver.ts';
import { making, reviewsFrom, type Making } from './making.ts';
import type { Service } from './made-up-service.ts';

const ethnicities = [
  ['WBRI', 70],
  ['WOTH', 6],
  ['MWBC', 4],
  ['MOTH', 3],
  ['BAFR', 4],
  ['APKN', 3],
  ['AOTH', 2],
  ['WROM', 1],
  ['NOBT', 2],
] as const;
const genders = [
  ['Male', 51],
  ['Female', 47],
  ['Not stated/recorded', 1],
  ['Neither', 1],
] as const;
export const sources = [
  ['6', 30],
  ['2A', 22],
  ['3A', 8],
  ['3B', 8],
  ['3E', 7],
  ['1A', 8],
  ['5A', 8],
  ['4', 4],
  ['9', 3],
  ['8', 2],
] as const;
const needs = [
  ['N1', 55],
  ['N2', 10],
  ['N3', 8],
  ['N4', 9],
  ['N5', 14],
  ['N6', 3],
  ['N8', 1],
] as const;
const categories = [
  ['Neglect', 48],
  ['Emotional abuse', 36],
  ['Physical abuse', 9],
  ['Sexual abuse', 7],
] as const;

/** Makes the life of the child whom someone first contacted the service about on a day. */
export function makeChild(service: Service, number: number, first: string, seed: Chance): Child {
  const made = making(service, seed.apart(String(number)));
  const { chance } = made;
  const years = chance.weighted([
    [chance.between(0, 4), 30],
    [chance.between(5, 10), 30],
    [chance.between(11, 15), 30],
    [chance.between(16, 17), 10],
  ]);
  const unborn = chance.happens(0.02);
  const born = unborn
    ? addDays(first, chance.between(20, 180))
    : addDays(addMonths(first, -12 * years), -chance.between(0, 364));
  const child = newChild(String(700_000 + number * 7), born, chance);
  let day = first;
  for (let round = 0; round < 6 && day <= service.to; round += 1) {
    const end = oneRound(child, day, made);
    if (end === null || !chance.happens(child.plans.length || child.care.length ? 0.3 : 0.4)) break;
    day = addDays(end, chance.wait(210));
  }
  return child;
}

/** A child to whom nothing has happened yet. */
export function newChild(id: string, born: string, chance: Chance): Child {
  return {
    id,
    gender: chance.weighted(genders),
    ethnicity: chance.weighted(ethnicities),
    born,
    disabled: chance.happens(0.11),
    asylumSeeking: false,
    contacts: [],
    earlyHelp: [],
    referrals: [],
    assessments: [],
    enquiries: [],
    need: chance.weighted(needs),
    inNeed: [],
    plans: [],
    care: [],
    leaver: null,
    adoption: null,
  };
}

/** From a contact to wherever it leads; answers the day on which the service was done with it, null while it is not. */
function oneRound(child: Child, day: string, made: Making): string | null {
  const { chance, hands, service } = made;
  const source = chance.weighted(sources);
  child.contacts.push({ date: day, source });
  if (chance.happens(0.12))
    child.contacts.push({ date: addDays(day, chance.between(1, 20)), source: chance.weighted(sources) });
  const way = chance.next();
  if (way < 0.5) return day;
  if (way < 0.62) {
    const start = addDays(day, chance.between(3, 20));
    const end = addDays(start, chance.between(40, 200));
    child.earlyHelp.push({
      start,
      end: end <= service.to ? end : null,
      by: chance.one(['School', 'Family hub', 'Health visiting']),
    });
    if (!chance.happens(0.2)) return end <= service.to ? end : null;
    day = addDays(start, chance.between(30, 150));
    child.contacts.push({ date: day, source: '5A' });
  }
  const referred = addDays(day, chance.between(0, 1));
  const first = hands('assessment', referred);
  const nfa = chance.happens(0.08);
  child.referrals.push({ date: referred, source, nfa, team: first.team, worker: first.worker });
  if (nfa) return referred;
  return assess(child, referred, first, made);
}

function assess(child: Child, referred: string, first: Episode['hands'][number], made: Making): string | null {
  const { chance, service } = made;
  const start = addDays(referred, chance.between(0, 2));
  const soon = made.inTime('assessments', start, first.team);
  const end = addWorkingDays(start, soon ? chance.between(12, 45) : chance.between(46, 85));
  const outcome = chance.weighted([
    ['nothing', 46],
    ['need', 30],
    ['enquiry', 24],
  ] as const);
  child.assessments.push({
    start,
    end: end <= service.to ? end : null,
    seen: chance.happens(0.93),
    support: outcome !== 'nothing',
    team: first.team,
    worker: first.worker,
  });
  const episode = {
    start: referred,
    end: null as string | null,
    hands: [{ from: referred, team: first.team, worker: first.worker }],
    reason: '',
  };
  child.inNeed.push(episode);
  const close = (date: string, reason: string) => {
    if (date > service.to) return null;
    episode.end = date;
    episode.reason = reason;
    return date;
  };
  if (outcome === 'nothing') return close(end, 'RC8');
  const kind = child.disabled && chance.happens(0.6) ? 'disability' : 'protection';
  const hand = made.hands(kind, end);
  if (end <= service.to) episode.hands.push(hand);
  if (outcome === 'need') return inNeedPlan(child, end, hand, made, close);
  return enquire(child, addDays(start, chance.between(2, 20)), hand, made, close);
}

type Close = (date: string, reason: string) => string | null;

/** A plan of help: visits until it ends. */
function inNeedPlan(
  child: Child,
  from: string,
  hand: Episode['hands'][number],
  made: Making,
  close: Close,
): string | null {
  const { chance } = made;
  const end = addDays(from, chance.between(60, 300));
  child.plans.push({
    ...emptyPlan(from, hand),
    end,
    category: 'in need',
    visits: visitsFrom(from, end, 20, hand.team, made),
  });
  return close(end, 'RC7');
}

function enquire(
  child: Child,
  discussion: string,
  hand: Episode['hands'][number],
  made: Making,
  close: Close,
): string | null {
  const { chance, service } = made;
  const held = chance.happens(0.52);
  const conference = addWorkingDays(
    discussion,
    made.inTime('reviews', discussion, hand.team) ? chance.between(8, 15) : chance.between(16, 25),
  );
  const plan = held && chance.happens(0.84);
  child.enquiries.push({
    discussion,
    unnecessary: !held,
    conference: held && conference <= service.to ? conference : null,
    plan,
    team: hand.team,
    worker: hand.worker,
  });
  if (!plan)
    return chance.happens(0.5)
      ? inNeedPlan(child, addDays(conference, 1), hand, made, close)
      : close(addDays(conference, 14), 'RC7');
  if (conference > service.to) return null;
  return protect(child, conference, hand, made, close);
}

function protect(
  child: Child,
  start: string,
  hand: Episode['hands'][number],
  made: Making,
  close: Close,
): string | null {
  const { chance, service } = made;
  const end = addDays(start, Math.min(1000, chance.between(80, 260) + (chance.happens(0.2) ? chance.wait(220) : 0)));
  const before = child.plans.filter(({ category }) => category !== 'in need').length;
  const reviews = reviewsFrom(start, end, [3, 6], hand.team, made);
  child.plans.push({
    ...emptyPlan(start, hand),
    end: end <= service.to ? end : null,
    category: chance.weighted(categories),
    visits: visitsFrom(start, end, 10, hand.team, made),
    reviews,
    before: before + (before === 0 && chance.happens(0.17) ? 1 : 0),
  });
  if (chance.happens(0.22)) {
    const care = addDays(start, chance.between(20, 240));
    if (care > service.to) return null;
    const plan = child.plans.at(-1) as Child['plans'][number];
    plan.end = care;
    plan.visits = plan.visits.filter(({ date }) => date <= care);
    plan.reviews = plan.reviews.filter((date) => date <= care);
    return intoCare(child, care, made, close);
  }
  if (end > service.to) return null;
  return inNeedPlan(child, addDays(end, 1), hand, made, close);
}

function intoCare(child: Child, start: string, made: Making, close: Close): string | null {
  const episode: CareEpisode = makeCare(child, start, made);
  child.care.push(episode);
  if (episode.end !== null && episode.end <= made.service.to) {
    makeLeaver(child, episode, made);
    return close(addDays(episode.end, 5), 'RC7');
  }
  makeLeaver(child, episode, made);
  return null;
}

function emptyPlan(start: string, hand: Episode['hands'][number]): Child['plans'][number] {
  return { start, end: null, hands: [hand], category: '', visits: [], reviews: [], before: 0 };
}

/** Visits from a day to another, every so many working days when in time and later when not. */
function visitsFrom(
  start: string,
  end: string,
  every: number,
  team: string,
  made: Making,
): Child['plans'][number]['visits'] {
  const { chance, service } = made;
  const visits: Child['plans'][number]['visits'] = [];
  let day = start;
  for (;;) {
    const gap = made.inTime('planVisits', day, team)
      ? chance.between(Math.ceil(every / 2), every)
      : chance.between(every + 1, every * 2 + 5);
    day = addWorkingDays(day, gap);
    if (day > end || day > service.to) return visits;
    visits.push({ date: day, alone: chance.happens(0.64) });
  }
}
