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

/**
 * Stores a password's hash; `oneTimeUntil` when it only serves to choose one's own. The one before is remembered, of those
 * remembered the last five.
 */
export async function storePassword(
  trx: Trx,
  id: number,
  hash: string,
  oneTimeUntil: Date | null,
  now: Date,
): Promise<void> {
  await sql`insert into past_password (person_id, hash, until)
    select id, password_hash, ${now} from person
    where id = ${id} and password_hash is not null and one_time_until is null`.execute(trx);
  await sql`delete from past_password p where person_id = ${id} and (
    select count(*) from past_password newer where newer.person_id = p.person_id and newer.until > p.until) >= 5`.execute(
    trx,
  );
  await trx
    .updateTable('person')
    .set({ password_hash: hash, one_time_until: oneTimeUntil })
    .where('id', '=', id)
    .execute();
}

/** Hashes of the password a person has and of those remembered. */
export async function passwordsOf(db: Trx, id: number): Promise<string[]> {
  const found = await sql<{ hash: string }>`
    select password_hash as hash from person where id = ${id} and password_hash is not null
    union all select hash from past_password where person_id = ${id}`.execute(db);
  return found.rows.map((row) => row.hash);
}

/** Whether a person has signed in with the browser of this mark before. */
export async function isDeviceOf(db: Trx, id: string, personId: number): Promise<boolean> {
  const found = await db
    .selectFrom('known_device')
    .select('id')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Notes that a person signed in with a browser. Of one person's browsers the last ten are remembered. */
export async function storeDevice(trx: Trx, id: string, personId: number, now: Date): Promise<void> {
  await sql`insert into known_device (id, person_id, used_at) values (${id}, ${personId}, ${now})
    on conflict (id, person_id) do update set used_at = excluded.used_at`.execute(trx);
  await sql`delete from known_device d where person_id = ${personId} and (
    select count(*) from known_device newer where newer.person_id = d.person_id and newer.used_at > d.used_at) >= 10`.execute(
    trx,
  );
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

/** What decides which steps a person has to take: the roles they hold on a day, and whether they have set up an app. */
export async function stepsOf(
  db: Trx,
  id: number,
  today: string,
): Promise<{ roles: string[]; hasFactor: boolean; oneTime: boolean }> {
  const found = await sql<{ roles: string[]; hasFactor: boolean; oneTime: boolean }>`
    select p.one_time_until is not null as "oneTime",
      exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null) as "hasFactor",
      array(select distinct g.role from role_grant g
        where g.person_id = p.id and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})) as roles
    from person p where p.id = ${id}`.execute(db);
  return found.rows[0] ?? { roles: [], hasFactor: false, oneTime: false };
}
