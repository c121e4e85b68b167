import type { Db, Trx } from '../../platform/db/connect.ts';
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
};

export type Looked = {
  /** Whether the list is there; its columns that are. */
  known: boolean;
  columns: readonly string[];
  rows: ChildRow[];
};

const teamColumn = 'Allocated Team';

/**
 * Rows about children with the cells of the columns wanted, null where a column is not there. The only way to rows of
 * a list: who looked at which list, and how many children they saw, is written down first.
 */
export async function lookAtList(trx: Trx, writeDown: WriteDown, look: Look): Promise<Looked> {
  const columns = await columnsOf(trx, look.snapshotId, look.list);
  if (!columns) return { known: false, columns: [], rows: [] };
  const wish = {
    snapshotId: look.snapshotId,
    list: look.list,
    wanted: look.columns.map((name) => columns.indexOf(name)),
    teams: look.teams === null ? null : look.teams.map((team) => team.toLowerCase()),
    teamColumn: columns.indexOf(teamColumn),
  };
  await addRowLook(trx, { snapshotId: look.snapshotId, list: look.list, why: look.as });
  const rows = look.places ? await rowsAtPlaces(trx, wish, look.places) : await countedRows(trx, wish);
  await writeDown({
    subject: `return:${look.snapshotId}`,
    after: { list: look.as, teams: look.teams ?? 'Every team', children: new Set(rows.map(({ child }) => child)).size },
  });
  return { known: true, columns, rows };
}

export type ListOfChild = { list: string; row: number; cells: [column: string, value: Cell][] };

/**
 * Everything a snapshot says of one child. Null where the person may see none of their teams. Who looked, at which
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
  }: { snapshotId: number; child: string; because: string; teams: readonly string[] | null },
): Promise<ListOfChild[] | null> {
  await addRowLook(trx, { snapshotId, child, why: because });
  const rows = await rowsOfChild(trx, snapshotId, child);
  if (!isOfTeams(rows, teams)) return null;
  await writeDown({ subject: `return:${snapshotId}`, after: { child, because } });
  return rows.map(({ list, row, cells, columns }) => ({
    list,
    row,
    cells: columns.map((column, place) => [column, (cells as Cell[])[place] ?? null]),
  }));
}

export type Problems = {
  problems: Awaited<ReturnType<typeof problemsOf>>;
  /** The rows they stand in, by list. */
  lists: Map<string, Awaited<ReturnType<typeof rowsOf>>>;
};

/**
 * What the checks found in a return, of one team or of all, with the rows it was found in, to be put right. Who looked,
 * and how many children they saw, is written down.
 */
export async function lookAtProblems(
  trx: Trx,
  writeDown: WriteDown,
  { snapshotId, team, as }: { snapshotId: number; team: string | null; as: string },
): Promise<Problems> {
  await addRowLook(trx, { snapshotId, list: 'problems', why: as });
  const problems = await problemsOf(trx, snapshotId, team);
  const lists: Problems['lists'] = new Map();
  for (const [list, own] of Map.groupBy(problems, (problem) => problem.list)) {
    await addRowLook(trx, { snapshotId, list, why: as });
    lists.set(list, await rowsOf(trx, snapshotId, list, [...new Set(own.map(({ row }) => row))]));
  }
  const children = new Set(problems.map(({ child }) => child)).size;
  await writeDown({ subject: `return:${snapshotId}`, after: { as, team, problems: problems.length, children } });
  return { problems, lists };
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
