import type { AnnexA } from '../annex-a/list-reader.ts';
import type { Day } from '../returns/day-number.ts';
import type { ListTable } from '../returns/list-table.ts';

/** error: what is said of the child is untrue or cannot be used; warning: it may well be right, and someone should look. */
export type Severity = 'error' | 'warning';

/**
 * A check of a return, as data. Most look at each row of one list; `columns` are those that must be there for it to
 * run, and the first is the one a person is sent to.
 */
export type Check = {
  id: string;
  about: 'structure' | 'values' | 'identity' | 'logic';
  severity: Severity;
  /** What is wrong, as it is put to the person who must put it right. */
  says: string;
  /** What to do about it. */
  todo: string;
  /** The sector's own rule like it: a number of the children in need census or of SSDA903. */
  analogue?: string;
  list: number;
  columns: readonly string[];
  /** Lists without which it cannot be run. */
  lists?: readonly number[];
  /** Answers for a row whether something is wrong with it. */
  wrong: (table: ListTable, given: CheckGiven) => (row: number) => boolean;
  examples: readonly CheckExample[];
};

/** What a check may ask besides the rows of its list. */
export type CheckGiven = { asAt: Day; annexA: AnnexA; table: (list: number) => ListTable | undefined };

/** Rows of the check's list (and of others), and which of them are wrong, counting from nought. */
export type CheckExample = {
  says: string;
  rows: readonly Readonly<Record<string, string>>[];
  others?: Readonly<Record<number, readonly Readonly<Record<string, string>>[]>>;
  wrong: readonly number[];
};

/** One thing wrong in a return. `row` is that of the sheet or file, `child` and `team` as they stand there. */
export type Problem = {
  check: string;
  severity: Severity;
  list: number;
  row: number;
  column: string | null;
  value: string;
  child: string;
  team: string;
};
