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

/** The items of an indicator over a snapshot; null where it could not be computed, or its rows were taken away. */
export async function itemsOf(db: Db | Trx, snapshotId: number, indicator: string): Promise<Items | null> {
  const found = await db
    .selectFrom('indicator_item')
    .select(['list', 'rows', 'adds', 'due'])
    .where('snapshot_id', '=', snapshotId)
    .where('indicator', '=', indicator)
    .executeTakeFirst();
  if (!found) return null;
  // A copy, since what the database hands over need not begin where numbers may.
  const bytes = (buffer: Buffer) => Uint8Array.from(buffer).buffer;
  return {
    list: Number(found.list),
    rows: new Int32Array(bytes(found.rows)),
    adds: new Float64Array(bytes(found.adds)),
    due: found.due ? new Int32Array(bytes(found.due)) : null,
  };
}
