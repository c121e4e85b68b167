import type { DueKind } from '../src/plan/index.ts';

/**
 * What the demo authority hands to whoever loads it: plain data, every date already worked out from `today`.
 * Areas are named by title, actions by ref, steps by their place in the action (1 for the first), findings, measures and
 * commitments by area and text, posts by title. All dates are ISO days (YYYY-MM-DD) unless a field says otherwise.
 */
export const deliveryWords = ['not-started', 'on-track', 'at-risk', 'late', 'complete', 'closed'] as const;
export type Delivery = (typeof deliveryWords)[number];
export const impactWords = ['not-claimed', 'claimed', 'evidenced', 'embedded'] as const;
export type Impact = (typeof impactWords)[number];

/** One word of the plan's rating key, as written, with how a person mapped it. Colour is shown, never read. */
export interface DemoRatingWord {
  word: string;
  definition: string;
  /** A GOV.UK tag colour: grey, blue, yellow, orange, red, turquoise, green or purple. */
  colour: string;
  delivery: Delivery;
  impact: Impact;
}

export const demoRoles = [
  'administrator',
  'programme-office',
  'action-owner',
  'senior-leader',
  'performance-analyst',
  'team-manager',
  'board-member',
  'read-only',
] as const;
export type DemoRole = (typeof demoRoles)[number];

export interface DemoPost {
  title: string;
  /** Other ways people write the same post. */
  aliases: string[];
  organisation: string;
  partner: boolean;
}

export interface DemoPerson {
  name: string;
  email: string;
  role: DemoRole;
  /** Posts held, oldest first; `until` is the last day, null while still in post. */
  holds: { post: string; from: string; until: string | null }[];
}

export interface DemoSignInCard {
  role: DemoRole;
  email: string;
  /** One sentence: what this person does here. */
  invites: string;
}

/** A due expression as a plan writes it, with what it means. `every` is an ISO 8601 duration. */
export interface DemoDue {
  due: string;
  kind: DueKind;
  from: string | null;
  by: string | null;
  every: string | null;
}

export interface DemoEvidence {
  title: string;
  kind: 'note' | 'link';
  /** The note itself, or the address of the link. */
  content: string;
  /** The day the evidence is about, which is not the day it was added. */
  relatesOn: string;
}

export type DemoModeration =
  { outcome: 'accepted' } | { outcome: 'waiting' } | { outcome: 'sent-back'; comment: string };

export interface DemoRating {
  ref: string;
  step: number;
  /** As the owner chose it, which may be a word outside the plan's key. */
  word: string;
  done: string;
  /** What difference it made to children; empty when the owner left it empty. */
  difference: string;
  by: string;
  evidence: DemoEvidence[];
  moderation: DemoModeration;
}

export interface DemoRedate {
  ref: string;
  step: number;
  from: DemoDue;
  to: DemoDue;
  reason: string;
  agreedBy: string;
}

export interface DemoNewAction {
  area: string;
  ref: string;
  text: string;
  owners: string[];
  extra: Record<string, string>;
  steps: (DemoDue & { rating: string })[];
  /** Where the action came from, in words. */
  origin: string;
  by: string;
}

export interface DemoReword {
  ref: string;
  from: string;
  to: string;
  reason: string;
  by: string;
}

/** An impact claim let through without evidence, by someone with the authority to do so. */
export interface DemoOverride {
  ref: string;
  step: number;
  reason: string;
  by: string;
}

export interface DemoClosure {
  ref: string;
  reason: string;
  evidence: DemoEvidence;
  approver: string;
  watchUntil: string;
}

export interface DemoReading {
  area: string;
  measure: string;
  /** Place of the target within the measure, from 0; null when the measure has no target. */
  target: number | null;
  value: number;
  numerator: number | null;
  denominator: number | null;
  asAt: string;
  source: string;
  /** True where the reading comes from a sample, so that an interval is owed. */
  sample: boolean;
}

/** A figure for the same measure and date, printed somewhere else. It is quoted, not averaged in. */
export interface DemoOtherFigure {
  area: string;
  measure: string;
  value: number;
  numerator: number | null;
  denominator: number | null;
  asAt: string;
  document: string;
  where: string;
  quote: string;
}

export interface DemoImpactRating {
  of: 'finding' | 'measure';
  area: string;
  text: string;
  word: string;
  impact: Impact;
  reason: string;
  by: string;
}

export interface DemoMilestoneClaim {
  number: number;
  claim: 'achieved';
  note: string;
  by: string;
}

/** Which disagreement an answer was given to; the kinds are those of the domain's questions. */
export const demoQuestionKinds = [
  'on-track-past-due',
  'due-date-moved',
  'undated',
  'word-not-in-key',
  'complete-without-evidence',
  'no-update',
  'finding-without-action',
  'measure-without-source',
  'figures-differ',
] as const;
export type DemoQuestionKind = (typeof demoQuestionKinds)[number];

export interface DemoAnswer {
  kind: DemoQuestionKind;
  /** Action refs, or the text of a finding or measure. */
  about: string[];
  answer: string;
  by: string;
}

export interface DemoMonth {
  /** YYYY-MM */
  month: string;
  /** Last day of the month; `today` for the open one. */
  asAt: string;
  state: 'locked' | 'open';
  ratings: DemoRating[];
  redated: DemoRedate[];
  newActions: DemoNewAction[];
  reworded: DemoReword[];
  overrides: DemoOverride[];
  closures: DemoClosure[];
  narrative: { area: string; paragraphs: string[] }[];
  readings: DemoReading[];
  otherFigures: DemoOtherFigure[];
  impactRatings: DemoImpactRating[];
  milestones: DemoMilestoneClaim[];
  /** Steps whose owners said nothing (locked months), or nothing so far (the open one). */
  noUpdate: { ref: string; step: number }[];
  answers: DemoAnswer[];
}

export interface DemoLinks {
  findingActions: { area: string; finding: string; action: string }[];
  actionMeasures: { action: string; area: string; measure: string }[];
  commitmentActions: { area: string; commitment: string; action: string }[];
  milestoneActions: { milestone: number; action: string }[];
  /** Where readings of a measure come from. A measure that is not here has no source yet. */
  measureSources: { area: string; measure: string; kind: DemoSourceKind; title: string }[];
}

export type DemoSourceKind = 'case-system' | 'audit' | 'survey' | 'register' | 'partner' | 'manual';
