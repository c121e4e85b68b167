import type { Db, Trx } from '../../../platform/db/connect.ts';

/** Every hold, those that stand first, then the newest. */
export async function holds(db: Db | Trx) {
  const rows = await db
    .selectFrom('hold')
    .leftJoin('person as placer', 'placer.id', 'hold.placed_by')
    .leftJoin('person as lifter', 'lifter.id', 'hold.lifted_by')
    .select([
      ...(['hold.id', 'hold.class', 'hold.child', 'hold.reason', 'hold.placed_at as placedAt'] as const),
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

/** Places a hold on a class of records, or on everything of one child; answers its number. */
export async function placeHold(
  trx: Trx,
  one: { class: string | null; child: string | null; reason: string; by: number; at: Date },
): Promise<number> {
  const { id } = await trx
    .insertInto('hold')
    .values({ class: one.class, child: one.child, reason: one.reason, placed_by: one.by, placed_at: one.at })
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
    .returning(['class', 'child', 'reason'])
    .executeTakeFirst();
}
