import type { ReadWarning } from '../../platform/reading/index.ts';

/**
 * What the readers of received documents understand, one shape for each kind. These are open formats (documented in
 * docs/source-formats.md): `los read --json` prints them and the store keeps them. Dates are ISO; `where` says where
 * in the document the fact stands ("page 4", "line 31"). What a reader cannot place stands in `unplaced`; no text of
 * the document is lost.
 */
export type SourceFacts =
  InspectionReportFacts | NoticeFacts | MonitoringVisitFacts | CommitteeReportFacts | OtherDocumentFacts;

export type SourceKind = SourceFacts['kind'];

/** What every kind has. `places` says where single facts (authority, published…) stand, by field name. */
export type Common = {
  /** The document's own title, as printed; null where it has none. */
  title: string | null;
  places: Record<string, string>;
  unplaced: { text: string; where: string }[];
  warnings: ReadWarning[];
};

/** A stretch of days; both ends the same for one day, null where the document does not say. */
export type Days = { start: string | null; end: string | null };

/** One printed paragraph: its number only where printed, and the heading above it. */
export type Paragraph = { number: string | null; text: string; section: string | null; where: string };

export type InspectionReportFacts = Common & {
  kind: 'inspection-report';
  authority: string | null;
  /** As printed, in the document's own words: "Inspection of local authority children's services". */
  reportType: string | null;
  inspection: Days;
  /** Only if printed. */
  published: string | null;
  leadInspector: string | null;
  judgements: { name: string; grade: string; where: string }[];
  improvements: { text: string; where: string }[];
  paragraphs: Paragraph[];
  recommendationsToOthers: { to: string; text: string; where: string }[];
};

export type NoticeFacts = Common & {
  kind: 'notice';
  /** The day it was issued; null for an undated notice, which computes no deadlines and is never live. */
  issued: string | null;
  issuer: string | null;
  recipient: string | null;
  deliverBy: string | null;
  requirements: Requirement[];
};

/** One thing a notice asks of someone. */
export type Requirement = {
  /** As numbered in the notice, "5.a"; where it numbers nothing, one made from the heading's order: "Q.2". */
  clause: string;
  heading: string | null;
  /** The clause's own words, whole. */
  text: string;
  /** What leads into it, where it is one of several: "For any review, the Council must provide:"; null otherwise. */
  leadIn: string | null;
  /** Who must do it, as the notice says: "the Council", "the Improvement Adviser". */
  who: string | null;
  /** Who receives it. */
  to: string | null;
  /** How often, in the notice's words ("quarterly", "at least every six months"); null for once. */
  recurrence: string | null;
  /** When, in the notice's words, with the date where it is one. */
  due: { text: string; date: string | null } | null;
  /** What would show that it is met, where the notice says. */
  evidence: string | null;
  where: string;
};

export type Polarity = 'positive' | 'negative' | 'mixed' | 'neutral';
export type Movement = 'improved' | 'not improved' | 'too early' | 'not said';

export type MonitoringVisitFacts = Common & {
  kind: 'monitoring-visit';
  authority: string | null;
  letterDate: string | null;
  visit: Days;
  inspectors: string[];
  areasCovered: string[];
  /** Whether the letter is or will be published; null where it does not say. */
  published: boolean | null;
  /** The mark that travels with it. */
  handling: Handling;
  /** One sentence each, with the suggested reading of it. */
  statements: { text: string; section: string | null; polarity: Polarity; movement: Movement; where: string }[];
};

export type CommitteeReportFacts = Common & {
  kind: 'committee-report';
  /** The council, where named. */
  authority: string | null;
  meeting: { body: string | null; date: string | null };
  reference: string | null;
  reportOf: string | null;
  recommendations: { number: string | null; text: string; where: string }[];
  options: { option: string; impact: string | null; risk: string | null; where: string }[];
  commitments: { text: string; date: string | null; where: string }[];
  money: {
    total: Money | null;
    byYear: (Money & { year: string; months: number | null })[];
    months: number | null;
    /** Every amount of money in the document, each with the sentence it stands in. */
    amounts: (Money & { text: string; where: string })[];
  };
  consultees: { text: string; where: string }[];
  appendices: { name: string; title: string | null; toFollow: boolean; where: string }[];
  paragraphs: Paragraph[];
};

/** Pounds, and as written: "£1.987m". */
export type Money = { pounds: number; written: string };

export type OtherDocumentFacts = Common & {
  kind: 'other';
  dated: string | null;
  paragraphs: Paragraph[];
};

/** Who may see a document's words; anything but OFFICIAL stays out of public pages, exports and packs. */
export const handlingMarks = ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'NOT PUBLISHED'] as const;
export type Handling = (typeof handlingMarks)[number];
