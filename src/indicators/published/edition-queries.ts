import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Edition } from './edition.ts';

/** Writes what was decided to show of every indicator over a return. */
export async function addEditions(trx: Trx, snapshotId: number, editions: ReadonlyMap<string, Edition>): Promise<void> {
  if (editions.size === 0) return;
  await trx
    .insertInto('indicator_edition')
    .values(
      [...editions].map(([indicator, shown]) => ({ snapshot_id: snapshotId, indicator, shown: JSON.stringify(shown) })),
    )
    .execute();
}

/** What is shown of the indicators over a return, by id: of each the edition decided last. */
export async function editionsOf(db: Db | Trx, snapshotId: number, indicator?: string): Promise<Map<string, Edition>> {
  let query = db
    .selectFrom('indicator_edition')
    .distinctOn('indicator')
    .select(['indicator', 'shown'])
    .where('snapshot_id', '=', snapshotId)
    .orderBy('indicator')
    .orderBy('id', 'desc');
  if (indicator !== undefined) query = query.where('indicator', '=', indicator);
  return new Map((await query.execute()).map((one) => [one.indicator, one.shown as Edition]));
}

/**
 * The editions that a new one is read beside, by indicator: of its day every one (of returns since corrected too), the
 * latest first; then the last of the nearest day before it, and of the nearest after it. Out: local lists of another name,
 * since their indicators are others.
 */
export async function editionsBeside(trx: Trx, asAt: string): Promise<Map<string, Edition[]>> {
  const { rows } = await sql<{ indicator: string; shown: Edition }>`
    with all_editions as (
      select e.id, e.indicator, e.shown, s.as_at from indicator_edition e join return_snapshot s on s.id = e.snapshot_id
    ), nearest as (
      select indicator, max(as_at) filter (where as_at < ${asAt}) as before, min(as_at) filter (where as_at > ${asAt}) as after
      from all_editions group by indicator
    ), last_of_day as (
      select distinct on (e.indicator, e.as_at) e.id, e.indicator, e.shown, e.as_at
      from all_editions e join nearest n on n.indicator = e.indicator and e.as_at in (n.before, n.after)
      order by e.indicator, e.as_at, e.id desc
    )
    select indicator, shown from (
      select indicator, shown, id, 0 as turn from all_editions where as_at = ${asAt}
      union all
      select indicator, shown, id, case when as_at < ${asAt} then 1 else 2 end from last_of_day
    ) found order by indicator, turn, id desc`.execute(trx);
  const found = new Map<string, Edition[]>();
  for (const { indicator, shown } of rows) found.set(indicator, [...(found.get(indicator) ?? []), shown]);
  return found;
}

/** The day a return stands for. */
export async function dayOfReturn(trx: Trx, snapshotId: number): Promise<string> {
  const { asAt } = await trx
    .selectFrom('return_snapshot')
    .select('as_at as asAt')
    .where('id', '=', snapshotId)
    .executeTakeFirstOrThrow();
  return asAt;
}
