import { sql } from 'kysely';
import type { Trx } from '../../platform/db/connect.ts';

/** Writes down a look at one child in every return; with the case system's identifiers, or without. */
export async function addLooksEverywhere(trx: Trx, child: string, why: string, identifiers: boolean): Promise<void> {
  await sql`insert into row_look (snapshot_id, child, why, identifiers)
    select id, ${child}, ${why}, ${identifiers} from return_snapshot`.execute(trx);
}

/** Every row of a child in every return, the newest return first. Comes after the looks were written down. */
export async function rowsOfChildEverywhere(trx: Trx, child: string) {
  return trx
    .selectFrom('child_row as one')
    .innerJoin('return_list as list', (join) =>
      join.onRef('list.snapshot_id', '=', 'one.snapshot_id').onRef('list.list', '=', 'one.list'),
    )
    .innerJoin('return_snapshot as snapshot', 'snapshot.id', 'one.snapshot_id')
    .select(['one.list', 'one.row', 'one.cells', 'list.columns', 'snapshot.as_at as asAt', 'snapshot.source'])
    .where('one.child', '=', child)
    .orderBy('snapshot.as_at', 'desc')
    .orderBy('one.list')
    .orderBy('one.row')
    .execute();
}

/** What the checks found in rows of a child, the newest return first. Comes after the looks were written down. */
export async function problemsOfChild(trx: Trx, child: string) {
  return trx
    .selectFrom('return_problem as one')
    .innerJoin('return_snapshot as snapshot', 'snapshot.id', 'one.snapshot_id')
    .select(['snapshot.as_at as asAt', 'one.list', 'one.row', 'one.column_name as column', 'one.value'])
    .where('one.child', '=', child)
    .orderBy('snapshot.as_at', 'desc')
    .orderBy('one.position')
    .execute();
}

/** Looks at lists on which a child stands, in returns that still have the child's rows; the newest first. */
export async function listLooksOf(trx: Trx, child: string) {
  const { rows } = await sql<{ at: Date; asAt: string; list: string; why: string }>`
    select look.at, snapshot.as_at as "asAt", look.list, look.why
    from row_look look join return_snapshot snapshot on snapshot.id = look.snapshot_id
    where look.list is not null and (look.snapshot_id, look.list) in (
      select snapshot_id, list from child_row where child = ${child})
    order by look.id desc`.execute(trx);
  return rows;
}
