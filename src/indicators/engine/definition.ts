import type { AnnexA, Day, ListTable } from '../../children/index.ts';
import type { WorkingDayTable } from './working-day-table.ts';

/** A council's own standards, in working days. Statutory clocks are not settings. */
export type LocalStandards = { cpVisitWorkingDays: number; cinVisitWorkingDays: number };

export const usualStandards: LocalStandards = { cpVisitWorkingDays: 10, cinVisitWorkingDays: 20 };

/** What a definition may ask besides the rows: the day, its windows, working days, the other lists. */
export type Asked = {
  asAt: Day;
  /** The first day of the six and of the twelve months that end on the as-at date; both ends count. */
  sixMonths: Day;
  twelveMonths: Day;
  workingDays: WorkingDayTable;
  standards: LocalStandards;
  annexA: AnnexA;
};

/** What a row comes to: NaN, not of the denominator; else what it adds to the numerator (1 met, 0 not met, or days). */
export type Item = (row: number) => number;
/** When what is counted falls due for the child of a row; noDay where there is no date to go by. */
export type DueOf = (row: number) => Day;

/**
 * An indicator, as data. `items` looks at one list and answers for each of its rows, so that the headline, every
 * breakdown and the list of children come from the same place.
 */
export type Indicator = {
  id: string;
  name: string;
  /** What it answers, as a person would ask it. */
  question: string;
  /** Who is counted, and who of them meets it, in plain English. */
  denominator: string;
  numerator: string;
  area: 'front door' | 'child protection' | 'in need' | 'in care' | 'care leavers' | 'adoption' | 'workforce';
  unit: 'percent' | 'mean days' | 'cases per worker';
  /** Which way is better; 'none' where neither is. */
  better: 'higher' | 'lower' | 'none';
  /** How well Annex A allows it: fully, only as things stood that day, in part, or by something near it. */
  fidelity: 'yes' | 'snapshot' | 'partial' | 'proxy';
  /** What the rule is. */
  standing: 'statutory' | 'statutory guidance' | 'national definition' | 'local';
  source: string;
  /** The list whose rows are the items, the columns without which it cannot be had, and the same of other lists. */
  list: number;
  needs: readonly string[];
  needsAlso?: readonly { list: number; columns: readonly string[] }[];
  /** Either of these columns will do. */
  needsOneOf?: readonly string[];
  /** Broken down by the ages of care leavers too. */
  byLeaverAge?: true;
  /** The clock has stopped for everyone counted: they were late or in time, and nothing is still to be done. */
  clockHasStopped?: true;
  /** The denominator is the different values of this column, not the rows. */
  per?: string;
  items: (
    table: ListTable,
    asked: Asked,
  ) => {
    item: Item;
    due?: DueOf;
    /** Rows that are not counted yet and whose clock runs already: for the lists, never for a figure. */
    waiting?: (row: number) => boolean;
  };
  examples: readonly Example[];
};

/** A worked example: rows of the indicator's list (and of others), and what they come to. */
export type Example = {
  says: string;
  asAt: string;
  rows: readonly Readonly<Record<string, string>>[];
  others?: Readonly<Record<number, readonly Readonly<Record<string, string>>[]>>;
  gives: { numerator: number; denominator: number };
};
