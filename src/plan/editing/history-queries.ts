import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import type { ItemKind } from '../facts/record.ts';

/** Every item of one table that ever belonged to another, in order, those removed too. */
export async function partsEver(trx: Trx, table: ItemKind, column: string, parentId: number): Promise<number[]> {
  const found = await sql<{ id: number }>`select id, min(position) as position from ${sql.table(table)}
    where ${sql.ref(column)} = ${parentId} group by id order by position, id`.execute(trx);
  return found.rows.map((row) => row.id);
}

export type LinkVersion = {
  id: number;
  otherId: number;
  otherKind: ItemKind;
  from: string;
  to: string | null;
  origin: string | null;
  recordedAt: Date;
  who: string | null;
  superseded: boolean;
};

/** Every version of every link an item ever had, oldest first, with the item at its other end. */
export async function linkVersions(trx: Trx, itemId: number): Promise<LinkVersion[]> {
  const found = await sql<LinkVersion>`
    select l.id, other.id as "otherId", other.kind as "otherKind", l.valid_from as "from", l.valid_to as "to",
      l.origin, l.recorded_at as "recordedAt", p.name as who, l.superseded_at is not null as superseded
    from link l join item other on other.id = case when l.from_id = ${itemId} then l.to_id else l.from_id end
      left join person p on p.id = l.recorded_by
    where l.from_id = ${itemId} or l.to_id = ${itemId} order by l.valid_from, l.recorded_at, l.id`.execute(trx);
  return found.rows;
}
