import { noDay, type Day, type ListTable } from '../../children/index.ts';
import { rowsByChild } from './by-child.ts';

/** What runs from one visit or review to the next, as the dataset's histories have it: a row for each. */
export type Running = {
  /** When it falls due. */
  due: (row: number) => Day;
  /** The day it was done; noDay where it was not yet. */
  done: (row: number) => Day;
  /** The day on which nothing was due any more: a placement, a plan or care had ended. */
  ended: (row: number) => Day;
  /** Whether it was done, or is not done on a day, too late; by the dates themselves where left out. */
  late?: (row: number, on: Day) => boolean;
};

/**
 * Of each child the day on which something last fell due, within a time up to the day, and was not done by then; noDay
 * for a child of whom nothing was missed. What is still undone counts however long ago it fell due; what fell due on the
 * day or after the placement, plan or care had ended was not missed. A second answer is what falls due next.
 */
export function missesOf(
  table: ListTable | undefined,
  { due, done, ended, late = (row, on) => on > due(row) }: Running,
  { from, asAt }: { from: Day; asAt: Day },
): { missed: (child: number) => Day; next: (child: number) => Day } {
  const rows = rowsByChild(table);
  const missedIn = (row: number): boolean => {
    const over = ended(row);
    if (over !== noDay && over <= due(row) && (done(row) === noDay || done(row) > over)) return false;
    if (done(row) !== noDay) return due(row) >= from && late(row, done(row));
    return over === noDay ? late(row, asAt) : due(row) >= from && late(row, over);
  };
  return {
    missed: (child) => Math.max(noDay, ...rows(child).filter(missedIn).map(due)),
    next: (child) =>
      rows(child)
        .filter((row) => done(row) === noDay && ended(row) === noDay)
        .map(due)
        .at(-1) ?? noDay,
  };
}
