/** Records of one table that go together: those whose moment lies before a day, and that nothing kept leans on. */
export type Part = {
  table: string;
  key: string;
  /** SQL: the moment from which a record is kept; null where it does not run yet. */
  from: string;
  /** SQL: what more must be so; `one` is the record. */
  where?: string;
  /** The column that names a child, whose records may be held. */
  child?: string;
  /** The column that names a file, which goes too where nothing else names it. */
  file?: string;
};

/** For how long records of one class are kept. */
export type RetentionRule = {
  /** As `data-protection/definitions/kept.ts` names it. */
  id: string;
  name: string;
  /** From what they are kept: 'the day it was sent'. */
  since: string;
  /** Why so long, and no longer; the law or guidance where there is some. */
  basis: string;
  /** What stays when they go. */
  stays: string;
  /** For how many months, where nobody set it; null is for good. */
  months: number | null;
  /** The fewest months that can be set. */
  least: number;
  /** How they are removed: record by record, or by a function of the database that guards them. */
  by: { parts: readonly Part[] } | { guarded: 'audit' | 'looks' };
};
