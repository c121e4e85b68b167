import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Groups } from '../engine/groups.ts';
import { isBreakdown, unpackedGroups, type BreakdownName, type PackedGroups } from './list-groups.ts';

/** Keeps which group each row of the lists of a return is in. */
export async function keepGroups(trx: Trx, snapshotId: number, groups: readonly PackedGroups[]): Promise<void> {
  for (const { list, breakdown, names, places } of groups)
    await trx
      .insertInto('list_group')
      .values({ snapshot_id: snapshotId, list: String(list), breakdown, names, places: Buffer.from(places) })
      .execute();
}

/** The groups of a list of a return by the breakdowns asked for; one that was not kept, or was taken away, is left out. */
export async function groupsOfList(
  db: Db | Trx,
  snapshotId: number,
  list: number,
  wanted: readonly BreakdownName[],
): Promise<Map<BreakdownName, Groups>> {
  const rows = await db
    .selectFrom('list_group')
    .select(['breakdown', 'names', 'places'])
    .where('snapshot_id', '=', snapshotId)
    .where('list', '=', String(list))
    .where('breakdown', 'in', [...wanted])
    .execute();
  return new Map(
    rows.flatMap(({ breakdown, names, places }) =>
      isBreakdown(breakdown) ? [[breakdown, unpackedGroups(names, places)] as const] : [],
    ),
  );
}
