/**
 * The plan as it stood at a date: the one read model that pages, questions and reports are made from.
 * Every list is in the plan's own order. Ids are item ids and never change between versions.
 */
export type Delivery = 'not-started' | 'on-track' | 'at-risk' | 'late' | 'complete' | 'closed';
export type Impact = 'not-claimed' | 'claimed' | 'evidenced' | 'embedded';
export type DueKind = 'by' | 'from' | 'range' | 'recurring' | 'undated';

/** Where a fact came from: a document and a place in it, or a person. */
export type From = { sourceId: number | null; place: string | null; since: string };

export type PlanView = {
  id: number;
  title: string;
  asAt: string;
  /** The plan's revision in the database when this was read. */
  revision: number;
  /** Dates on which something was imported or a period ended; for the as-at picker, oldest first. */
  dates: string[];
  scale: RatingWord[];
  areas: Area[];
  findings: Finding[];
  actions: Action[];
  measures: Measure[];
  milestones: Milestone[];
  onAPage: PageArea[];
  glossary: { id: number; abbreviation: string; expansion: string }[];
  period: PeriodView | null;
  posts: Map<number, OwnerPost>;
};

export type RatingWord = {
  id: number;
  word: string;
  definition: string;
  colour: string | null;
  inKey: boolean;
  delivery: Delivery | null;
  impact: Impact | null;
};

export type OwnerPost = {
  id: number;
  title: string;
  organisation: string | null;
  /** Who holds the post at the date; null when nobody does. */
  holder: { personId: number; name: string } | null;
};

export type Area = {
  id: number;
  chapter: string | null;
  number: string | null;
  letter: string | null;
  title: string;
  /** "2A" or "3": number and letter as printed, for headings and short references. */
  code: string;
  parentId: number | null;
  needsToImprove: string | null;
  source: string | null;
  assessedBy: { id: number; text: string }[];
  seeAlso: { id: number; text: string; actionIds: number[] }[];
  narrative: { id: number; text: string; since: string }[];
  findingIds: number[];
  actionIds: number[];
  measureIds: number[];
  from: From;
};

export type Finding = {
  id: number;
  areaId: number;
  text: string;
  group: string | null;
  origin: string | null;
  actionIds: number[];
  impactRating: ImpactRating | null;
  evidenceCount: number;
  from: From;
};

export type Action = {
  id: number;
  areaId: number;
  ref: string;
  text: string;
  /** Posts, the lead first. */
  owners: OwnerPost[];
  extra: Record<string, string>;
  origin: string | null;
  steps: Step[];
  findingIds: number[];
  measureIds: number[];
  milestoneIds: number[];
  commitmentIds: number[];
  evidenceCount: number;
  /** In-date evidence: not withdrawn, not expired at the date. */
  currentEvidenceCount: number;
  closure: Closure | null;
  from: From;
};

export type Step = {
  id: number;
  actionId: number;
  due: string;
  kind: DueKind;
  fromOn: string | null;
  byOn: string | null;
  every: string | null;
  /** How often the due date has been moved up to the date, and what it was first. */
  moves: { from: string; to: string; on: string; because: string | null; agreedBy: string | null }[];
  /** The latest claim at the date, whatever its age; `stale` when it is older than the current period. */
  rating: StepRating | null;
  from: From;
};

export type StepRating = {
  word: string;
  delivery: Delivery | null;
  impact: Impact | null;
  inKey: boolean;
  colour: string | null;
  on: string;
  /** True when no claim was made for the period the date lies in: what is shown is an earlier claim. */
  stale: boolean;
  done: string;
  difference: string;
  who: string | null;
  overrideReason: string | null;
  overrideBy: string | null;
  /** The claim before this one, for movement. */
  previous: { word: string; delivery: Delivery | null; impact: Impact | null; on: string } | null;
};

export type ImpactRating = { impact: Impact; on: string; reason: string; who: string | null };

export type Measure = {
  id: number;
  areaId: number;
  text: string;
  origin: string | null;
  source: 'indicator' | 'audit' | 'survey' | 'register' | 'manual' | null;
  sourceName: string | null;
  targets: Target[];
  /** Readings of a measure that has no numeric target. */
  reading: Reading | null;
  actionIds: number[];
  impactRating: ImpactRating | null;
  evidenceCount: number;
  from: From;
};

export type Target = {
  id: number;
  comparator: '>' | '>=' | '<' | '<=' | '=';
  value: number;
  unit: string;
  subject: string;
  byOn: string | null;
  reading: Reading | null;
  previousReading: Reading | null;
  /** Whether the latest reading meets the target; "cannot-tell" when it is a sample whose interval spans it; null without a reading. */
  meets: 'yes' | 'no' | 'cannot-tell' | null;
};

export type Reading = {
  id: number;
  value: number;
  numerator: number | null;
  denominator: number | null;
  asAt: string;
  source: string;
  isSample: boolean;
  /** 95% Wilson interval in the unit of the value, for a sample with a denominator. */
  interval: { low: number; high: number } | null;
};

export type Milestone = {
  id: number;
  number: number | null;
  byOn: string | null;
  text: string;
  state: 'expected' | 'achieved' | 'missed' | null;
  /** Why, or what shows it, as a person said. */
  stateNote: string | null;
  /** Said achieved: by a person, or by the plan when its date has passed and nothing else was said. */
  saidAchieved: boolean;
  actionIds: number[];
  from: From;
};

export type PageArea = {
  id: number;
  title: string;
  found: string;
  commitments: { id: number; text: string; actionIds: number[] }[];
};

export type Closure = { on: string; reason: string; evidence: string; approver: string; watchUntil: string };

export type PeriodView = {
  id: number;
  month: string;
  asAt: string;
  updatesDueOn: string;
  state: 'open' | 'moderated' | 'locked';
};
