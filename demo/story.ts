import type { DemoCalendar } from './calendar.ts';
import type { DemoDue, DemoEvidence, DemoSourceKind, Impact } from './demo-shapes.ts';
import type { Post } from './posts.ts';
import type { PlanFileTarget } from '../src/plan/index.ts';
import type { RatingLetter } from './rating-key.ts';

/**
 * How the demo is written down: one story per area, holding both what the plan said and what happened month by month,
 * so that whoever changes one sees the other. `plan.ts` and `history.ts` turn the stories into what is loaded.
 * Months are counted from the current one: -6 is the first of the seven, 0 the open one.
 */
export const firstMonth = -6;
export const storyMonths = [-6, -5, -4, -3, -2, -1, 0] as const;

/** Each workstream, and the senior leader who rates what it has changed for children. */
export const workstreamLeads = {
  'Leading well': 'dcs',
  'Our people': 'dcs',
  'Getting help early': 'adHelp',
  'Protecting children': 'adHelp',
  'Children in our care': 'adCare',
  'Care experienced young people': 'adCare',
} as const satisfies Record<string, Post>;
export type Workstream = keyof typeof workstreamLeads;

export type WriteArea = (when: DemoCalendar) => AreaStory;

export interface AreaStory {
  chapter: string;
  number: string;
  letter: string | null;
  title: string;
  parent: string | null;
  needsToImprove: string;
  source: string;
  /** Goes into the plan's extra column of that name. */
  workstream: Workstream;
  findings: FindingStory[];
  actions: ActionStory[];
  assessedBy: string[];
  measures: MeasureStory[];
  seeAlso: string[];
  /** One entry for each of the seven months, oldest first. */
  narrative: string[][];
}

export interface FindingStory {
  text: string;
  group?: string;
  /** Refs of the actions that answer it. */
  actions: string[];
  impact?: ImpactStory[];
}

export type ImpactStory = [month: number, impact: Impact, reason: string];

export interface ActionStory {
  ref: string;
  text: string;
  /** As the plan writes them. */
  owners: string[];
  /** The post that sends the updates. */
  by: Post;
  steps: StepStory[];
  closed?: { month: number; reason: string; evidence: DemoEvidence; approver: Post; watchUntil: string };
  reworded?: { month: number; to: string; reason: string; by: Post };
  /** Set where the action joined the plan after it was first imported. */
  added?: { month: number; origin: string; by: Post };
}

export interface StepStory {
  due: DemoDue;
  /** Rating in the plan as first imported. */
  start: RatingLetter;
  /**
   * One character for each of the seven months: a rating letter; `-` owner said nothing; `.` nothing to say, because
   * the step is closed; `_` the action was not yet in the plan. A `-` in the last place is an update still to come.
   */
  then: string;
  notes?: Note[];
  moved?: { month: number; to: DemoDue; reason: string; agreedBy: Post }[];
  override?: { month: number; reason: string; by: Post };
  /** The programme office returned this month's update with a comment. */
  sentBack?: { month: number; comment: string };
}

export interface Note {
  month: number;
  done: string;
  difference: string;
  evidence: DemoEvidence[];
}

export interface MeasureStory {
  text: string;
  targets: PlanFileTarget[];
  /** Refs of the actions meant to move it. */
  actions: string[];
  source?: { kind: DemoSourceKind; title: string; sample?: boolean };
  /** One for each month, oldest first: a count, numerator and denominator, or null for no reading. */
  readings?: (number | [numerator: number, denominator: number] | null)[];
  otherFigures?: {
    month: number;
    value: number;
    numerator: number | null;
    denominator: number | null;
    document: string;
    where: string;
    quote: string;
  }[];
  impact?: ImpactStory[];
}

/** What an owner wrote in one month's update. */
export const note = (month: number, done: string, difference = '', ...evidence: DemoEvidence[]): Note => ({
  month,
  done,
  difference,
  evidence,
});

export const writtenEvidence = (title: string, content: string, relatesOn: string): DemoEvidence => ({
  title,
  kind: 'note',
  content,
  relatesOn,
});

export const linkedEvidence = (title: string, page: string, relatesOn: string): DemoEvidence => ({
  title,
  kind: 'link',
  content: `https://records.thornmere.example.org/${page}`,
  relatesOn,
});

/** A numeric target as the reader would take it from the sentence. */
export const target = (
  comparator: PlanFileTarget['comparator'],
  value: number,
  unit: string,
  subject: string,
  by: string | null = null,
): PlanFileTarget => ({ comparator, value, unit, subject, by });
