import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import type { Place } from '../../platform/web/route.ts';

/**
 * Where items of a plan lie, each by its area, the areas that one is part of, and their chapters, as last recorded; items
 * that were removed too. An item of the plan as a whole (a milestone, a rating word) lies nowhere: an empty place. Items
 * there are none of are out.
 */
export async function placesOfItems(db: Trx, ids: readonly number[]): Promise<Place[]> {
  return [...(await placesByItem(db, ids)).values()];
}

/** The same, by the item's number. */
export async function placesByItem(db: Trx, ids: readonly number[]): Promise<Map<number, Place>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: number; keys: string[] }>`
    with recursive last_area as (
      select distinct on (id) id, parent_id, chapter from area where superseded_at is null order by id, valid_from desc
    ), owner as (
      select i.id, case i.kind
          when 'step' then (select action_id from step t where t.id = i.id and t.superseded_at is null
            order by valid_from desc limit 1)
          when 'target' then (select measure_id from target t where t.id = i.id and t.superseded_at is null
            order by valid_from desc limit 1)
          else i.id end as owner_id
      from item i where i.id = any(${[...ids]}::int[])
    ), home as (
      select o.id, case i.kind when 'area' then i.id
          when 'finding' then (select area_id from finding t where t.id = i.id and t.superseded_at is null
            order by valid_from desc limit 1)
          when 'action' then (select area_id from action t where t.id = i.id and t.superseded_at is null
            order by valid_from desc limit 1)
          when 'measure' then (select area_id from measure t where t.id = i.id and t.superseded_at is null
            order by valid_from desc limit 1)
          when 'assurance_source' then (select area_id from assurance_source t where t.id = i.id
            and t.superseded_at is null order by valid_from desc limit 1)
          when 'narrative' then (select area_id from narrative t where t.id = i.id and t.superseded_at is null
            order by valid_from desc limit 1)
          when 'see_also' then (select area_id from see_also t where t.id = i.id and t.superseded_at is null
            order by valid_from desc limit 1)
          end as area_id
      from owner o left join item i on i.id = o.owner_id
    ), up as (
      select id, area_id from home where area_id is not null
      union
      select up.id, a.parent_id from up join last_area a on a.id = up.area_id where a.parent_id is not null
    )
    select home.id, coalesce(array_agg(distinct k.key) filter (where k.key is not null), '{}') as keys
    from home left join up on up.id = home.id left join last_area a on a.id = up.area_id
      left join lateral (values ('area:' || up.area_id), ('chapter:' || nullif(trim(a.chapter), ''))) k (key) on true
    group by home.id order by home.id`.execute(db);
  return new Map(found.rows.map(({ id, keys }) => [id, keys]));
}

/** The item a piece of evidence is of; null when there is no such evidence. */
export async function itemOfEvidence(db: Trx, id: number): Promise<number | null> {
  const found = await db.selectFrom('evidence').select('item_id').where('id', '=', id).executeTakeFirst();
  return found?.item_id ?? null;
}

/** The item a reading is of; null when there is no such reading. */
export async function itemOfReading(db: Trx, id: number): Promise<number | null> {
  const found = await db.selectFrom('reading').select('item_id').where('id', '=', id).executeTakeFirst();
  return found?.item_id ?? null;
}

/** The steps that these updates of a month are about; updates there are none of are out. */
export async function stepsOfClaims(db: Trx, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('claim')
    .select('step_id')
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ step_id }) => step_id);
}

/** The areas plans have now, with their plan and chapter, in the plans' order: what a role can be limited to. */
export async function areasNow(
  db: Trx,
  today: string,
): Promise<{ id: number; plan: string; chapter: string | null; title: string; parentId: number | null }[]> {
  const found = await sql<{ id: number; plan: string; chapter: string | null; title: string; parentId: number | null }>`
    select a.id, p.title as plan, nullif(trim(a.chapter), '') as chapter,
      trim(coalesce(a.number, '') || coalesce(a.letter, '') || ' ' || a.title) as title, a.parent_id as "parentId"
    from area a join item i on i.id = a.id join plan p on p.id = i.plan_id
    where a.superseded_at is null and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to > ${today}::date)
    order by p.is_main desc, p.id, a.position, a.id`.execute(db);
  return found.rows;
}
