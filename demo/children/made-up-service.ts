import { addDays, addMonths, daysBetween, lastDayOfMonth } from '../../src/methods/calendar.ts';

/** A made-up children's service: how large it is, its teams, and how well it does what from month to month. */
export type Service = {
  seed: string;
  /** Contacts a month. A council of middling size has about 900; every other number follows. */
  contactsAMonth: number;
  /** The last day of the first and the last month to be handed over. */
  from: string;
  to: string;
  /** How well it works, from 0 to 1, at a share of the way from the first month to the last. */
  story: Story;
};

export type Story = {
  /** Assessments in time: gets better. */
  assessments: (way: number) => number;
  /** Visits to children in care in time: gets worse. */
  careVisits: (way: number) => number;
  /** Visits to children on a plan and in need in time. */
  planVisits: (way: number) => number;
  /** Reviews in time. */
  reviews: (way: number) => number;
  /** Care leavers whom someone contacts. */
  leavers: (way: number) => number;
};

export const usualStory: Story = {
  assessments: (way) => 0.58 + 0.3 * way,
  careVisits: (way) => (way < 0.45 ? 0.9 : 0.9 - 1.1 * (way - 0.45)),
  planVisits: (way) => 0.72 + 0.1 * way,
  reviews: (way) => 0.86 + 0.04 * way,
  leavers: (way) => 0.7 + 0.12 * way,
};

/** The month ends from the first to the last. */
export function monthEnds({ from, to }: Pick<Service, 'from' | 'to'>): string[] {
  const ends: string[] = [];
  for (let month = 0; ; month += 1) {
    const end = lastDayOfMonth(addMonths(`${from.slice(0, 7)}-01`, month));
    if (end > to) return ends;
    ends.push(end);
  }
}

/** How far a day lies on the way from the first month to the last: 0 before, 1 after. */
export function wayAt({ from, to }: Pick<Service, 'from' | 'to'>, date: string): number {
  const length = Math.max(1, daysBetween(from, to));
  return Math.min(1, Math.max(0, daysBetween(from, date) / length));
}

/** Children's lives are made up from three years before the first month, so that it begins as if it had long been going. */
export function begins({ from }: Pick<Service, 'from'>): string {
  return addDays(addMonths(from, -42), 1);
}

export const teams = {
  assessment: ['Assessment North', 'Assessment South', 'Assessment East'],
  protection: ['Family Safeguarding 1', 'Family Safeguarding 2', 'Family Safeguarding 3', 'Family Safeguarding 4'],
  care: ['Children in Care 1', 'Children in Care 2', 'Children in Care 3'],
  leaving: ['Leaving Care'],
  disability: ['Disabled Children'],
} as const;

export type TeamKind = keyof typeof teams;

/** How far a team does better or worse than the service, so that teams differ and a person can ask why. */
export const teamLean: Readonly<Record<string, number>> = {
  'Assessment East': -0.12,
  'Family Safeguarding 2': 0.08,
  'Family Safeguarding 4': -0.1,
  'Children in Care 3': -0.14,
  'Children in Care 1': 0.05,
};
