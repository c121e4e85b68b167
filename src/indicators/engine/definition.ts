import type { AnnexA, Day, ListTable, Problem, Source } from '../../children/index.ts';
import type { WorkingDayTable } from './working-day-table.ts';

/** What holds where a council has set no standard of its own. Statutory clocks are not settings. */
export const usualStandards = {
  cpVisitWorkingDays: 10,
  cinVisitWorkingDays: 20,
  cpPlanLongMonths: 15,
  cinFirstReviewMonths: 3,
  cinReviewMonths: 6,
  supervisionProtectionWeeks: 4,
  supervisionInCareWeeks: 4,
  supervisionInNeedWeeks: 6,
  supervisionOtherWeeks: 6,
  caseloadAssessment: 20,
  caseloadInNeedAndProtection: 20,
  caseloadInCare: 20,
  caseloadLeavingCare: 25,
  caseloadNewlyQualified: 15,
};

/** A council's own standards, each a whole number in the unit that its name says; caseload limits are in cases. */
export type LocalStandards = Record<keyof typeof usualStandards, number>;

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

/** What is counted: children, so that few of them are kept back, or staff and audits, which name no child. */
export type Counted = 'children' | 'no children';

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
  area:
    | 'front door'
    | 'child protection'
    | 'in need'
    | 'in care'
    | 'care leavers'
    | 'adoption'
    | 'workforce'
    | 'practice'
    | 'data quality';
  unit: 'percent' | 'mean days' | 'mean score' | 'cases per worker';
  /** Which way is better; 'none' where neither is. */
  better: 'higher' | 'lower' | 'none';
  /** How well the return allows it: fully, only as things stood that day, in part, or by something near it. */
  fidelity: 'yes' | 'snapshot' | 'partial' | 'proxy';
  /** The clock that runs for each of those counted, in words; null where none does. */
  clock: string | null;
  /** The time looked at: the day itself, or so long up to it, both ends counted. */
  window: 'the day' | 'six months' | 'twelve months' | 'the month' | 'the school term' | 'the whole plan';
  /** Whether few of those counted are kept back where it is published. */
  suppression: Counted;
  /** The column of the Department for Education’s tables that is nearest; null where nothing is published. */
  benchmark: string | null;
  /** The post that answers for the figure until a council says otherwise. */
  owner: string;
  /** What the rule is. */
  standing: 'statutory' | 'statutory guidance' | 'national definition' | 'local';
  source: string;
  /** What changed in the definition since it was first set down, newest first: whoever changes one says so here. */
  changed?: readonly { on: string; what: string }[];
  /** The kinds of return it is computed from; an Annex A and the dataset where left out. */
  from?: readonly Source[];
  /** The indicator that an Annex A allows of the same thing, where this one tells it more fully from another return. */
  fullerThan?: string;
  /**
   * Of the return itself: which problems make the row they stand in not right. Its items are then the rows of every list
   * that was handed over, and `list` is 0.
   */
  faulty?: (problem: Pick<Problem, 'check' | 'severity'>) => boolean;
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
    /** How much a row counts for in the denominator; 1 where left out. Posts count by their full-time equivalent. */
    weight?: (row: number) => number;
    due?: DueOf;
    /** Rows that are not counted yet and whose clock runs already: for the lists, never for a figure. */
    waiting?: (row: number) => boolean;
  };
  examples: readonly Example[];
};

/** Whether an indicator counts children, so that there is a list of those behind it. */
export const isOfChildren = ({ suppression, faulty }: Pick<Indicator, 'suppression' | 'faulty'>): boolean =>
  suppression === 'children' && faulty === undefined;

/** The kinds of return an indicator is computed from. */
export const sourcesOf = ({ from }: Pick<Indicator, 'from'>): readonly Source[] => from ?? ['annex-a', 'ssd'];

/** A worked example: rows of the indicator's list (and of others), and what they come to. */
export type Example = {
  says: string;
  asAt: string;
  rows: readonly Readonly<Record<string, string>>[];
  others?: Readonly<Record<number, readonly Readonly<Record<string, string>>[]>>;
  /** Standards other than the usual. */
  standards?: Partial<LocalStandards>;
  gives: { numerator: number; denominator: number };
};
