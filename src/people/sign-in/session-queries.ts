import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

/** How a session was begun: with a password, with the council's own account, or from a card of the demo. */
export type SessionKind = 'password' | 'council' | 'card';

export type SessionRow = {
  person_id: number;
  name: string;
  email: string;
  csrf: string;
  seen_at: Date;
  /** Still signed in with a password an administrator made. */
  one_time: boolean;
  awaits: 'code' | 'set-up' | null;
  kind: SessionKind;
  ends_at: Date;
  /** Its person's roles were changed: it goes on under another token. */
  renew: boolean;
  roles: string[];
  posts: number[];
  /** The revision of all plans. */
  revision: number;
};

/**
 * The open session with this id, with its person, the roles and posts they hold today. Out: sessions closed, over
 * or left alone since `seenAfter`, and people deactivated. The query is a function of the database (migration 012).
 * With it comes the revision of all plans, which most pages need next.
 */
export async function findSession(
  db: Trx,
  id: string,
  at: { now: Date; seenAfter: Date; today: string },
): Promise<SessionRow | undefined> {
  const found = await sql<SessionRow>`
    select s.*, x.awaits, x.kind, x.ends_at, x.renew, r.n as revision
    from open_session(${id}, ${at.now}, ${at.seenAfter}, ${at.today}) s, session x, plan_revision r
    where x.id = ${id}`.execute(db);
  return found.rows[0];
}

export type NewSession = {
  id: string;
  personId: number;
  csrf: string;
  kind: SessionKind;
  awaits?: 'code' | 'set-up' | null;
  device: string;
  provider?: { sid: string | null; idToken: string };
  now: Date;
  endsAt: Date;
};

/** Adds a session; sessions of the same person that have been over for a day are cleared away. */
export async function insertSession(trx: Trx, session: NewSession): Promise<void> {
  await trx
    .deleteFrom('session')
    .where('person_id', '=', session.personId)
    .where('ends_at', '<', new Date(session.now.getTime() - 86_400_000))
    .execute();
  await trx
    .insertInto('session')
    .values({
      id: session.id,
      person_id: session.personId,
      csrf: session.csrf,
      kind: session.kind,
      awaits: session.awaits ?? null,
      device: session.device,
      provider_sid: session.provider?.sid ?? null,
      id_token: session.provider?.idToken ?? null,
      proved_at: session.now,
      created_at: session.now,
      seen_at: session.now,
      ends_at: session.endsAt,
    })
    .execute();
}

/** Has every open session of these people go on under another token: what they may do was changed. */
export async function renewSessionsOf(trx: Trx, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  await trx
    .updateTable('session')
    .set({ renew: true })
    .where('person_id', 'in', [...personIds])
    .where('revoked_at', 'is', null)
    .execute();
}

/** Moves an open session to another id, with all that belongs to it, and closes it under the one it had; false when it was closed. */
export async function moveSession(trx: Trx, from: string, to: string, now: Date): Promise<boolean> {
  const open = await sql`select id from session where id = ${from} and revoked_at is null for update`.execute(trx);
  if (open.rows.length === 0) return false;
  await sql`insert into session (id, person_id, csrf, kind, awaits, device, provider_sid, id_token, proved_at, created_at,
      seen_at, ends_at)
    select ${to}, person_id, csrf, kind, awaits, device, provider_sid, id_token, proved_at, created_at, seen_at, ends_at
    from session where id = ${from}`.execute(trx);
  await revokeSession(trx, from, now);
  return true;
}

/** Notes that the session is in use. */
export async function touchSession(db: Trx, id: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: now }).where('id', '=', id).where('seen_at', '<', now).execute();
}

/** Closes one session, if it is open. */
export async function revokeSession(trx: Trx, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('session')
    .set({ revoked_at: now, id_token: null })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Closes every open session of a person, but not the one to keep. */
export async function revokeSessionsOf(trx: Trx, personId: number, now: Date, keep: string | null): Promise<void> {
  await trx
    .updateTable('session')
    .set({ revoked_at: now, id_token: null })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .$if(keep !== null, (query) => query.where('id', '<>', keep ?? ''))
    .execute();
}

export type OpenSession = { id: string; device: string; kind: SessionKind; beganAt: Date; seenAt: Date };

/** The sessions in which a person is signed in now, the last used first. Out: closed, over, left alone, not let in yet. */
export async function openSessionsOf(
  db: Trx,
  personId: number,
  at: { now: Date; seenAfter: Date },
): Promise<OpenSession[]> {
  const found = await sql<OpenSession>`
    select id, device, kind, created_at as "beganAt", seen_at as "seenAt" from session
    where person_id = ${personId} and revoked_at is null and awaits is null
      and ends_at > ${at.now} and seen_at > ${at.seenAfter}
    order by seen_at desc, created_at desc`.execute(db);
  return found.rows;
}

/** When the person of a session last proved who they are, how it was begun, and what ends it at the council's service. */
export async function proofOf(
  db: Trx,
  id: string,
): Promise<{ provedAt: Date; kind: SessionKind; idToken: string | null } | undefined> {
  const found = await sql<{ provedAt: Date; kind: SessionKind; idToken: string | null }>`
    select proved_at as "provedAt", kind, id_token as "idToken" from session where id = ${id}`.execute(db);
  return found.rows[0];
}

/** Notes that the person of a session has just proved who they are. */
export async function markProved(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.updateTable('session').set({ proved_at: now }).where('id', '=', id).execute();
}

/** The person and the form token of a session, ended or not. */
export async function holderOf(db: Trx, id: string): Promise<{ personId: number; csrf: string } | undefined> {
  return db
    .selectFrom('session as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .select(['s.person_id as personId', 's.csrf'])
    .where('s.id', '=', id)
    .where('p.deactivated_at', 'is', null)
    .executeTakeFirst();
}
