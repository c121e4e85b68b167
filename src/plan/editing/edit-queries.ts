import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { holdsAt, type FactTable, type ItemKind } from '../facts/record.ts';
import type { Values } from './item-form.ts';

export type Version = Values & {
  id: number;
  valid_from: string;
  valid_to: string | null;
  recorded_at: Date;
  superseded_at: Date | null;
  source_id: number | null;
  place: string | null;
};

/** An item's plan and kind; none when there is no such item. */
export async function itemById(trx: Trx, id: number): Promise<{ planId: number; kind: ItemKind } | null> {
  const row = await trx.selectFrom('item').select(['plan_id', 'kind']).where('id', '=', id).executeTakeFirst();
  return row ? { planId: row.plan_id, kind: row.kind as ItemKind } : null;
}

/** What was last said of an item: its latest version, those replaced for the same day only where there is no other. */
export async function lastVersion(trx: Trx, table: FactTable, id: number): Promise<Version | null> {
  const found = await sql<Version>`select * from ${sql.table(table)} where id = ${id}
    order by superseded_at is not null, valid_from desc, recorded_at desc limit 1`.execute(trx);
  return found.rows[0] ?? null;
}

/** The same for several items of one table, those that left the plan too. */
export async function lastVersions(trx: Trx, table: FactTable, ids: number[]): Promise<Version[]> {
  const found = await sql<Version>`select distinct on (id) * from ${sql.table(table)} where id = any(${ids})
    order by id, superseded_at is not null, valid_from desc, recorded_at desc`.execute(trx);
  return found.rows;
}

/** Items of one table that belong to another item on a day, in order. */
export async function belonging(
  trx: Trx,
  table: ItemKind,
  column: string,
  parentId: number,
  on: string,
): Promise<Version[]> {
  const found = await sql<Version>`select * from ${sql.table(table)}
    where ${sql.ref(column)} = ${parentId} and ${holdsAt(on)} order by position, id`.execute(trx);
  return found.rows;
}

/**
 * Items that belonged to another and left the plan when it did: their last version ends on the day, or, with `day`
 * null (both were added and removed on one day), was replaced and never followed.
 */
export async function leftWith(
  trx: Trx,
  table: ItemKind,
  column: string,
  parentId: number,
  day: string | null,
): Promise<Version[]> {
  const found = await sql<Version>`select * from (
      select distinct on (id) * from ${sql.table(table)} where ${sql.ref(column)} = ${parentId}
      order by id, superseded_at is not null, valid_from desc, recorded_at desc) last
    where ${day === null ? sql`superseded_at is not null` : sql`superseded_at is null and valid_to = ${day}::date`}`.execute(
    trx,
  );
  return found.rows;
}

/** The position after the last of a plan's items of one table, or of those that belong to one other item. */
export async function nextPosition(
  trx: Trx,
  planId: number,
  table: ItemKind,
  parent: { column: string; id: unknown } | null,
): Promise<number> {
  const within = parent ? sql`f.${sql.ref(parent.column)} is not distinct from ${parent.id}` : sql`true`;
  const found = await sql<{ next: number }>`select coalesce(max(f.position) + 1, 0) as next from ${sql.table(table)} f
    join item i on i.id = f.id and i.plan_id = ${planId} where f.superseded_at is null and ${within}`.execute(trx);
  return found.rows[0]?.next ?? 0;
}

/** Every document received for a plan, or for no plan in particular, newest first; those taken back are out. */
export async function documentsFor(trx: Trx, planId: number): Promise<{ id: number; name: string }[]> {
  return trx
    .selectFrom('source_document')
    .select((eb) => ['id', eb.fn.coalesce('title', 'name').as('name')])
    .where('taken_back_at', 'is', null)
    .where((eb) => eb.or([eb('plan_id', '=', planId), eb('plan_id', 'is', null)]))
    .orderBy('id', 'desc')
    .execute();
}

/** Items of one table that were in the plan and are not on the day, with what was last said of them, latest gone first. */
export async function goneItems(trx: Trx, planId: number, table: ItemKind, on: string): Promise<Version[]> {
  const found = await sql<Version>`select * from (
      select distinct on (f.id) f.* from ${sql.table(table)} f join item i on i.id = f.id and i.plan_id = ${planId}
      order by f.id, f.superseded_at is not null, f.valid_from desc, f.recorded_at desc) last
    where superseded_at is not null or valid_to <= ${on}::date
    order by coalesce(valid_to, valid_from) desc, id`.execute(trx);
  return found.rows;
}
