import type { Trx } from '../../platform/db/connect.ts';
import { isTrouble, type Keyring, type KeyTrouble } from '../../platform/identifiers/identifiers.ts';
import { listWithTitle } from '../kinds/list-words.ts';
import { ledBack, type IdentifierShown } from './lead-back.ts';
import type { Cell } from './look-queries.ts';
import { addLooksEverywhere, listLooksOf, problemsOfChild, rowsOfChildEverywhere } from './everywhere-queries.ts';

/** Everything that returns say of one child. */
export type ChildEverywhere = {
  /** What the child is called in the case system, or why that cannot be shown. */
  identifier: IdentifierShown;
  rows: { asAt: string; source: string; list: string; row: number; cells: [column: string, value: Cell][] }[];
  problems: { asAt: string; list: string; row: number; column: string | null; value: string }[];
  /** Looks at lists on which the child stood: when, at which, and as what. */
  onLists: { at: Date; asAt: string; list: string; why: string }[];
};

/**
 * Every row and every problem of one child in every return that has rows, with the looks at lists the child stood on,
 * for a request for access: with the case system's identifiers, where there is a key. The looks are written down first; the audit log is the caller's to write.
 */
export async function lookAtChildEverywhere(
  trx: Trx,
  child: string,
  because: string,
  keys: Keyring | KeyTrouble,
): Promise<ChildEverywhere> {
  await addLooksEverywhere(trx, child, because, !isTrouble(keys));
  const [rows, problems, onLists] = [
    await rowsOfChildEverywhere(trx, child),
    await problemsOfChild(trx, child),
    await listLooksOf(trx, child),
  ];
  const { identifier, cellsOf } = await ledBack(trx, keys, child, [
    ...rows.map(({ cells }) => cells as Cell[]),
    problems.map(({ value }) => value),
  ]);
  return {
    identifier,
    rows: rows.map(({ asAt, source, list, row, columns }, index) => ({
      ...{ asAt, source, row, list: listWithTitle(list) },
      cells: columns.flatMap((column, place): [string, Cell][] => {
        const value = cellsOf(index)[place] ?? null;
        return value === null ? [] : [[column, value]];
      }),
    })),
    problems: problems.map((one, index) => ({
      ...one,
      value: String(cellsOf(rows.length)[index]),
      list: listWithTitle(one.list),
    })),
    onLists: onLists.map((one) => ({ ...one, list: listWithTitle(one.list) })),
  };
}
