import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/connect.ts';

/** Every hold, those that stand first, then the newest. */
export async function holds(db: Db | Trx) {
  const rows = await db
    .selectFrom('hold')
    .leftJoin('person as placer', 'placer.id', 'hold.placed_by')
    .leftJoin('person as lifter', 'lifter.id', 'hold.lifted_by')
    .select([
      ...(['hold.id', 'hold.class', 'hold.child', 'hold.thing', 'hold.reason', 'hold.placed_at as placedAt'] as const),
      ...(['hold.lifted_at as liftedAt', 'hold.lifted_because as liftedBecause'] as const),
      ...(['placer.name as placedBy', 'lifter.name as liftedBy'] as const),
    ])
    .orderBy('hold.id', 'desc')
    .execute();
  return rows.toSorted((a, b) => Number(a.liftedAt !== null) - Number(b.liftedAt !== null));
}

/** Whether a class of records is held. */
export async function isClassHeld(db: Db | Trx, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('hold')
    .select('id')
    .where('class', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether one thing is held, as 'pack:7'. */
export async function isThingHeld(db: Db | Trx, thing: string): Promise<boolean> {
  const found = await db
    .selectFrom('hold')
    .select('id')
    .where('thing', '=', thing)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether there is such a thing, of one of the tables whose things can be held. */
export async function isThere(db: Db | Trx, { table, id }: { table: string; id: number }): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(table)} where id = ${id}`.execute(db);
  return rows.length > 0;
}

/** Places a hold on a class of records, on everything of one child, or on one thing; answers its number. */
export async function placeHold(
  trx: Trx,
  one: { class: string | null; child: string | null; thing: string | null; reason: string; by: number; at: Date },
): Promise<number> {
  const { id } = await trx
    .insertInto('hold')
    .values({
      class: one.class,
      child: one.child,
      thing: one.thing,
      reason: one.reason,
      placed_by: one.by,
      placed_at: one.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Lifts a hold that stands; answers what it was on, undefined where none of that number stands. */
export async function liftHold(trx: Trx, one: { id: number; because: string; by: number; at: Date }) {
  return trx
    .updateTable('hold')
    .set({ lifted_at: one.at, lifted_by: one.by, lifted_because: one.because })
    .where('id', '=', one.id)
    .where('lifted_at', 'is', null)
    .returning(['class', 'child', 'thing', 'reason'])
    .executeTakeFirst();
}
