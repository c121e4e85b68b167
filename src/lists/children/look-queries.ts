import type { Db, Trx } from '../../platform/db/connect.ts';

/** Notes that a person opens a child with a reason, and answers the number of the look. */
export async function addLook(
  trx: Trx,
  one: { personId: number; snapshotId: number; child: string; because: string; at: Date },
): Promise<number> {
  const { id } = await trx
    .insertInto('child_look')
    .values({
      person_id: one.personId,
      snapshot_id: one.snapshotId,
      child: one.child,
      because: one.because,
      looked_at: one.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Notes that a person is shown the identifiers of a list with a reason, and answers the number of it. */
export async function addListLook(
  trx: Trx,
  one: { personId: number; indicator: string; because: string; at: Date },
): Promise<number> {
  const { id } = await trx
    .insertInto('list_look')
    .values({ person_id: one.personId, indicator: one.indicator, because: one.because, looked_at: one.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A reason of one person to be shown the identifiers of a list: nobody else's is in. */
export async function listLookOf(db: Db | Trx, id: number, personId: number) {
  return db
    .selectFrom('list_look')
    .select(['id', 'indicator', 'because', 'looked_at as lookedAt'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** A look of one person: nobody else's is in. */
export async function lookOf(db: Db | Trx, id: number, personId: number) {
  return db
    .selectFrom('child_look')
    .select(['id', 'snapshot_id as snapshotId', 'child', 'because', 'looked_at as lookedAt'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}
