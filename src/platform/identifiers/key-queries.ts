import { sql } from 'kysely';
import type { Db, Trx } from '../db/connect.ts';

/** What the key of this database's pseudonyms is known by; null where none has been used yet. */
export async function keyMark(db: Db | Trx): Promise<Buffer | null> {
  const row = await db.selectFrom('identifier_key').select('mark').executeTakeFirst();
  return row?.mark ?? null;
}

/** Notes the mark of the key that is used from now on, unless one is noted. */
export async function noteKeyMark(trx: Db | Trx, mark: Buffer): Promise<void> {
  await trx
    .insertInto('identifier_key')
    .values({ mark })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Of these pseudonyms, those that are there, each with the proof it was kept under. No identifier is in it. */
export async function pseudonymsThere(db: Db | Trx, pseudonyms: readonly string[]): Promise<Map<string, Buffer>> {
  const { rows } = await sql<{ child: string; proof: Buffer }>`
    select child, proof from child_identifiers_there(${[...pseudonyms]}::text[])`.execute(db);
  return new Map(rows.map(({ child, proof }) => [child, proof]));
}
