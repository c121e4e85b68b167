import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';

/** A return that stands, whose rows are still there, and the standards its figures were computed with; null for the usual. */
export type ComputedReturn = {
  id: number;
  source: string;
  name: string;
  asAt: string;
  standards: Record<string, number> | null;
};

/** The returns that no other supersedes and whose rows are still there, in order of their day. */
export async function computedReturns(db: Db | Trx): Promise<ComputedReturn[]> {
  const rows = await db
    .selectFrom('return_snapshot as one')
    .leftJoin('return_snapshot as later', 'later.supersedes_id', 'one.id')
    .leftJoin('return_standards as used', 'used.snapshot_id', 'one.id')
    .select(['one.id', 'one.source', 'one.name', 'one.as_at as asAt', 'used.standards'])
    .where('later.id', 'is', null)
    .where('one.rows_removed_at', 'is', null)
    .orderBy('one.as_at')
    .orderBy('one.id')
    .execute();
  return rows.map(({ standards, ...row }) => ({ ...row, standards: standards as Record<string, number> | null }));
}

/** The indicators that a return has a result of. */
export async function indicatorsOf(db: Db | Trx, snapshotIds: readonly number[]) {
  if (snapshotIds.length === 0) return [];
  return db
    .selectFrom('indicator_result')
    .select(['snapshot_id as snapshotId', 'indicator'])
    .where('snapshot_id', 'in', [...snapshotIds])
    .execute();
}

/** The files a return was handed over as. */
export async function filesOfReturn(db: Db | Trx, snapshotId: number) {
  return db
    .selectFrom('return_file')
    .select(['name', 'file_sha256 as sha256'])
    .where('snapshot_id', '=', snapshotId)
    .orderBy('name')
    .execute();
}

/** Takes hold of a return until the transaction ends, so that its figures are computed anew once at a time. */
export async function holdReturn(trx: Trx, snapshotId: number): Promise<void> {
  await trx.selectFrom('return_snapshot').select('id').where('id', '=', snapshotId).forUpdate().execute();
}

/** Notes with which standards the figures of a return are computed. */
export async function noteStandards(
  trx: Trx,
  snapshotId: number,
  standards: Readonly<Record<string, number>>,
): Promise<void> {
  const row = { standards: JSON.stringify(standards), computed_at: sql<Date>`now()` };
  await trx
    .insertInto('return_standards')
    .values({ snapshot_id: snapshotId, ...row })
    .onConflict((conflict) => conflict.column('snapshot_id').doUpdateSet(row))
    .execute();
}

/** Sets aside what some indicators of a return came to; of those that come to something else now, what it was is kept. */
export async function setResultsAside(
  trx: Trx,
  snapshotId: number,
  { indicators, changed }: { indicators: readonly string[]; changed: readonly string[] },
  now: Date,
) {
  const columns = ['snapshot_id', 'indicator', 'numerator', 'denominator', 'value', 'missing', 'groups'] as const;
  await trx
    .insertInto('indicator_result_before')
    .columns([...columns, 'replaced_at'])
    .expression(
      trx
        .selectFrom('indicator_result')
        .select([...columns])
        .select((given) => given.val(now).as('replaced_at'))
        .where('snapshot_id', '=', snapshotId)
        .where('indicator', 'in', [...changed, '']),
    )
    .execute();
  for (const table of ['indicator_item', 'indicator_result'] as const)
    await trx
      .deleteFrom(table)
      .where('snapshot_id', '=', snapshotId)
      .where('indicator', 'in', [...indicators, ''])
      .execute();
}

/** When the figures of an indicator were computed anew, and of which days; the newest first. */
export async function recomputedOf(db: Db | Trx, indicator: string) {
  return db
    .selectFrom('indicator_result_before as before')
    .innerJoin('return_snapshot as one', 'one.id', 'before.snapshot_id')
    .select(['one.as_at as asAt', 'before.replaced_at as replacedAt'])
    .where('before.indicator', '=', indicator)
    .orderBy('before.replaced_at', 'desc')
    .orderBy('one.as_at', 'desc')
    .execute();
}
