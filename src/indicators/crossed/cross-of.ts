import type { Db } from '../../platform/db/connect.ts';
import type { Indicator } from '../engine/definition.ts';
import { crossed } from '../engine/cross.ts';
import { editionsOf } from '../published/edition-queries.ts';
import { publishCross, type PublishedCross } from '../published/publish-cross.ts';
import { itemsOf } from '../results/result-queries.ts';
import { groupsOfList } from './group-queries.ts';
import type { BreakdownName } from './list-groups.ts';

/**
 * Two breakdowns of an indicator over a return crossed, as they may be shown. Null where the return does not tell it by
 * row any more: its rows were taken away, or it was loaded before rows were kept so.
 */
export async function crossOf(
  db: Db,
  snapshotId: number,
  { id, unit }: Pick<Indicator, 'id' | 'unit'>,
  [rows, columns]: readonly [BreakdownName, BreakdownName],
): Promise<PublishedCross | null> {
  const [items, editions] = await Promise.all([itemsOf(db, snapshotId, id), editionsOf(db, snapshotId, id)]);
  const edition = editions.get(id);
  if (!items || !edition) return null;
  const groups = await groupsOfList(db, snapshotId, items.list, [rows, columns]);
  const [down, across] = [groups.get(rows), groups.get(columns)];
  if (!down || !across) return null;
  return publishCross({ unit, rows, columns, cells: crossed(items, down, across, unit) }, edition);
}
