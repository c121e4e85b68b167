import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type FeedScope = 'all' | 'mine';
export type Feed = {
  id: number;
  name: string;
  scope: FeedScope;
  madeAt: Date;
  readAt: Date | null;
  revokedAt: Date | null;
};

/** A person's calendar addresses, newest first; those revoked too. */
export async function feedsOf(trx: Trx, personId: number): Promise<Feed[]> {
  const rows = await trx
    .selectFrom('calendar_feed')
    .select(['id', 'name', 'scope', 'made_at as madeAt', 'read_at as readAt', 'revoked_at as revokedAt'])
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .execute();
  return rows as Feed[];
}

/** Adds a calendar address by the hash of its token. */
export async function insertFeed(
  trx: Trx,
  feed: { personId: number; tokenSha256: string; name: string; scope: FeedScope; at: Date },
): Promise<number> {
  const made = await trx
    .insertInto('calendar_feed')
    .values({
      person_id: feed.personId,
      token_sha256: feed.tokenSha256,
      name: feed.name,
      scope: feed.scope,
      made_at: feed.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Revokes one of a person's addresses; false when it is not theirs or is revoked already. */
export async function revokeFeed(trx: Trx, personId: number, id: number, at: Date): Promise<boolean> {
  const done = await trx
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

export type OpenedFeed = {
  id: number;
  personId: number;
  name: string;
  scope: FeedScope;
  madeAt: Date;
  readAt: Date | null;
  /** Posts of its person today. */
  posts: number[];
};

/** The address whose token has this hash, with what its person is today. Out: revoked ones, and those of people deactivated. */
export async function openFeed(trx: Trx, tokenSha256: string, today: string): Promise<OpenedFeed | null> {
  const found = await sql<OpenedFeed>`select f.id, f.person_id as "personId", f.name, f.scope, f.made_at as "madeAt",
      f.read_at as "readAt",
      array(select coalesce(post.merged_into, post.id) from post_holder h join post on post.id = h.post_id
        where h.person_id = p.id and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})) as posts
    from calendar_feed f join person p on p.id = f.person_id
    where f.token_sha256 = ${tokenSha256} and f.revoked_at is null and p.deactivated_at is null`.execute(trx);
  return found.rows[0] ?? null;
}

/** Notes that an address was read. */
export async function touchFeed(trx: Trx, id: number, at: Date): Promise<void> {
  await trx.updateTable('calendar_feed').set({ read_at: at }).where('id', '=', id).execute();
}
