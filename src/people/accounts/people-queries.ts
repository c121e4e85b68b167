import { sql } from 'kysely';
import { renewSessionsOf } from '../sign-in/session-queries.ts';
import type { Trx } from '../../platform/services.ts';
import type { Role } from '../abilities.ts';

export type PersonRow = {
  id: number;
  name: string;
  email: string;
  deactivatedAt: Date | null;
  oneTimeUntil: Date | null;
  hasPassword: boolean;
  /** Whether they have come with the council's own account. */
  hasCouncilAccount: boolean;
  lastSeen: Date | null;
  /** Roles and titles of posts held on the day asked about. */
  roles: string[];
  posts: string[];
};

/** Everyone, deactivated people too, by name; or the one with a number. */
export async function selectPeople(db: Trx, today: string, id?: number): Promise<PersonRow[]> {
  const found = await sql<PersonRow>`
    select p.id, p.name, p.email, p.deactivated_at as "deactivatedAt", p.one_time_until as "oneTimeUntil",
      p.password_hash is not null as "hasPassword",
      exists (select from person_identity i where i.person_id = p.id) as "hasCouncilAccount",
      (select max(s.seen_at) from session s where s.person_id = p.id) as "lastSeen",
      array(select distinct g.role from role_grant g
        where g.person_id = p.id and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})
        order by g.role) as roles,
      array(select distinct live.title from post_holder h join post on post.id = h.post_id
        join post live on live.id = coalesce(post.merged_into, post.id)
        where h.person_id = p.id and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})
        order by live.title) as posts
    from person p where ${id === undefined ? sql`true` : sql`p.id = ${id}`}
    order by p.deactivated_at is not null, lower(p.name), p.id`.execute(db);
  return found.rows;
}

export type Grant = {
  id: number;
  role: string;
  from: string;
  to: string | null;
  /** Whether it reads the plan only in the areas it is limited to. */
  readsWithin: boolean;
  grantedBy: string | null;
  /** Whether a group of the council's gave it. */
  fromGroup: boolean;
  grantedAt: Date;
};

/** Every role a person has, had or is to have, newest first. */
export async function grantsOf(db: Trx, personId: number): Promise<Grant[]> {
  return db
    .selectFrom('role_grant as g')
    .leftJoin('person as by', 'by.id', 'g.granted_by')
    .select([
      'g.id',
      'g.role',
      'g.from_on as from',
      'g.to_on as to',
      'g.reads_within as readsWithin',
      'by.name as grantedBy',
      'g.from_group as fromGroup',
      'g.granted_at as grantedAt',
    ])
    .where('g.person_id', '=', personId)
    .orderBy('g.from_on', 'desc')
    .orderBy('g.id', 'desc')
    .execute();
}

export type Holding = { id: number; postId: number; post: string; from: string; to: string | null };

/** Every post a person holds, held or is to hold, newest first. A merged post is shown as the one that took it in. */
export async function holdingsOf(db: Trx, personId: number): Promise<Holding[]> {
  const found = await sql<Holding>`
    select h.id, live.id as "postId", live.title as post, h.from_on as "from", h.to_on as "to"
    from post_holder h join post on post.id = h.post_id join post live on live.id = coalesce(post.merged_into, post.id)
    where h.person_id = ${personId} order by h.from_on desc, h.id desc`.execute(db);
  return found.rows;
}

/** The number of the person with this address, deactivated people included. */
export async function personIdByEmail(db: Trx, email: string): Promise<number | undefined> {
  return (await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst())?.id;
}

/** Adds a person, and answers their number; undefined when the address is somebody's already. */
export async function insertPerson(
  trx: Trx,
  person: { name: string; email: string; passwordHash: string | null; oneTimeUntil: Date | null },
): Promise<number | undefined> {
  const added = await trx
    .insertInto('person')
    .values({
      name: person.name,
      email: person.email,
      password_hash: person.passwordHash,
      one_time_until: person.oneTimeUntil,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id;
}

/** Gives someone a role for a time; both days are included. */
export async function insertGrant(
  trx: Trx,
  grant: { personId: number; role: Role; from: string; to: string | null; by: number | null },
): Promise<void> {
  await trx
    .insertInto('role_grant')
    .values({ person_id: grant.personId, role: grant.role, from_on: grant.from, to_on: grant.to, granted_by: grant.by })
    .execute();
  await renewSessionsOf(trx, [grant.personId]);
}

/** Changes the last day of a role. */
export async function updateGrantEnd(trx: Trx, id: number, to: string | null): Promise<void> {
  const changed = await trx
    .updateTable('role_grant')
    .set({ to_on: to })
    .where('id', '=', id)
    .returning('person_id')
    .execute();
  await renewSessionsOf(
    trx,
    changed.map((one) => one.person_id),
  );
}

/** Takes back a role that has not begun. */
export async function deleteGrant(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('role_grant').where('id', '=', id).execute();
}

/** Changes a person's name and address. */
export async function updatePerson(trx: Trx, id: number, person: { name: string; email: string }): Promise<void> {
  await trx.updateTable('person').set(person).where('id', '=', id).execute();
}

/** Stops a person from signing in, or lets them again. */
export async function updateDeactivated(trx: Trx, id: number, at: Date | null): Promise<void> {
  await trx.updateTable('person').set({ deactivated_at: at }).where('id', '=', id).execute();
}

/** Ends on a day the posts a person holds or is to hold; those not begun by then are taken back. */
export async function endHoldings(trx: Trx, personId: number, on: string): Promise<void> {
  await trx.deleteFrom('post_holder').where('person_id', '=', personId).where('from_on', '>', on).execute();
  await trx
    .updateTable('post_holder')
    .set({ to_on: on })
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', on)]))
    .execute();
}

/** Waits until nobody else is changing who administers; holds until the transaction ends. */
export async function lockAdministrators(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(727004)`.execute(trx);
}

/** How many people administer today with no end in sight. Out: people deactivated, and the person or grant named. */
export async function countAdministrators(
  trx: Trx,
  today: string,
  without: { personId?: number; grantId?: number },
): Promise<number> {
  const { n } = await trx
    .selectFrom('role_grant as g')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .select((eb) => eb.fn.count<number>('p.id').distinct().as('n'))
    .where('g.role', '=', 'administrator')
    .where('g.from_on', '<=', today)
    .where('g.to_on', 'is', null)
    .where('p.deactivated_at', 'is', null)
    .where('p.id', '<>', without.personId ?? 0)
    .where('g.id', '<>', without.grantId ?? 0)
    .executeTakeFirstOrThrow();
  return n;
}

/** Names of these people, deactivated ones too. */
export async function namesOfPeople(db: Trx, ids: number[]): Promise<Map<number, string>> {
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
