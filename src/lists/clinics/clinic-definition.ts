import type { Cell, ListNumber } from '../../children/index.ts';

/** What must be so of a row for its child to be on the list. Dates after the return's day are never there. */
export type Condition =
  | { column: string; is: readonly string[] }
  /** Blank is not one of them either. */
  | { column: string; isNot: readonly string[] }
  | { column: string; filled: boolean }
  | { column: string; atLeast: number }
  /** A date in so many days up to the day of the return. */
  | { column: string; inLastDays: number }
  /** Completed years on the day of the return, from the date of birth or else the age given. An unknown age is neither. */
  | { ageFrom: number; ageTo?: number }
  | { any: readonly Condition[] }
  /** The child is in no row that counts of another list. */
  | { absentFrom: ListNumber };

/** When a thing falls due: so long after the first of these dates that is there. */
export type DueRule = { after: readonly string[] } & ({ days: number } | { workingDays: number } | { months: number });

/** A list of a return, or a local list, and who of it belongs. */
export type RowsWanted = {
  /** A list of Annex A by its number, or a local list by its name. */
  from: ListNumber | { local: string };
  where: readonly Condition[];
  /** With a rule, only those overdue, and those of whom no date is known, are on the list. */
  due?: DueRule;
};

export type ClinicPart = {
  key: string;
  name: string;
  /** Who is on the list, in plain English. */
  says: string;
  /** Columns shown beside each child. */
  shows?: readonly string[];
  /** What the data cannot say, for those who read the list. */
  caution?: string;
  /** Each child is talked about every so many weeks, not every week. */
  everyWeeks?: number;
  /** Children leave the list by time alone, so leaving resolves nothing: they stay while a decision is not done. */
  leavesByTime?: true;
} & ({ indicator: string } | { rows: RowsWanted; examples: readonly PartExample[] });

/** A worked example: rows, and how each child stands; a child that is not on the list is not named. */
export type PartExample = {
  says: string;
  asAt: string;
  rows: readonly Readonly<Record<string, Cell>>[];
  /** Children in the other lists a condition asks about. */
  others?: Readonly<Record<number, readonly string[]>>;
  gives: Readonly<Record<string, 'overdue' | 'no-date' | 'listed'>>;
};

/** A weekly clinic, as data. Adding one to `definitions/` is all it takes. */
export type Clinic = {
  id: string;
  name: string;
  /** What it is for, in a sentence. */
  about: string;
  /** After how many weeks on the list a child stands first, unless the council sets it otherwise. */
  firstAfterWeeks: number;
  parts: readonly ClinicPart[];
};
