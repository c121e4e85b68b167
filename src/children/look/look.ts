import type { Db, Trx } from '../../platform/db/connect.ts';
import { isTrouble, type Keyring, type KeyTrouble } from '../../platform/identifiers/identifiers.ts';
import { identifiersOf, ledBack, pseudonymsOf, withIdentifiers, type IdentifierShown } from './lead-back.ts';
import {
  addRowLook,
  childOfRow,
  columnsOf,
  countedRows,
  rowsAtPlaces,
  rowsOfChild,
  type Cell,
  type ChildRow,
} from './look-queries.ts';
import { problemsOf, rowsOf } from '../store/snapshot-queries.ts';

/** Writes a look down in the audit log, in the transaction in which the rows are read. */
export type WriteDown = (entry: { subject: string; after: unknown }) => Promise<void>;

export type Look = {
  snapshotId: number;
  list: string;
  /** What the list is looked at as: an indicator's name, a clinic's. */
  as: string;
  /** The columns wanted, by name. */
  columns: readonly string[];
  /** The teams whose children may be seen; null for everyone's. */
  teams: readonly string[] | null;
  /** Rows by their place among the list's rows; every row that counts where left out. */
  places?: readonly number[];
  /** With what the case system's identifiers are shown beside the pseudonyms, where they are. */
  keys?: Keyring;
};

export type Looked = {
  /** Whether the list is there; its columns that are. */
  known: boolean;
  columns: readonly string[];
  rows: ChildRow[];
  /** What pseudonyms of the rows stand for, where that was asked for. */
  identifiers: ReadonlyMap<string, string>;
};

const teamColumn = 'Allocated Team';

/**
 * Rows about children with the cells of the columns wanted, null where a column is not there. The only way to rows of
 * a list: who looked at which list, and how many children they saw, is written down first.
 */
export async function lookAtList(trx: Trx, writeDown: WriteDown, look: Look): Promise<Looked> {
  const columns = await columnsOf(trx, look.snapshotId, look.list);
  if (!columns) return { known: false, columns: [], rows: [], identifiers: new Map() };
  const wish = {
    snapshotId: look.snapshotId,
    list: look.list,
    wanted: look.columns.map((name) => columns.indexOf(name)),
    teams: look.teams === null ? null : look.teams.map((team) => team.toLowerCase()),
    teamColumn: columns.indexOf(teamColumn),
  };
  const { keys } = look;
  await addRowLook(trx, {
    ...{ snapshotId: look.snapshotId, list: look.list, why: look.as },
    identifiers: keys !== undefined,
  });
  const rows = look.places ? await rowsAtPlaces(trx, wish, look.places) : await countedRows(trx, wish);
  await writeDown({
    subject: `return:${look.snapshotId}`,
    after: { list: look.as, teams: look.teams ?? 'Every team', children: new Set(rows.map(({ child }) => child)).size },
  });
  const identifiers = keys ? await identifiersOf(trx, keys, new Set(rows.map(({ child }) => child))) : new Map();
  return { known: true, columns, rows, identifiers };
}

export type ListOfChild = { list: string; row: number; cells: [column: string, value: Cell][] };

export type LookedAtChild = {
  /** What the child is called in the case system, or why that cannot be shown. */
  identifier: IdentifierShown;
  lists: ListOfChild[];
};

/**
 * Everything a snapshot says of one child, with the identifiers of the case system led back. Null where the person may see none of their teams. Who looked, at which
 * child and why is written down first.
 */
export async function lookAtChild(
  trx: Trx,
  writeDown: WriteDown,
  {
    snapshotId,
    child,
    because,
    teams,
    keys,
  }: {
    snapshotId: number;
    child: string;
    because: string;
    teams: readonly string[] | null;
    keys: Keyring | KeyTrouble;
  },
): Promise<LookedAtChild | null> {
  await addRowLook(trx, { snapshotId, child, why: because, identifiers: !isTrouble(keys) });
  const rows = await rowsOfChild(trx, snapshotId, child);
  if (!isOfTeams(rows, teams)) return null;
  await writeDown({ subject: `return:${snapshotId}`, after: { child, because } });
  const { identifier, cellsOf } = await ledBack(
    trx,
    keys,
    child,
    rows.map(({ cells }) => cells as Cell[]),
  );
  const lists = rows.map(({ list, row, columns }, index) => ({
    list,
    row,
    cells: columns.map((column, place): [string, Cell] => [column, cellsOf(index)[place] ?? null]),
  }));
  return { identifier, lists };
}

export type Problems = {
  problems: Awaited<ReturnType<typeof problemsOf>>;
  /** The rows they stand in, by list. */
  lists: Map<string, Awaited<ReturnType<typeof rowsOf>>>;
};

/**
 * What the checks found in a return, of one team or of all, with the rows it was found in, to be put right: with the case
 * system's own identifiers, where there is a key. Who looked, and how many children they saw, is written down.
 */
export async function lookAtProblems(
  trx: Trx,
  writeDown: WriteDown,
  { snapshotId, team, as, keys }: { snapshotId: number; team: string | null; as: string; keys: Keyring | KeyTrouble },
): Promise<Problems> {
  const identifiers = !isTrouble(keys);
  await addRowLook(trx, { snapshotId, list: 'problems', why: as, identifiers });
  const problems = await problemsOf(trx, snapshotId, team);
  const lists: Problems['lists'] = new Map();
  for (const [list, own] of Map.groupBy(problems, (problem) => problem.list)) {
    await addRowLook(trx, { snapshotId, list, why: as, identifiers });
    lists.set(list, await rowsOf(trx, snapshotId, list, [...new Set(own.map(({ row }) => row))]));
  }
  const children = new Set(problems.map(({ child }) => child)).size;
  await writeDown({ subject: `return:${snapshotId}`, after: { as, team, problems: problems.length, children } });
  return isTrouble(keys) ? { problems, lists } : problemsLedBack(trx, keys, { problems, lists });
}

async function problemsLedBack(trx: Trx, keys: Keyring, { problems, lists }: Problems): Promise<Problems> {
  const cells = [...lists.values()].flatMap(({ rows }) => rows.map((one) => one.cells as Cell[]));
  const said = problems.flatMap(({ child, value }) => [child, value]);
  const identifiers = await identifiersOf(trx, keys, pseudonymsOf([said, ...cells]));
  const words = (text: string) => withIdentifiers(text, identifiers);
  return {
    problems: problems.map((one) => ({ ...one, child: words(one.child), value: words(one.value) })),
    lists: new Map(
      [...lists].map(([list, { columns, rows }]) => [
        list,
        {
          columns,
          rows: rows.map((row) => ({
            ...row,
            child: words(row.child),
            cells: (row.cells as Cell[]).map((cell) => (typeof cell === 'string' ? words(cell) : cell)),
          })),
        },
      ]),
    ),
  };
}

/** Whether a child is of one of the teams in any list of a snapshot; anyone is for those who may see every team. */
export async function mayLookAt(
  db: Db | Trx,
  snapshotId: number,
  child: string,
  teams: readonly string[] | null,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await addRowLook(trx, { snapshotId, child, why: 'Whose team it is' });
    return isOfTeams(await rowsOfChild(trx, snapshotId, child), teams);
  });
}

/** The child of one row of a snapshot; null where the row is not there. */
export async function childAt(db: Db | Trx, snapshotId: number, list: string, row: number): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    if (!(await columnsOf(trx, snapshotId, list))) return null;
    await addRowLook(trx, { snapshotId, list, why: 'Which child it is' });
    return childOfRow(trx, snapshotId, list, row);
  });
}

/** Rows are only to be had in the transaction that wrote down that they are looked at. */
function inTransaction<T>(db: Db | Trx, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

function isOfTeams(rows: Awaited<ReturnType<typeof rowsOfChild>>, teams: readonly string[] | null): boolean {
  if (teams === null) return rows.length > 0;
  const own = new Set(teams.map((team) => team.toLowerCase()));
  return rows.some(({ cells, columns }) =>
    own.has(String((cells as Cell[])[columns.indexOf(teamColumn)] ?? '').toLowerCase()),
  );
}
