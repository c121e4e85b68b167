/** One thing that is wrong on purpose (or only looks so), and what the checks should say of it. */
export type LedgerLine = {
  /** The list or table it is in, by its number, and the row of the sheet, from 1; null for the list as a whole. */
  list: number;
  row: number | null;
  column: string | null;
  /** What was done, in a few words. */
  kind: string;
  /** The check that must find it; empty where nothing is to be said, since it is only written differently. */
  check: string;
};

/** A sheet as it is written: every cell of it, title rows and headings too. */
export type Sheet = { list: number; name: string; cells: string[][] };

/** A row that faults are planted in: ISO dates, numbers, short codes; what is not said is blank or left out. */
export type FaultyRow = Partial<Record<string, string | number>>;

/** A fault in a row, before anything is written. */
export type Planted = { list: number; row: FaultyRow; column: string | null; kind: string; check: string };
