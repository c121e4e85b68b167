import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { CrossedEdition } from './crossed-edition.ts';
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

/** Writes what was decided to show of the crossings of every indicator over a return. */
export async function addCrosses(
  trx: Trx,
  snapshotId: number,
  crosses: ReadonlyMap<string, CrossedEdition>,
): Promise<void> {
  if (crosses.size === 0) return;
  await trx
    .insertInto('crossed_edition')
    .values(
      [...crosses].map(([indicator, shown]) => ({ snapshot_id: snapshotId, indicator, shown: JSON.stringify(shown) })),
    )
    .execute();
}

/** What is shown of the crossings of one indicator over a return, as it was decided last; null where nothing was. */
export async function crossesOf(db: Db | Trx, snapshotId: number, indicator: string): Promise<CrossedEdition | null> {
  const found = await db
    .selectFrom('crossed_edition')
    .select('shown')
    .where('snapshot_id', '=', snapshotId)
    .where('indicator', '=', indicator)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ? (found.shown as CrossedEdition) : null;
}

/**
 * The editions that a new one is read beside, by indicator: of its day every one (of returns since corrected too), the
 * latest first; then the last of the nearest day before it, and of the nearest after it.
 */
export async function editionsBeside(
  trx: Trx,
  asAt: string,
  indicators: readonly string[],
): Promise<Map<string, Edition[]>> {
  return beside<Edition>(trx, 'indicator_edition', asAt, indicators);
}

/** The same of crossings. */
export async function crossesBeside(
  trx: Trx,
  asAt: string,
  indicators: readonly string[],
): Promise<Map<string, CrossedEdition[]>> {
  return beside<CrossedEdition>(trx, 'crossed_edition', asAt, indicators);
}

async function beside<T>(
  trx: Trx,
  table: 'indicator_edition' | 'crossed_edition',
  asAt: string,
  indicators: readonly string[],
): Promise<Map<string, T[]>> {
  const { rows } = await sql<{ indicator: string; shown: T }>`
    with known as (
      select e.id, e.indicator, s.as_at from ${sql.table(table)} e join return_snapshot s on s.id = e.snapshot_id
      where e.indicator = any(${[...indicators]}::text[])
    ), nearest as (
      select indicator, max(as_at) filter (where as_at < ${asAt}) as before, min(as_at) filter (where as_at > ${asAt}) as after
      from known group by indicator
    ), beside as (
      select id, 0 as turn from known where as_at = ${asAt}
      union all
      select max(k.id), case when k.as_at < ${asAt} then 1 else 2 end
      from known k join nearest n on n.indicator = k.indicator and k.as_at in (n.before, n.after)
      group by k.indicator, k.as_at
    )
    select e.indicator, e.shown from beside b join ${sql.table(table)} e on e.id = b.id
    order by e.indicator, b.turn, e.id desc`.execute(trx);
  const found = new Map<string, T[]>();
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
