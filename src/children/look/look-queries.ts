import { sql, type RawBuilder } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';

/** A cell as it is kept: ISO dates, numbers, words and short codes; null where blank. */
export type Cell = string | number | null;
export type ChildRow = { place: number; row: number; child: string; cells: Cell[] };

export type StandingReturn = { id: number; source: string; name: string; asAt: string };

/** Returns up to a day (ISO) that no other supersedes and whose rows are still there, in order of their day: nothing of what is in them. */
export async function returnsWithRows(db: Db | Trx, until: string): Promise<StandingReturn[]> {
  return db
    .selectFrom('return_snapshot as one')
    .leftJoin('return_snapshot as later', 'later.supersedes_id', 'one.id')
    .select(['one.id', 'one.source', 'one.name', 'one.as_at as asAt'])
    .where('later.id', 'is', null)
    .where('one.rows_removed_at', 'is', null)
    .where('one.as_at', '<=', until)
    .orderBy('one.as_at')
    .orderBy('one.id')
    .execute();
}

/**
 * What is about to be looked at: a list of a return ('problems' for what the checks found), or a child in it; why; and
 * whether the case system's identifiers are looked at too.
 */
export type RowLook = { snapshotId: number; why: string; identifiers?: boolean } & (
  { list: string } | { child: string }
);

/**
 * Writes down that rows are looked at. Only after that, and only in the same transaction, does the database show them:
 * see migration 164; and 175 for
 * the identifiers.
 */
export async function addRowLook(trx: Trx, look: RowLook): Promise<void> {
  const { snapshotId, why, identifiers = false } = look;
  const [list, child] = 'list' in look ? [look.list, null] : [null, look.child];
  await sql`insert into row_look (snapshot_id, list, child, why, identifiers)
    values (${snapshotId}, ${list}, ${child}, ${why}, ${identifiers})`.execute(trx);
}

/** The columns of a list of a snapshot in their order; null where the snapshot has no such list. */
export async function columnsOf(db: Db | Trx, snapshotId: number, list: string): Promise<string[] | null> {
  const found = await db
    .selectFrom('return_list')
    .select('columns')
    .where('snapshot_id', '=', snapshotId)
    .where('list', '=', list)
    .executeTakeFirst();
  return found?.columns ?? null;
}

type Wish = {
  snapshotId: number;
  list: string;
  /** The columns wanted, by their place in the list; -1 for one that is not there. */
  wanted: readonly number[];
  /** Lower-case names of the teams whose children are in; null for everyone. */
  teams: readonly string[] | null;
  teamColumn: number;
};

/**
 * Rows at places of a list (the first row of the file is place 0): those of the teams are in, and nobody where the
 * list has no team. In order of the file.
 */
export async function rowsAtPlaces(trx: Trx, wish: Wish, places: readonly number[]): Promise<ChildRow[]> {
  const { rows } = await sql<ChildRow>`
    select one.place, one.row, one.child, ${cellsOf(wish)} as cells
    from (
      select (row_number() over (order by row) - 1)::int as place, row, child, cells
      from child_row where snapshot_id = ${wish.snapshotId} and list = ${wish.list}) one
    where one.place = any(${[...places]}::int[]) and ${inTeams(wish)} order by one.row`.execute(trx);
  return rows;
}

/** Every row of a list that counts: those of the teams are in, and nobody where the list has no team. */
export async function countedRows(trx: Trx, wish: Wish): Promise<ChildRow[]> {
  const { rows } = await sql<ChildRow>`
    select -1 as place, one.row, one.child, ${cellsOf(wish)} as cells from child_row one
    where one.snapshot_id = ${wish.snapshotId} and one.list = ${wish.list} and one.counted and ${inTeams(wish)}
    order by one.row`.execute(trx);
  return rows;
}

/** Every row of one child in a snapshot, whatever the list and whether it counts or not. */
export async function rowsOfChild(trx: Trx, snapshotId: number, child: string) {
  return trx
    .selectFrom('child_row as one')
    .innerJoin('return_list as list', (join) =>
      join.onRef('list.snapshot_id', '=', 'one.snapshot_id').onRef('list.list', '=', 'one.list'),
    )
    .select(['one.list', 'one.row', 'one.cells', 'list.columns'])
    .where('one.snapshot_id', '=', snapshotId)
    .where('one.child', '=', child)
    .orderBy('one.list')
    .orderBy('one.row')
    .execute();
}

/** The child of one row of a snapshot whose rows are still there. Comes after the look at the list was written down. */
export async function childOfRow(trx: Trx, snapshotId: number, list: string, row: number) {
  const found = await trx
    .selectFrom('child_row')
    .select('child')
    .where('snapshot_id', '=', snapshotId)
    .where('list', '=', list)
    .where('row', '=', row)
    .executeTakeFirst();
  return found?.child ?? null;
}

function cellsOf({ wanted }: Wish): RawBuilder<Cell[]> {
  if (wanted.length === 0) return sql<Cell[]>`'[]'::jsonb`;
  const cells = wanted.map((place) => (place < 0 ? sql`null` : sql`one.cells -> ${sql.lit(place)}`));
  return sql<Cell[]>`jsonb_build_array(${sql.join(cells)})`;
}

function inTeams({ teams, teamColumn }: Wish): RawBuilder<boolean> {
  if (teams === null) return sql<boolean>`true`;
  if (teamColumn < 0) return sql<boolean>`false`;
  return sql<boolean>`lower(one.cells ->> ${sql.lit(teamColumn)}) = any(${[...teams]}::text[])`;
}
