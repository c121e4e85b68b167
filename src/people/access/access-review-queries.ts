import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import type { AuditLine } from '../audit/audit-queries.ts';

/** Changes by which anyone gains, keeps or loses access, by their names in the audit log. Signing in and one's own password are out. */
const changes = [
  ...['person.add', 'person.edit', 'person.add-role', 'person.change-role', 'person.limit-role', 'person.deactivate'],
  ...['person.reactivate', 'person.reset-password', 'person.reset-second-factor', 'person.roles-from-groups'],
  ...['person.link', 'group.add', 'group.remove', 'teams.set', 'service.add', 'service.change'],
  ...['post.add-holder', 'post.change-holder', 'post.merge', 'supply.grant', 'supply.revoke'],
];

/** Every change of access in a month (its first day, ISO; days are those of Europe/London), oldest first. */
export async function accessChanges(db: Trx, month: string): Promise<AuditLine[]> {
  return db
    .selectFrom('audit')
    .select(['id', 'at', 'person_id as personId', 'who', 'what', 'subject', 'plan_id as planId', 'before', 'after'])
    .where('what', 'in', changes)
    .where(sql<boolean>`at >= ${month}::timestamp at time zone 'Europe/London'`)
    .where(sql<boolean>`at < (${month}::timestamp + interval '1 month') at time zone 'Europe/London'`)
    .orderBy('id')
    .execute();
}

export type Holding = {
  id: number;
  name: string;
  email: string;
  /** Roles held on the day, and to come. */
  grants: { id: number; role: string; from: string; to: string | null; readsWithin: boolean }[];
  posts: string[];
  madeAt: Date;
  /** When they last signed in or did anything; null for never, as far as is kept. */
  lastSeen: Date | null;
};

/** Everyone who can sign in, by name, with what they hold on a day or are to hold. People deactivated are out. */
export async function whoHoldsWhat(db: Trx, today: string): Promise<Holding[]> {
  const found = await sql<Omit<Holding, 'madeAt' | 'lastSeen'> & { madeAt: Date; lastSeen: Date | null }>`
    select p.id, p.name, p.email, p.created_at as "madeAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'from', g.from_on, 'to', g.to_on,
          'readsWithin', g.reads_within) order by g.role, g.from_on)
        from role_grant g where g.person_id = p.id and (g.to_on is null or g.to_on >= ${today}::date)), '[]') as grants,
      array(select distinct live.title from post_holder h join post on post.id = h.post_id
        join post live on live.id = coalesce(post.merged_into, post.id)
        where h.person_id = p.id and h.from_on <= ${today}::date and (h.to_on is null or h.to_on >= ${today}::date)
        order by live.title) as posts,
      greatest((select max(s.seen_at) from session s where s.person_id = p.id),
        (select max(a.at) from audit a where a.person_id = p.id and a.what = 'person.sign-in')) as "lastSeen"
    from person p where p.deactivated_at is null order by lower(p.name), p.id`.execute(db);
  return found.rows;
}

export type Signed = { id: number; who: string; at: Date; changes: number; people: number; note: string };

/** Who signed that a month's access was looked through, oldest first. */
export async function signaturesOf(db: Trx, month: string): Promise<Signed[]> {
  const found = await sql<Signed>`select r.id, p.name as who, r.signed_at as at, r.changes, r.people, r.note
    from access_review r join person p on p.id = r.signed_by where r.month = ${month}::date order by r.id`.execute(db);
  return found.rows;
}

/** Keeps that a month's access was looked through. */
export async function insertSignature(
  trx: Trx,
  row: { month: string; by: number; at: Date; changes: number; people: number; note: string },
): Promise<number> {
  const made = await trx
    .insertInto('access_review')
    .values({
      month: row.month,
      signed_by: row.by,
      signed_at: row.at,
      changes: row.changes,
      people: row.people,
      note: row.note,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** The first day of the month in which anything was recorded here; null while nothing is. */
export async function firstMonth(db: Trx): Promise<string | null> {
  const found = await sql<{ month: string | null }>`
    select date_trunc('month', min(at) at time zone 'Europe/London')::date as month from audit`.execute(db);
  return found.rows[0]?.month ?? null;
}

/** Who administers on a day and has not been reminded of a month yet: no letter about it is theirs. */
export async function administratorsToRemind(
  db: Trx,
  today: string,
  about: string,
): Promise<{ name: string; email: string }[]> {
  const found = await sql<{ name: string; email: string }>`select distinct p.name, p.email
    from person p join role_grant g on g.person_id = p.id and g.role = 'administrator'
      and g.from_on <= ${today}::date and (g.to_on is null or g.to_on >= ${today}::date)
    where p.deactivated_at is null and not exists (select from mail m where m.about = ${about} and m.to_email = p.email)
    order by p.name`.execute(db);
  return found.rows;
}
