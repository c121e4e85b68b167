import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

/** How many attempts under this key failed or are unfinished since an instant, and when the last of them was made. */
export async function failuresOf(trx: Trx, key: string, since: Date): Promise<{ failures: number; last: Date | null }> {
  return trx
    .selectFrom('sign_in_attempt')
    .select((eb) => [eb.fn.countAll<number>().as('failures'), eb.fn.max('at').as('last')])
    .where('key', '=', key)
    .where('at', '>', since)
    .where('succeeded', '=', false)
    .executeTakeFirstOrThrow();
}

/** Waits until no other attempt under this key is being counted; holds until the transaction ends. */
export async function lockKey(trx: Trx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(727002, hashtext(${key}))`.execute(trx);
}

/** Notes attempts that count as failed until they succeed. */
export async function insertAttempts(trx: Trx, keys: string[], at: Date): Promise<void> {
  await trx
    .insertInto('sign_in_attempt')
    .values(keys.map((key) => ({ key, at, succeeded: false })))
    .execute();
}

/** Takes back the failures under one key that were noted at an instant or, with no instant, all of them. */
export async function forgetFailures(trx: Trx, key: string, at?: Date): Promise<void> {
  await trx
    .deleteFrom('sign_in_attempt')
    .where('key', '=', key)
    .$if(at !== undefined, (query) => query.where('at', '=', at ?? new Date(0)))
    .execute();
}

/** Clears away attempts older than an instant, whoever made them. */
export async function forgetAttemptsBefore(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom('sign_in_attempt').where('at', '<', before).execute();
}
