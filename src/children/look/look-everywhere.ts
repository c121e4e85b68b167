import type { Trx } from '../../platform/db/connect.ts';
import { listWithTitle } from '../kinds/list-words.ts';
import type { Cell } from './look-queries.ts';
import { addLooksEverywhere, listLooksOf, problemsOfChild, rowsOfChildEverywhere } from './everywhere-queries.ts';

/** Everything that returns say of one child. */
export type ChildEverywhere = {
  rows: { asAt: string; source: string; list: string; row: number; cells: [column: string, value: Cell][] }[];
  problems: { asAt: string; list: string; row: number; column: string | null; value: string }[];
  /** Looks at lists on which the child stood: when, at which, and as what. */
  onLists: { at: Date; asAt: string; list: string; why: string }[];
};

/**
 * Every row and every problem of one child in every return that has rows, with the looks at lists the child stood on,
 * for a request for access. The looks are written down first; the audit log is the caller's to write.
 */
export async function lookAtChildEverywhere(trx: Trx, child: string, because: string): Promise<ChildEverywhere> {
  await addLooksEverywhere(trx, child, because);
  const [rows, problems, onLists] = [
    await rowsOfChildEverywhere(trx, child),
    await problemsOfChild(trx, child),
    await listLooksOf(trx, child),
  ];
  return {
    rows: rows.map(({ asAt, source, list, row, cells, columns }) => ({
      ...{ asAt, source, row, list: listWithTitle(list) },
      cells: columns.flatMap((column, place): [string, Cell][] => {
        const value = (cells as Cell[])[place] ?? null;
        return value === null ? [] : [[column, value]];
      }),
    })),
    problems: problems.map((one) => ({ ...one, list: listWithTitle(one.list) })),
    onLists: onLists.map((one) => ({ ...one, list: listWithTitle(one.list) })),
  };
}
