import { sql } from 'kysely';
import { rolesWith } from '../../people/index.ts';
import type { Trx } from '../../platform/services.ts';

export type ThingKind = 'source' | 'pack' | 'area' | 'notice';
export type Grant = {
  id: number;
  personId: number;
  person: string;
  reviewId: number | null;
  review: string | null;
  kind: ThingKind;
  thingId: number;
  purpose: string;
  from: string;
  until: string;
  grantedBy: string | null;
  revokedAt: Date | null;
  revokedBecause: string | null;
  /** How often it was opened or downloaded. */
  uses: number;
};

const grant = sql`select g.id, g.person_id as "personId", p.name as person, g.review_id as "reviewId", r.title as review,
    g.kind, g.thing_id as "thingId", g.purpose, g.from_on as "from", g.until_on as until, b.name as "grantedBy",
    g.revoked_at as "revokedAt", g.revoked_because as "revokedBecause",
    (select count(*)::int from supply_log l where l.grant_id = g.id and l.what <> 'refused') as uses
  from supply_grant g join person p on p.id = g.person_id left join review r on r.id = g.review_id
  left join person b on b.id = g.granted_by`;

/** Everything ever granted, or for one review, newest first; what has ended or was revoked is in. */
export async function allGrants(trx: Trx, reviewId: number | null): Promise<Grant[]> {
  const found = await sql<Grant>`${grant} where ${reviewId}::int is null or g.review_id = ${reviewId}::int
    order by g.id desc`.execute(trx);
  return found.rows;
}

/** What one person was granted, oldest first; what has ended or was revoked is in. */
export async function grantsOf(trx: Trx, personId: number): Promise<Grant[]> {
  const found = await sql<Grant>`${grant} where g.person_id = ${personId} order by g.id`.execute(trx);
  return found.rows;
}

/** One grant; null when there is none of that number. */
export async function grantById(trx: Trx, id: number): Promise<Grant | null> {
  const found = await sql<Grant>`${grant} where g.id = ${id}`.execute(trx);
  return found.rows[0] ?? null;
}

export type NewGrant = Pick<Grant, 'personId' | 'reviewId' | 'kind' | 'thingId' | 'purpose' | 'from' | 'until'> & {
  by: number | null;
  at: Date;
};

/** Grants one thing to one person and answers its number. */
export async function insertGrant(trx: Trx, one: NewGrant): Promise<number> {
  const made = await trx
    .insertInto('supply_grant')
    .values({
      person_id: one.personId,
      review_id: one.reviewId,
      kind: one.kind,
      thing_id: one.thingId,
      purpose: one.purpose,
      from_on: one.from,
      until_on: one.until,
      granted_by: one.by,
      granted_at: one.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Revokes a grant from this moment on; false when it was revoked already. */
export async function revokeGrant(
  trx: Trx,
  id: number,
  because: string,
  by: number | null,
  at: Date,
): Promise<boolean> {
  const done = await trx
    .updateTable('supply_grant')
    .set({ revoked_at: at, revoked_by: by, revoked_because: because })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

export type Supplied = {
  id: string;
  grantId: number;
  person: string;
  what: 'opened' | 'downloaded' | 'refused';
  file: string;
  at: Date;
  kind: ThingKind;
  thingId: number;
};

/** Writes down that something was looked at, handed over or refused. */
export async function recordSupply(
  trx: Trx,
  one: Pick<Supplied, 'grantId' | 'what' | 'file' | 'at'> & { personId: number },
): Promise<void> {
  await trx
    .insertInto('supply_log')
    .values({ grant_id: one.grantId, person_id: one.personId, what: one.what, file: one.file, at: one.at })
    .execute();
}

/** What was supplied or refused, all or for one review, newest first; at most `most`. */
export async function supplied(trx: Trx, reviewId: number | null, most: number): Promise<Supplied[]> {
  const found =
    await sql<Supplied>`select l.id::text, l.grant_id as "grantId", p.name as person, l.what, l.file, l.at, g.kind,
      g.thing_id as "thingId"
    from supply_log l join supply_grant g on g.id = l.grant_id join person p on p.id = l.person_id
    where ${reviewId}::int is null or g.review_id = ${reviewId}::int order by l.id desc limit ${most}`.execute(trx);
  return found.rows;
}

/** People with a role that sees what is granted to it (reviewers, inspectors) on a day or later, by name; those who can no longer sign in are out. */
export async function reviewers(
  trx: Trx,
  today: string,
): Promise<{ id: number; name: string; until: string | null }[]> {
  const found = await sql<{ id: number; name: string; until: string | null }>`select p.id, p.name,
      case when bool_or(r.to_on is null) then null else max(r.to_on) end as until
    from person p join role_grant r on r.person_id = p.id and r.role = any(${rolesWith('supply.read')})
      and (r.to_on is null or r.to_on >= ${today}::date)
    where p.deactivated_at is null group by p.id, p.name order by p.name`.execute(trx);
  return found.rows;
}
