import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Cell } from '../look/look-queries.ts';

/** A pseudonym and nothing else, as PostgreSQL finds it. */
const isPseudonym = sql.lit('^[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{4}-[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{4}$');

/** Whether something an earlier version kept still stands under the case system's identifiers. */
export async function anyToBringOver(db: Db | Trx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from return_snapshot where not pseudonyms)
      or exists (select from hold where child !~ ${isPseudonym})
      or exists (select from child_search where child !~ ${isPseudonym} or cardinality(names) > 0) as any`.execute(db);
  return rows[0]?.any ?? false;
}

/** Whether this user of the database may change rows about children: the owner of the tables may, the server may not. */
export async function mayBringOver(db: Db | Trx): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select pg_has_role(current_user, relowner, 'MEMBER') as may from pg_class where oid = 'child_row'::regclass`.execute(
    db,
  );
  return rows[0]?.may ?? false;
}

/** One process at a time, until its transaction ends. */
export async function lockBringingOver(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(727003)`.execute(trx);
}

/** The returns that are still to be brought over, in their order. */
export async function returnsToBringOver(db: Db | Trx): Promise<number[]> {
  const rows = await db
    .selectFrom('return_snapshot')
    .select('id')
    .where('pseudonyms', '=', false)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The lists of a return with their columns. */
export async function listsOf(trx: Trx, snapshotId: number) {
  return trx.selectFrom('return_list').select(['list', 'columns']).where('snapshot_id', '=', snapshotId).execute();
}

export type OldRow = { row: number; child: string; cells: Cell[] };

/** Some rows of a list of a return, after one. */
export async function rowsAfter(trx: Trx, snapshotId: number, list: string, after: number, most: number) {
  const { rows } = await sql<OldRow>`select row, child, cells from child_row
    where snapshot_id = ${snapshotId} and list = ${list} and row > ${after} order by row limit ${most}`.execute(trx);
  return rows;
}

/** Writes rows again with their pseudonyms. */
export async function rewriteRows(trx: Trx, snapshotId: number, list: string, rows: readonly OldRow[]): Promise<void> {
  await sql`update child_row one set child = given.child, cells = given.cells
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (row int, child text, cells jsonb)
    where one.snapshot_id = ${snapshotId} and one.list = ${list} and one.row = given.row`.execute(trx);
}

export type OldProblem = { position: number; list: string; column: string | null; value: string; child: string };

/** Some problems of a return, after one. */
export async function problemsAfter(trx: Trx, snapshotId: number, after: number, most: number) {
  const { rows } = await sql<OldProblem>`select position, list, column_name as column, value, child from return_problem
    where snapshot_id = ${snapshotId} and position > ${after} order by position limit ${most}`.execute(trx);
  return rows;
}

/** Writes problems again with their pseudonyms. */
export async function rewriteProblems(trx: Trx, snapshotId: number, rows: readonly OldProblem[]): Promise<void> {
  await sql`update return_problem one set child = given.child, value = given.value
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (position int, child text, value text)
    where one.snapshot_id = ${snapshotId} and one.position = given.position`.execute(trx);
}

/** Notes that a return is brought over, and what it is compared with others by from now on. */
export async function noteBroughtOver(trx: Trx, snapshotId: number, sketch: object | null): Promise<void> {
  await trx
    .updateTable('return_snapshot')
    .set({ pseudonyms: true, sketch: sketch && JSON.stringify(sketch) })
    .where('id', '=', snapshotId)
    .execute();
}

/** What is kept of checks until a person has decided about a return. */
export async function reportsOfUploads(trx: Trx) {
  return trx.selectFrom('return_upload').select(['id', 'report']).where('report', 'is not', null).execute();
}

export async function rewriteReport(trx: Trx, id: number, report: object): Promise<void> {
  await trx
    .updateTable('return_upload')
    .set({ report: JSON.stringify(report) })
    .where('id', '=', id)
    .execute();
}

/** Tables of records about one child each, that keep who it is. */
const ofOneChild = ['clinic_line', 'child_look', 'hold', 'child_search', 'row_look'] as const;

/** Whoever such records, and lines of the audit log, name by an identifier. `isKept`: by more than a look or a search. */
export async function childrenNamed(trx: Trx): Promise<{ child: string; isKept: boolean }[]> {
  const each = ofOneChild.map(
    (table) =>
      sql`select child, ${table === 'clinic_line' || table === 'hold'}::boolean as kept from ${sql.table(table)}`,
  );
  const { rows } = await sql<{ child: string; isKept: boolean }>`
    select child, bool_or(kept) as "isKept" from (
      ${sql.join(each, sql` union all `)} union all select after ->> 'child', false from audit) named
    where child <> '' and child !~ ${isPseudonym} group by child order by child`.execute(trx);
  return rows;
}

/** Writes these records again with pseudonyms; looks are append-only but for this. */
export async function renameChildren(trx: Trx, names: readonly { old: string; child: string }[]): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as given (old text, child text)`;
  await sql`alter table row_look disable trigger row_look_is_append_only`.execute(trx);
  for (const table of ofOneChild)
    await sql`update ${sql.table(table)} one set child = given.child from ${given} where one.child = given.old`.execute(
      trx,
    );
  await sql`alter table row_look enable trigger row_look_is_append_only`.execute(trx);
  await sql`insert into audit_line_child (audit_id, child)
    select one.id, given.child from audit one join ${given} on one.after ->> 'child' = given.old
    on conflict do nothing`.execute(trx);
}

/** Searches that still have their words unsealed. */
export async function searchesInTheOpen(trx: Trx) {
  const { rows } = await sql<{ id: number; child: string; names: string[] }>`
    select id, child, names from child_search where cardinality(names) > 0 or child !~ ${isPseudonym}`.execute(trx);
  return rows;
}

export async function sealSearch(trx: Trx, id: number, sealed: Buffer): Promise<void> {
  await trx.updateTable('child_search').set({ names: [], sealed }).where('id', '=', id).execute();
}
