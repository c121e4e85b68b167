import { addDays, addMonths } from '../../src/methods/calendar.ts';
import { addWorkingDays } from '../../src/methods/working-days.ts';
import { chance, type Chance } from './chance.ts';
import type { Child, Episode } from './child.ts';
import { making, type Making } from './making.ts';
import type { Service } from './made-up-service.ts';

/** One row of a local list: ISO dates, and words as the list’s template has them; what is not said is left out. */
export type LocalRow = Record<string, string | number>;

/** What the lists of children are made with: the child, the day, and chance that is the same in every month. */
export type LocalGiven = {
  child: Child;
  asAt: string;
  /** Chance of its own for one thing about the child: "supervision 2024-05-01". */
  made: (of: string) => Making;
  who: LocalRow;
};

/**
 * The local lists about children as at a day, by the list’s name. They tell of the same children as the returns do: the
 * same contacts, the same times in care, the same first health assessment, the same teams and workers.
 */
export function localRowsOfChildren(
  service: Service,
  children: readonly Child[],
  asAt: string,
): Record<string, LocalRow[]> {
  const rows: Record<string, LocalRow[]> = {};
  const seed = chance(`${service.seed}/local`);
  for (const child of children) {
    const given: LocalGiven = {
      child,
      asAt,
      made: (of) => making(service, seed.apart(`${child.id} ${of}`)),
      who: { 'Child Unique ID': child.id, Gender: child.gender, 'Date of Birth': child.born },
    };
    for (const [name, listed] of Object.entries(lists)) {
      const own = listed(given);
      if (own.length > 0) (rows[name] ??= []).push(...own);
    }
  }
  return rows;
}

const open = ({ start, end }: { start: string; end: string | null }, asAt: string) =>
  start <= asAt && (end === null || end > asAt);

const by = (episode: Episode, asAt: string): LocalRow => {
  const hand = episode.hands.findLast(({ from }) => from <= asAt) ?? episode.hands[0];
  return { 'Allocated Team': hand?.team ?? '', 'Allocated Worker': hand?.worker ?? '' };
};

/** A cell that is there only once its day has come. */
const known = (name: string, date: string | null | undefined, asAt: string): LocalRow =>
  date && date <= asAt ? { [name]: date } : {};

const clock = ({ between }: Chance): string =>
  `${String(between(8, 17)).padStart(2, '0')}:${String(between(0, 59)).padStart(2, '0')}`;

/** Days that follow each other from one on, each so many days after the last when in time, and later when not. */
function every(
  from: string,
  until: string,
  [low, high, late]: [number, number, number],
  made: Making,
  team: string,
): string[] {
  const days: string[] = [];
  for (let day = from; ;) {
    const soon = made.inTime('reviews', day, team);
    day = addDays(day, soon ? made.chance.between(low, high) : made.chance.between(high + 1, late));
    if (day > until) return days;
    days.push(day);
  }
}

const lists: Record<string, (given: LocalGiven) => LocalRow[]> = {
  'contact-decisions': ({ child, asAt, made, who }) =>
    child.contacts.flatMap(({ date }, at): LocalRow[] => {
      if (date > asAt || date < addMonths(asAt, -6)) return [];
      const own = made(`contact ${at}`);
      const days = own.inTime('assessments', date, '') ? own.chance.between(0, 1) : own.chance.between(2, 6);
      const decided = days === 0 ? date : addWorkingDays(date, days);
      const received = clock(own.chance);
      // Decided on the same day means later on it.
      const later =
        days === 0
          ? `${String(Math.min(18, Number(received.slice(0, 2)) + 1)).padStart(2, '0')}:30`
          : clock(own.chance);
      const referred = child.referrals.some((one) => one.date >= date && one.date <= addDays(date, 1));
      const helped = child.earlyHelp.some(({ start }) => start >= date && start <= addDays(date, 20));
      const decision = referred
        ? 'Referral'
        : helped
          ? 'Early help'
          : own.chance.one(['Advice and information', 'No further action']);
      return [
        {
          ...who,
          'Date contact received': date,
          'Time contact received': received,
          ...(decided <= asAt ? { 'Date of decision': decided, 'Time of decision': later, Decision: decision } : {}),
          'Allocated Team': 'Front door',
          'Allocated Worker': `Front door worker ${own.chance.between(1, 9)}`,
        },
      ];
    }),

  supervision: ({ child, asAt, made, who }) => {
    const care = child.care.find((one) => open(one, asAt));
    const plan = child.plans.findLast((one) => open(one, asAt));
    const need = child.inNeed.findLast((one) => open(one, asAt));
    const episode = care ?? plan ?? need;
    if (!episode) return [];
    const hand = by(episode, asAt);
    const team = String(hand['Allocated Team']);
    const own = made(`supervision ${episode.start}`);
    const held = every(episode.start, asAt, [18, 30, 75], own, team);
    return [
      {
        ...who,
        'Case type': care
          ? 'Child in care'
          : plan
            ? plan.category === 'in need'
              ? 'Child in need'
              : 'Child protection'
            : 'Assessment',
        'Date case allocated': episode.start,
        ...known('Date of last supervision', held.at(-1), asAt),
        'Date of next supervision': addDays(held.at(-1) ?? episode.start, 30),
        Supervisor: `${team} manager`,
        ...hand,
      },
    ];
  },

  peps: ({ child, asAt, made, who }) =>
    inCare(child, asAt).flatMap((care): LocalRow[] => {
      const age = yearsOn(child.born, asAt);
      if (age < 4 || age > 17) return [];
      const own = made(`peps ${care.start}`);
      const first = addDays(care.start, own.chance.between(8, 40));
      const plans = [
        first,
        ...every(first, asAt, [70, 110, 190], own, String(by(care, asAt)['Allocated Team'])),
      ].filter((day) => day <= asAt);
      return [
        {
          ...who,
          'Date started to be looked after': care.start,
          'School year': `Year ${Math.max(0, age - 4)}`,
          ...known('Date of first plan', plans[0], asAt),
          ...known('Date of latest plan', plans.at(-1), asAt),
          'Completed this term': (plans.at(-1) ?? '') > addMonths(asAt, -4) ? 'Yes' : 'No',
          ...(plans.length > 0
            ? { Quality: own.chance.one(['Outstanding', 'Good', 'Good', 'Requires improvement']) }
            : {}),
          School: `School ${own.chance.between(1, 40)}`,
          ...by(care, asAt),
        },
      ];
    }),

  'permanence-plans': ({ child, asAt, who }) =>
    inCare(child, asAt).map((care): LocalRow => {
      const agreed = care.permanence[0];
      return {
        ...who,
        'Date started to be looked after': care.start,
        'Date of second review': care.reviews[1] ?? addMonths(addDays(care.start, 28), 3),
        ...known('Date permanence plan agreed', agreed?.from, asAt),
        ...(agreed && agreed.from <= asAt ? { 'Permanence plan': permanenceWords[agreed.plan] ?? 'Other' } : {}),
        ...known(
          'Date of latest permanence planning meeting',
          care.permanence.findLast(({ from }) => from <= asAt)?.from,
          asAt,
        ),
        ...by(care, asAt),
      };
    }),

  'cin-plan-reviews': ({ child, asAt, made, who }) =>
    child.plans.flatMap((plan): LocalRow[] => {
      const ended = plan.end !== null && plan.end <= asAt ? plan.end : '';
      if (plan.category !== 'in need' || plan.start > asAt || (ended && ended < addMonths(asAt, -6))) return [];
      const hand = by(plan, asAt);
      const held = every(
        plan.start,
        ended || asAt,
        [60, 90, 150],
        made(`reviews ${plan.start}`),
        String(hand['Allocated Team']),
      );
      return [
        {
          ...who,
          'Date plan started': plan.start,
          ...known('Date of latest review', held.at(-1), asAt),
          ...(ended ? { 'Date plan ended': ended } : { 'Date of next review': addDays(held.at(-1) ?? plan.start, 90) }),
          ...hand,
        },
      ];
    }),

  'initial-health-assessments': ({ child, asAt, made, who }) =>
    child.care.flatMap((care): LocalRow[] => {
      if (care.start > asAt || care.start < addMonths(asAt, -12)) return [];
      const own = made(`health ${care.start}`);
      const assessed = care.health[0];
      const consent = addDays(care.start, own.chance.between(0, 4));
      const late = assessed !== undefined && assessed > addDays(care.start, 28);
      return [
        {
          ...who,
          'Date started to be looked after': care.start,
          ...known('Date consent given', consent, asAt),
          ...known('Date referred to health', addDays(consent, own.chance.between(0, 3)), asAt),
          ...known('Date of initial health assessment', assessed, asAt),
          ...(late && assessed <= asAt
            ? { 'Reason not in time': own.chance.one(['No appointment', 'Asked for late']) }
            : {}),
          ...known('Date ceased to be looked after', care.end, asAt),
          ...by(care, asAt),
        },
      ];
    }),

  'life-story-work': ({ child, asAt, made, who }) =>
    inCare(child, asAt).flatMap((care): LocalRow[] => {
      const plan = care.permanence.findLast(({ from }) => from <= asAt)?.plan ?? '';
      if (!['Adoption', 'Long-term fostering', 'SGO/CAO'].includes(plan)) return [];
      const own = made(`life story ${care.start}`);
      const begun = own.chance.happens(0.7) ? addDays(care.start, own.chance.between(120, 400)) : null;
      const done = begun !== null && own.chance.happens(0.6) ? addDays(begun, own.chance.between(60, 300)) : null;
      return [
        {
          ...who,
          'Date started to be looked after': care.start,
          'Permanence plan': permanenceWords[plan] ?? plan,
          ...known('Date work started', begun, asAt),
          ...known('Date work completed', done, asAt),
          'Given to the child': done !== null && addDays(done, 20) <= asAt ? 'Yes' : 'No',
          ...by(care, asAt),
        },
      ];
    }),

  'return-interviews': ({ child, asAt, made, who }) =>
    child.care.flatMap((care) =>
      care.missing.flatMap(({ date, returned, offered, accepted }, at): LocalRow[] => {
        if (date > asAt || date <= addMonths(asAt, -12)) return [];
        const own = made(`return ${care.start} ${at}`);
        const held = accepted
          ? addDays(returned, own.inTime('reviews', returned, '') ? own.chance.between(0, 2) : own.chance.between(4, 9))
          : null;
        return [
          {
            ...who,
            'Date went missing': date,
            ...known('Date returned', returned, asAt),
            ...(returned <= asAt ? { 'Time returned': '08:15', 'Interview offered': offered ? 'Yes' : 'No' } : {}),
            ...(returned <= asAt && offered ? { 'Interview accepted': accepted ? 'Yes' : 'No' } : {}),
            ...known('Date of interview', held, asAt),
            ...(held !== null && held <= asAt ? { 'Time of interview': '15:40' } : {}),
            ...by(care, asAt),
          },
        ];
      }),
    ),
};

const inCare = (child: Child, asAt: string) => child.care.filter((care) => open(care, asAt));

const permanenceWords: Record<string, string> = {
  'Return to family': 'Return to family',
  Adoption: 'Adoption',
  'SGO/CAO': 'Special guardianship or child arrangements order',
  'Long-term fostering': 'Long-term fostering',
  'Long-term residential placement': 'Long-term residential placement',
  'Supported living in the community': 'Supported living',
  other: 'Other',
};

function yearsOn(born: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (born.slice(5) <= day.slice(5) ? 0 : 1);
}
