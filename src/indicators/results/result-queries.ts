import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Items, Result } from '../engine/evaluate.ts';
import { flowToPublish } from '../flow/published-flow.ts';
import { keepEditions, toPublish } from '../published/keep-editions.ts';
import { noteStandards } from '../standards/recompute-queries.ts';
import type { CountedChildren } from '../crossed/counted-children.ts';
import { keepPictures, type Pictures } from '../pictures/picture-queries.ts';

/**
 * Writes everything a return came to: its indicators with the items behind each and what of them may be shown, its
 * pictures, and by which standards it was computed.
 */
export async function keepFigures(
  trx: Trx,
  snapshotId: number,
  {
    results,
    pictures,
    counted,
    standards,
  }: {
    results: readonly Result[];
    pictures: Pictures;
    counted: readonly CountedChildren[];
    standards: Readonly<Record<string, number>>;
  },
): Promise<void> {
  await keepResults(trx, snapshotId, results, counted);
  await keepPictures(trx, snapshotId, pictures);
  if (pictures.flow) await keepEditions(trx, snapshotId, flowToPublish(pictures.flow), []);
  await noteStandards(trx, snapshotId, standards);
}

/** Writes what every indicator came to over a snapshot, the items behind each, and what of it may be shown. */
export async function keepResults(
  trx: Trx,
  snapshotId: number,
  results: readonly Result[],
  counted: readonly CountedChildren[],
): Promise<void> {
  if (results.length === 0) return;
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
  await keepEditions(trx, snapshotId, results.map(toPublish), counted);
  const withItems = results.flatMap(({ id, items }) => (items ? [{ id, items }] : []));
  for (const { id, items } of withItems)
    await trx
      .insertInto('indicator_item')
      .values({ snapshot_id: snapshotId, indicator: id, list: String(items.list), ...packed(items) })
      .execute();
}

/** What every indicator came to over a snapshot, or one of them, in no order. */
export async function resultsOf(db: Db | Trx, snapshotId: number, indicator?: string) {
  let query = db
    .selectFrom('indicator_result')
    .select(['indicator as id', 'numerator', 'denominator', 'value', 'missing', 'groups'])
    .where('snapshot_id', '=', snapshotId);
  if (indicator !== undefined) query = query.where('indicator', '=', indicator);
  return query.execute();
}

/** Those who wait stand behind those counted, adding NaN. */
function packed({ rows, adds, due, waiting }: Items) {
  const bytes = (...lists: (Int32Array | Float64Array)[]) =>
    Buffer.concat(lists.map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength)));
  const none = new Int32Array();
  return {
    rows: bytes(rows, waiting?.rows ?? none),
    adds: bytes(adds, new Float64Array(waiting?.rows.length ?? 0).fill(NaN)),
    due: due ? bytes(due, waiting?.due ?? none) : null,
  };
}

/** The items of an indicator over a snapshot; null where it could not be computed, or its rows were taken away. */
export async function itemsOf(db: Db | Trx, snapshotId: number, indicator: string): Promise<Items | null> {
  const found = await itemsWanted(db)
    .where('snapshot_id', '=', snapshotId)
    .where('indicator', '=', indicator)
    .executeTakeFirst();
  return found ? unpacked(found) : null;
}

/** The same of many at once, by indicator, each over the snapshot named for it; one that has none is not in the answer. */
export async function itemsOfMany(db: Db | Trx, snapshots: ReadonlyMap<string, number>): Promise<Map<string, Items>> {
  if (snapshots.size === 0) return new Map();
  const rows = await itemsWanted(db)
    .where((eb) =>
      eb(
        eb.refTuple('indicator', 'snapshot_id'),
        'in',
        [...snapshots].map(([indicator, id]) => eb.tuple(indicator, id)),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [row.indicator, unpacked(row)]));
}

function itemsWanted(db: Db | Trx) {
  return db.selectFrom('indicator_item').select(['indicator', 'list', 'rows', 'adds', 'due']);
}

function unpacked(found: { list: string; rows: Buffer; adds: Buffer; due: Buffer | null }): Items {
  // A copy, since what the database hands over need not begin where numbers may.
  const bytes = (buffer: Buffer) => Uint8Array.from(buffer).buffer;
  const rows = new Int32Array(bytes(found.rows));
  const adds = new Float64Array(bytes(found.adds));
  const due = found.due ? new Int32Array(bytes(found.due)) : null;
  const first = adds.findIndex(Number.isNaN);
  const size = first < 0 ? rows.length : first;
  return {
    list: Number(found.list),
    rows: rows.subarray(0, size),
    adds: adds.subarray(0, size),
    due: due?.subarray(0, size) ?? null,
    waiting: first < 0 || !due ? null : { rows: rows.subarray(size), due: due.subarray(size) },
  };
}
