import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type SignInPerson = {
  id: number;
  name: string;
  email: string;
  password_hash: string | null;
  one_time_until: Date | null;
};

/** The person with this e-mail address. Out: people deactivated. */
export async function personByEmail(db: Trx, email: string): Promise<SignInPerson | undefined> {
  return signInPeople(db).where('email', '=', email).executeTakeFirst();
}

/** The person with this number. Out: people deactivated. */
export async function personToSignIn(db: Trx, id: number): Promise<SignInPerson | undefined> {
  return signInPeople(db).where('id', '=', id).executeTakeFirst();
}

function signInPeople(db: Trx) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'password_hash', 'one_time_until'])
    .where('deactivated_at', 'is', null);
}

/** Whether there is any person at all, deactivated ones included. */
export async function anyPerson(db: Trx): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Waits until nobody else is creating the first person; holds until the transaction ends. */
export async function lockFirstPerson(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(727003)`.execute(trx);
}

/** Stores a password's hash; `oneTimeUntil` when it only serves to choose one's own. */
export async function storePassword(trx: Trx, id: number, hash: string, oneTimeUntil: Date | null): Promise<void> {
  await trx
    .updateTable('person')
    .set({ password_hash: hash, one_time_until: oneTimeUntil })
    .where('id', '=', id)
    .execute();
}

export type CardRow = { id: number; name: string; email: string; roles: string[]; posts: string[] };

/** The people with these addresses, with roles and titles of posts as held on a day. Out: people deactivated. */
export async function peopleOnCards(db: Trx, emails: string[], today: string): Promise<CardRow[]> {
  const found = await sql<CardRow>`
    select p.id, p.name, p.email,
      array(select distinct g.role from role_grant g
        where g.person_id = p.id and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})
        order by g.role) as roles,
      array(select post.title from post_holder h join post on post.id = h.post_id
        where h.person_id = p.id and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})
        order by post.title) as posts
    from person p where p.deactivated_at is null and p.email = any(${emails}::text[])`.execute(db);
  return found.rows;
}

/** One setting's value, or undefined. */
export async function settingOf(db: Trx, name: string): Promise<unknown> {
  return (await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value;
}

/** Sets a setting, whatever it was before. */
export async function storeSetting(trx: Trx, name: string, value: unknown): Promise<void> {
  await sql`insert into setting (name, value) values (${name}, ${JSON.stringify(value)})
    on conflict (name) do update set value = excluded.value`.execute(trx);
}
