import type { Db, Trx } from '../../platform/db/connect.ts';

export type StandardRow = {
  standard: string;
  value: number;
  fromOn: string;
  because: string;
  setAt: Date;
  setBy: string | null;
};

/** Every standard that was ever set, in the order in which each comes to hold: the last that fits a day stands for it. */
export async function standardRows(db: Db | Trx): Promise<StandardRow[]> {
  return db
    .selectFrom('local_standard as own')
    .leftJoin('person', 'person.id', 'own.set_by')
    .select([
      'own.standard',
      'own.value',
      'own.from_on as fromOn',
      'own.because',
      'own.set_at as setAt',
      'person.name as setBy',
    ])
    .orderBy('own.from_on')
    .orderBy('own.id')
    .execute();
}

/** Sets a standard, from a day on. */
export async function addStandard(
  trx: Trx,
  one: { standard: string; value: number; fromOn: string; because: string; personId: number; now: Date },
): Promise<void> {
  const { standard, value, fromOn, because, personId, now } = one;
  await trx
    .insertInto('local_standard')
    .values({ standard, value, from_on: fromOn, because, set_by: personId, set_at: now })
    .execute();
}
