import type { PlanView } from '../../plan/index.ts';
import type { Paper } from '../../platform/documents/index.ts';
import type { Services } from '../../platform/services.ts';
import type { Handling, ReportMatter } from '../monthly/report-matter.ts';

/** The words people write into a pack, by the name of the part. */
export type Words = Record<string, string>;

/** A part of a pack that people write. */
export type WrittenPartOf = { name: string; heading: string; asks: string };

/** A part a pack should have and has not got, and what would fill it. */
export type Missing = { part: string; name: string; because: string };

/** What a pack is made of, beside the plan: the same for every kind. */
export type KindMatter = Omit<ReportMatter, 'words'> & { words: Words; services: Services };

export type Made = { paper: Paper; missing: Missing[] };

/** One kind of pack. What differs between kinds is here; drafting, editing, issuing and keeping are the same for all. */
export type PackKind = {
  /** "Monthly report": what it is called in lists. */
  label: string;
  /** What it is, in a sentence, for whoever begins one. */
  about: string;
  /** The beginning of its files' names. */
  fileStem: string;
  /** What its parts are called together, after a number: "parts a board report must have". */
  partsAre: string;
  /** The parts people write, at a date (ISO). */
  parts: (services: Services, asAt: string) => Promise<WrittenPartOf[]>;
  /** The date a new one says what changed since; null for nothing. */
  comparedWith: (services: Services, view: PlanView) => Promise<string | null>;
  make: (matter: KindMatter) => Promise<Made>;
};

/** Words as they were kept: every part that is text, and nothing else. */
export function textsOf(kept: unknown): Words {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

export type { Handling };
