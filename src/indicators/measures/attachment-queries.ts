import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';

/** An indicator that gives a target (or a measure without one) its readings. */
export type Attachment = { id: number; itemId: number; measureId: number; planId: number; indicator: string };

/** The attachments that stand: of one indicator, of one plan, or all. */
export async function attachments(
  db: Db | Trx,
  of: { indicator?: string; planId?: number } = {},
): Promise<Attachment[]> {
  let query = db
    .selectFrom('indicator_measure')
    .select(['id', 'item_id as itemId', 'measure_id as measureId', 'plan_id as planId', 'indicator'])
    .where('detached_at', 'is', null)
    .orderBy('id');
  if (of.indicator !== undefined) query = query.where('indicator', '=', of.indicator);
  if (of.planId !== undefined) query = query.where('plan_id', '=', of.planId);
  return query.execute();
}

/** The attachments of a plan that stood at the end of a day in London, with the day each was made. */
export async function attachmentsAt(db: Db | Trx, planId: number, asAt: string) {
  const found = await sql<{ itemId: number; measureId: number; indicator: string; attachedOn: string }>`
    select item_id as "itemId", measure_id as "measureId", indicator,
      (attached_at at time zone 'Europe/London')::date as "attachedOn"
    from indicator_measure
    where plan_id = ${planId} and (attached_at at time zone 'Europe/London')::date <= ${asAt}::date
      and (detached_at is null or (detached_at at time zone 'Europe/London')::date > ${asAt}::date)
    order by id`.execute(db);
  return found.rows;
}

/** Attaches an indicator to an item, in place of the one that was; answers whether anything changed. */
export async function attach(
  trx: Trx,
  one: Omit<Attachment, 'id' | 'indicator'> & { indicator: string | null; personId: number; now: Date },
): Promise<boolean> {
  const { itemId, measureId, planId, indicator, personId, now } = one;
  const [standing] = await trx
    .selectFrom('indicator_measure')
    .select(['id', 'indicator'])
    .where('item_id', '=', itemId)
    .where('detached_at', 'is', null)
    .forUpdate()
    .execute();
  if ((standing?.indicator ?? null) === indicator) return false;
  if (standing)
    await trx
      .updateTable('indicator_measure')
      .set({ detached_at: now, detached_by: personId })
      .where('id', '=', standing.id)
      .execute();
  if (indicator !== null)
    await trx
      .insertInto('indicator_measure')
      .values({
        item_id: itemId,
        measure_id: measureId,
        plan_id: planId,
        indicator,
        attached_by: personId,
        attached_at: now,
      })
      .execute();
  return true;
}

/** What an indicator came to over one return, and the return's day. */
export async function readingOf(db: Db | Trx, snapshotId: number, indicator: string) {
  return db
    .selectFrom('indicator_result as result')
    .innerJoin('return_snapshot as snapshot', 'snapshot.id', 'result.snapshot_id')
    .select(['snapshot.as_at as asAt', 'result.numerator', 'result.denominator', 'result.value', 'result.missing'])
    .where('result.snapshot_id', '=', snapshotId)
    .where('result.indicator', '=', indicator)
    .executeTakeFirst();
}
