import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Items, Result } from '../engine/evaluate.ts';

/** Writes what every indicator came to over a snapshot, and the items behind each. */
export async function keepResults(trx: Trx, snapshotId: number, results: readonly Result[]): Promise<void> {
  await trx
    .insertInto('indicator_result')
    .values(
      results.map(({ id, numerator, denominator, value, missing, by }) => ({
        snapshot_id: snapshotId,
        indicator: id,
        numerator,
        denominator,
        value,
        missing,
        groups: JSON.stringify(by),
      })),
    )
    .execute();
  const withItems = results.flatMap(({ id, items }) => (items ? [{ id, items }] : []));
  for (const { id, items } of withItems)
    await trx
      .insertInto('indicator_item')
      .values({ snapshot_id: snapshotId, indicator: id, list: String(items.list), ...packed(items) })
      .execute();
}

/** What every indicator came to over a snapshot, in no order. */
export async function resultsOf(db: Db | Trx, snapshotId: number) {
  return db
    .selectFrom('indicator_result')
    .select(['indicator as id', 'numerator', 'denominator', 'value', 'missing', 'groups'])
    .where('snapshot_id', '=', snapshotId)
    .execute();
}

function packed({ rows, adds, due }: Items) {
  const bytes = (list: Int32Array | Float64Array) => Buffer.from(list.buffer, list.byteOffset, list.byteLength);
  return { rows: bytes(rows), adds: bytes(adds), due: due ? bytes(due) : null };
}
