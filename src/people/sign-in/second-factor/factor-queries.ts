import { sql } from 'kysely';
import type { Trx } from '../../../platform/services.ts';

export type Factor = { secret: string; confirmedAt: Date | null; lastStep: number };

/** The app a person has set up or is setting up. */
export async function factorOf(db: Trx, personId: number): Promise<Factor | undefined> {
  return db
    .selectFrom('second_factor')
    .select(['secret', 'confirmed_at as confirmedAt', 'last_step as lastStep'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** Begins setting up an app with a secret; one begun before stays. Answers the secret to show. */
export async function beginFactor(trx: Trx, personId: number, secret: string): Promise<Factor> {
  await trx
    .insertInto('second_factor')
    .values({ person_id: personId, secret })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
  const factor = await factorOf(trx, personId);
  if (!factor) throw new Error('The second factor just begun is not there');
  return factor;
}

/** Takes a code's half minute as used. False when it, or a later one, was used meanwhile. */
export async function takeStep(trx: Trx, personId: number, step: number): Promise<boolean> {
  const taken = await sql`update second_factor set last_step = ${step}
    where person_id = ${personId} and last_step < ${step}`.execute(trx);
  return taken.numAffectedRows === 1n;
}

/** From here on signing in with a password needs a code. */
export async function confirmFactor(trx: Trx, personId: number, now: Date): Promise<void> {
  await trx.updateTable('second_factor').set({ confirmed_at: now }).where('person_id', '=', personId).execute();
}

/** Takes a person's app and recovery codes away. */
export async function deleteFactor(trx: Trx, personId: number): Promise<void> {
  await trx.deleteFrom('second_factor').where('person_id', '=', personId).execute();
  await trx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
}

/** Puts recovery codes in place of those there were. */
export async function replaceRecoveryCodes(
  trx: Trx,
  personId: number,
  codes: { selector: string; hash: string }[],
): Promise<void> {
  await trx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  await trx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ ...code, person_id: personId })))
    .execute();
}

/** The hash of a person's unused recovery code with this first part. */
export async function codeBySelector(db: Trx, personId: number, selector: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('recovery_code')
    .select('hash')
    .where('person_id', '=', personId)
    .where('selector', '=', selector)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return found?.hash;
}

/** Marks a recovery code as used; false when it was already. */
export async function spendRecoveryCode(trx: Trx, personId: number, selector: string, now: Date): Promise<boolean> {
  const spent = await trx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('selector', '=', selector)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

/** How many recovery codes a person has left. */
export async function countRecoveryCodes(db: Trx, personId: number): Promise<number> {
  const { n } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}
