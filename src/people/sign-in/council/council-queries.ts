import { sql } from 'kysely';
import type { Trx } from '../../../platform/services.ts';
import type { Role } from '../../abilities.ts';

export type Flow = { state: string; nonce: string; verifier: string; next: string };

/** Notes a sign-in that goes to the council's service. Those that never came back are cleared away. */
export async function insertFlow(trx: Trx, id: string, flow: Flow, now: Date, endsAt: Date): Promise<void> {
  await trx.deleteFrom('sign_in_flow').where('ends_at', '<', now).execute();
  await trx
    .insertInto('sign_in_flow')
    .values({ id, ...flow, ends_at: endsAt })
    .execute();
}

/** A sign-in that comes back, taken away so that it serves once. Out: those that took too long. */
export async function takeFlow(trx: Trx, id: string, now: Date): Promise<Flow | undefined> {
  const taken = await trx
    .deleteFrom('sign_in_flow')
    .where('id', '=', id)
    .returning(['state', 'nonce', 'verifier', 'next', 'ends_at'])
    .executeTakeFirst();
  if (!taken || taken.ends_at < now) return undefined;
  const { state, nonce, verifier, next } = taken;
  return { state, nonce, verifier, next };
}

export type KnownPerson = { id: number; name: string; email: string; deactivatedAt: Date | null };

/** Waits until nobody else is coming in under the same account; holds until the transaction ends. */
export async function lockSubject(trx: Trx, issuer: string, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(727005, hashtext(${`${issuer} ${subject}`}))`.execute(trx);
}

/** The person an account of the service belongs to, deactivated or not. */
export async function personOfIdentity(trx: Trx, issuer: string, subject: string): Promise<KnownPerson | undefined> {
  return trx
    .selectFrom('person_identity as i')
    .innerJoin('person as p', 'p.id', 'i.person_id')
    .select(['p.id', 'p.name', 'p.email', 'p.deactivated_at as deactivatedAt'])
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .executeTakeFirst();
}

/** The person with an e-mail address, deactivated or not. */
export async function personWithEmail(trx: Trx, email: string): Promise<KnownPerson | undefined> {
  return trx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'deactivated_at as deactivatedAt'])
    .where('email', '=', email)
    .executeTakeFirst();
}

/** Joins an account of the service to a person. */
export async function linkIdentity(trx: Trx, issuer: string, subject: string, personId: number, now: Date) {
  await trx.insertInto('person_identity').values({ issuer, subject, person_id: personId, linked_at: now }).execute();
}

export type GroupRow = { id: number; value: string; note: string; role: string };

/** Every group that gives a role, by name. */
export async function groupsOfCouncil(db: Trx): Promise<GroupRow[]> {
  return db
    .selectFrom('council_group')
    .select(['id', 'value', 'note', 'role'])
    .orderBy('note')
    .orderBy('value')
    .orderBy('role')
    .execute();
}

/** Adds a group and the role it gives; false when it gives that role already. */
export async function insertGroup(trx: Trx, group: Omit<GroupRow, 'id'>): Promise<boolean> {
  const added = await trx
    .insertInto('council_group')
    .values(group)
    .onConflict((conflict) => conflict.columns(['value', 'role']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Takes a group away. */
export async function deleteGroup(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('council_group').where('id', '=', id).execute();
}

/** The roles that these groups give. */
export async function rolesOfGroups(db: Trx, values: string[]): Promise<string[]> {
  if (values.length === 0) return [];
  const rows = await db.selectFrom('council_group').select('role').distinct().where('value', 'in', values).execute();
  return rows.map((row) => row.role).sort();
}

export type HeldGrant = { id: number; role: string; from: string; to: string | null; fromGroup: boolean };

/** The roles a person holds on a day, and whether a group gave them. */
export async function grantsOn(trx: Trx, personId: number, today: string): Promise<HeldGrant[]> {
  const found = await sql<HeldGrant>`
    select id, role, from_on as "from", to_on as "to", from_group as "fromGroup" from role_grant
    where person_id = ${personId} and from_on <= ${today} and (to_on is null or to_on >= ${today})`.execute(trx);
  return found.rows;
}

/** Gives a role because of a group. */
export async function insertGroupGrant(trx: Trx, personId: number, role: Role, from: string): Promise<void> {
  await trx
    .insertInto('role_grant')
    .values({ person_id: personId, role, from_on: from, to_on: null, from_group: true })
    .execute();
}

/** Ends a role the day before a day: it gives nothing on that day any more. One that began that day was a moment's. */
export async function endGrantBefore(trx: Trx, id: number, today: string): Promise<void> {
  await sql`delete from role_grant where id = ${id} and from_on >= ${today}`.execute(trx);
  await sql`update role_grant set to_on = ${today}::date - 1 where id = ${id}`.execute(trx);
}

/** Notes a message's number; false when it was taken before. Numbers no longer needed are cleared away. */
export async function spendToken(trx: Trx, id: string, now: Date, endsAt: Date): Promise<boolean> {
  await trx.deleteFrom('spent_token').where('ends_at', '<', now).execute();
  const added = await trx
    .insertInto('spent_token')
    .values({ id, ends_at: endsAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** The open sessions behind which stands one session of the service or, with none named, any of one account. */
export async function sessionsOfProvider(
  trx: Trx,
  issuer: string,
  of: { sid: string | null; subject: string | null },
): Promise<{ id: string; personId: number; name: string }[]> {
  const found = await sql<{ id: string; personId: number; name: string }>`
    select s.id, s.person_id as "personId", p.name from session s join person p on p.id = s.person_id
    where s.kind = 'council' and s.revoked_at is null
      and (${of.sid}::text is null or s.provider_sid = ${of.sid})
      and (${of.subject}::text is null or exists (
        select from person_identity i
        where i.person_id = s.person_id and i.issuer = ${issuer} and i.subject = ${of.subject}))
      and (${of.sid}::text is not null or ${of.subject}::text is not null)`.execute(trx);
  return found.rows;
}
