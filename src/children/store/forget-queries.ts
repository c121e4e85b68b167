import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';
import { familyColumns } from '../kinds/list-words.ts';

/** Whether somebody holds this very return. */
const isHeld = (id: string) =>
  sql`exists (select from hold where lifted_at is null and thing = 'return_snapshot:' || ${sql.ref(id)})`;

/** The snapshots as at a day before another that still have their rows, superseded ones included; held ones are out. */
export async function snapshotsWithRows(db: Db | Trx, before: string): Promise<number[]> {
  const rows = await db
    .selectFrom('return_snapshot')
    .select('id')
    .where('as_at', '<', before)
    .where('rows_removed_at', 'is', null)
    .where(sql<boolean>`${isHeld('return_snapshot.id')} is false`)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether uploads as at a day before another still have their files or a report, but for those being read or loaded. */
export async function uploadsRemain(db: Db | Trx, before: string): Promise<boolean> {
  const found = await db
    .selectFrom('return_upload as one')
    .select('one.id')
    .where('one.as_at', '<', before)
    .where('one.state', 'in', ['loaded', 'refused', 'rejected', 'cancelled'])
    .where(sql<boolean>`${isHeld('one.snapshot_id')} is false`)
    .where((given) =>
      given.or([
        given('one.report', 'is not', null),
        given.exists(
          given.selectFrom('return_upload_file as file').select('file.name').whereRef('file.upload_id', '=', 'one.id'),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export type Removed = { snapshots: number; rows: number; problems: number; items: number; files: string[] };

/**
 * Takes away what snapshots say of single children: rows, problems, what leads from their pseudonyms to the case system
 * where nothing else of them is kept, items, breakdowns crossed, what they are compared by, and the names of
 * their files; of uploads as at a day before another, whatever became of them, the report and the files, but for those
 * that are being read or loaded. Figures, lists with their counts and the hash of the whole stay.
 */
export async function removeRows(trx: Trx, ids: readonly number[], before: string, now: Date): Promise<Removed> {
  const own = ids.length > 0 ? [...ids] : [-1];
  const count = (result: { numDeletedRows: bigint }) => Number(result.numDeletedRows);
  const { rows: gone } = await sql<{ rows: number; problems: number }>`
    select rows, problems from forget_child_rows(${own}::integer[])`.execute(trx);
  await sql`select forget_child_identifiers(${[...familyColumns]}::text[])`.execute(trx);
  await trx.deleteFrom('crossed_edition').where('snapshot_id', 'in', own).execute();
  const items = await trx.deleteFrom('indicator_item').where('snapshot_id', 'in', own).executeTakeFirstOrThrow();
  const named = await trx
    .deleteFrom('return_file')
    .where('snapshot_id', 'in', own)
    .returning('file_sha256 as sha256')
    .execute();
  const uploads = (
    await trx
      .updateTable('return_upload')
      .set({ report: null })
      .where('as_at', '<', before)
      .where('state', 'in', ['loaded', 'refused', 'rejected', 'cancelled'])
      .where(sql<boolean>`${isHeld('snapshot_id')} is false`)
      .returning('id')
      .execute()
  ).map(({ id }) => id);
  const brought = await trx
    .deleteFrom('return_upload_file')
    .where('upload_id', 'in', uploads.length > 0 ? uploads : [-1])
    .returning('file_sha256 as sha256')
    .execute();
  await trx.updateTable('return_snapshot').set({ rows_removed_at: now, sketch: null }).where('id', 'in', own).execute();
  const files = [...new Set([...named, ...brought].map(({ sha256 }) => sha256))];
  const { rows = 0, problems = 0 } = gone[0] ?? {};
  return { snapshots: ids.length, rows, problems, items: count(items), files };
}

/** How many rows and problems of snapshots there are, of children whose records are held and of others, without a look at any. */
export async function countRows(trx: Trx, ids: readonly number[]): Promise<{ held: number; others: number }> {
  const { rows } = await sql<{ held: number; others: number }>`
    select held, others from count_child_rows(${[...ids]}::integer[])`.execute(trx);
  return rows[0] ?? { held: 0, others: 0 };
}

/** Writes down what was taken away, and which files still lie on disk. */
export async function addForgotten(
  trx: Trx,
  one: { before: string; who: string; removed: Removed; left: string[]; now: Date },
): Promise<void> {
  const { snapshots, rows, problems, items } = one.removed;
  await trx
    .insertInto('return_forgotten')
    .values({
      before: one.before,
      snapshots,
      rows,
      problems,
      items,
      files: one.left.length,
      left_on_disk: one.left,
      forgotten_at: one.now,
      who: one.who,
    })
    .execute();
}

/** Files that were to be taken from disk and may still lie there; those that came again since are not among them. */
export async function filesLeft(db: Db): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct one.sha256 from return_forgotten, unnest(left_on_disk) as one (sha256)
    where not exists (select from file where file.sha256 = one.sha256)`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}

/** Notes that nothing of what was taken away lies on disk any more. */
export async function noneLeft(db: Db): Promise<void> {
  await db
    .updateTable('return_forgotten')
    .set({ left_on_disk: [] })
    .where(sql<boolean>`cardinality(left_on_disk) > 0`)
    .execute();
}

/** Everything that was ever taken away, the newest first. */
export async function forgotten(db: Db) {
  return db
    .selectFrom('return_forgotten')
    .select(['id', 'before', 'snapshots', 'rows', 'problems', 'items', 'files', 'forgotten_at as at', 'who'])
    .orderBy('id', 'desc')
    .execute();
}

/** For how many months rows are kept by what was set last; null where nothing removes them by itself. */
export async function retentionMonths(db: Db | Trx): Promise<number | null> {
  const row = await db.selectFrom('return_retention').select('months').orderBy('id', 'desc').executeTakeFirst();
  return row?.months ?? null;
}

/** Sets for how many months rows are kept. */
export async function setRetention(trx: Trx, months: number | null, personId: number, now: Date): Promise<void> {
  await trx.insertInto('return_retention').values({ months, set_by: personId, set_at: now }).execute();
}
