import type { Impact, Measure, RatingWord, Target } from '../plan/index.ts';

export type ExampleClaim = { word: string; on: string; done?: string; reason?: string };
export type ExampleStep = {
  due: string;
  rating?: string;
  ratedOn?: string;
  done?: string;
  override?: string;
  /** Earlier due dates, the first one first. */
  was?: { due: string; movedOn: string; because?: string; agreedBy?: string }[];
  /** Earlier claims, oldest first. */
  before?: ExampleClaim[];
};
export type ExampleSign = {
  getsWorse?: true;
  missed?: string;
  last?: { numerator: number; denominator: number };
  nextBy?: string;
};
export type ExampleReading = { value: number; asAt?: string };
export type ExampleAction = Partial<ExampleStep> & {
  ref: string;
  text?: string;
  owners?: string[];
  steps?: ExampleStep[];
  /** Places, within its area, of the findings and measures it is linked to. */
  findings?: number[];
  measures?: number[];
  evidence?: { title?: string; expiresOn?: string }[];
  closure?: { reason: string; evidence: string; watchUntil: string };
  origin?: string;
};
export type ExampleArea = {
  title: string;
  under?: string;
  needsToImprove?: string;
  findings?: (string | { text: string; impact: Impact })[];
  actions?: ExampleAction[];
  measures?: {
    text: string;
    source?: Measure['source'];
    reading?: ExampleReading;
    /** What an attached indicator says; only what the example is about. */
    sign?: ExampleSign;
    target?: Partial<Omit<Target, 'reading' | 'previousReading'>> & {
      reading?: ExampleReading;
      before?: ExampleReading;
    };
  }[];
  narrative?: string[];
  seeAlso?: string[];
};
/** A sentence of a document received, in few words. */
export type ExampleSaid = {
  text: string;
  polarity?: 'positive' | 'negative' | 'mixed' | 'neutral';
  movement?: 'improved' | 'not improved' | 'too early' | 'not said';
  /** What it is linked to: an action's ref, or the words of a finding, measure or area. */
  about?: string[];
  /** What is only suggested that it is linked to. */
  perhaps?: string[];
};
export type ExampleDocument = {
  kind?: 'inspection-report' | 'monitoring-visit';
  title?: string;
  on: string;
  marked?: true;
  says: ExampleSaid[];
};
/** A plan in few words, for the worked examples of the rules. Read on 15 September 2026 unless it says otherwise. */
export type ExamplePlan = {
  asAt?: string;
  words?: (Pick<RatingWord, 'word'> & Partial<RatingWord>)[];
  areas?: ExampleArea[];
  milestones?: {
    number: number;
    text: string;
    by?: string;
    state?: 'expected' | 'achieved' | 'missed';
    actions?: string[];
  }[];
  commitments?: { text: string; actions?: string[] }[];
  /** Who holds each post; null is nobody. Posts not named here are held by someone. */
  posts?: Record<string, string | null>;
  period?: { month: string; updatesDueOn: string };
  differing?: { measure: string; readings: { value: number; source: string }[] }[];
  gone?: { ref: string; text: string; on: string; word?: string }[];
  documents?: ExampleDocument[];
  /** The notice in force: its day, and whether each clause has an action or evidence. */
  notice?: { on: string; clauses: Record<string, boolean> };
  /** Matters kept as threads: sentences of `documents`, and findings of the plan. */
  threads?: { name: string; says: string[]; findings?: string[] }[];
  /** Sentences with figures: the plan's own and those of other papers, by the paper's name. */
  figures?: Record<string, string[]>;
};
