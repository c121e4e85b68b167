import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';

export type Feed = { id: number; name: string; madeAt: Date; readAt: Date | null; revokedAt: Date | null };

/** A person's addresses of the vital signs, newest first; those revoked too. */
export async function feedsOf(db: Db | Trx, personId: number): Promise<Feed[]> {
  return db
    .selectFrom('indicator_feed')
    .select(['id', 'name', 'made_at as madeAt', 'read_at as readAt', 'revoked_at as revokedAt'])
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .execute();
}

/** Adds an address by the hash of its key. */
export async function insertFeed(
  trx: Trx,
  feed: { personId: number; tokenSha256: string; name: string; now: Date },
): Promise<number> {
  const { personId, tokenSha256, name, now } = feed;
  const made = await trx
    .insertInto('indicator_feed')
    .values({ person_id: personId, token_sha256: tokenSha256, name, made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Revokes one of a person's addresses; false when it is not theirs or is revoked already. */
export async function revokeFeed(trx: Trx, personId: number, id: number, now: Date): Promise<boolean> {
  const done = await trx
    .updateTable('indicator_feed')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** The address whose key has this hash, with its person's roles today. Out: revoked ones, and those of people deactivated. */
export async function openFeed(
  db: Db | Trx,
  tokenSha256: string,
  today: string,
): Promise<{ id: number; readAt: Date | null; roles: string[] } | null> {
  const found = await sql<{ id: number; readAt: Date | null; roles: string[] }>`select f.id, f.read_at as "readAt",
      array(select g.role from role_grant g where g.person_id = p.id and g.from_on <= ${today}
        and (g.to_on is null or g.to_on >= ${today})) as roles
    from indicator_feed f join person p on p.id = f.person_id
    where f.token_sha256 = ${tokenSha256} and f.revoked_at is null and p.deactivated_at is null`.execute(db);
  return found.rows[0] ?? null;
}

/** Notes that an address was read. */
export async function touchFeed(db: Db | Trx, id: number, now: Date): Promise<void> {
  await db.updateTable('indicator_feed').set({ read_at: now }).where('id', '=', id).execute();
}
