import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type HoldingRow = {
  id: number;
  personId: number;
  name: string;
  deactivated: boolean;
  from: string;
  to: string | null;
};

/** Everyone who holds, held or is to hold a post, or a post merged into it, newest first. */
export async function selectHoldings(db: Trx, postId: number): Promise<HoldingRow[]> {
  const found = await sql<HoldingRow>`
    select h.id, p.id as "personId", p.name, p.deactivated_at is not null as deactivated,
      h.from_on as "from", h.to_on as "to"
    from post_holder h join person p on p.id = h.person_id join post on post.id = h.post_id
    where coalesce(post.merged_into, post.id) = ${postId} order by h.from_on desc, h.id desc`.execute(db);
  return found.rows;
}

export type ActivePerson = { id: number; name: string; email: string };

/** People who can be given a post, by name. Out: people deactivated. */
export async function selectActivePeople(db: Trx): Promise<ActivePerson[]> {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('deactivated_at', 'is', null)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
}

/** Lets someone hold a post between two days, both included. */
export async function insertHolding(
  trx: Trx,
  holding: { postId: number; personId: number; from: string; to: string | null },
): Promise<void> {
  await trx
    .insertInto('post_holder')
    .values({ post_id: holding.postId, person_id: holding.personId, from_on: holding.from, to_on: holding.to })
    .execute();
}

/** Changes between which days someone holds a post. */
export async function updateHolding(trx: Trx, id: number, from: string, to: string | null): Promise<void> {
  await trx.updateTable('post_holder').set({ from_on: from, to_on: to }).where('id', '=', id).execute();
}

/** Takes out a holder entered by mistake. */
export async function deleteHolding(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('post_holder').where('id', '=', id).execute();
}

/** Ends on a day every holding of these that began by then and would go on after it. */
export async function endHoldingsOn(trx: Trx, ids: number[], on: string): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('post_holder')
    .set({ to_on: on })
    .where('id', 'in', ids)
    .where('from_on', '<=', on)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', on)]))
    .execute();
}
