import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type SessionRow = {
  person_id: number;
  name: string;
  email: string;
  csrf: string;
  seen_at: Date;
  /** Still signed in with a password an administrator made. */
  one_time: boolean;
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
    select s.*, r.n as revision from open_session(${id}, ${at.now}, ${at.seenAfter}, ${at.today}) s, plan_revision r`.execute(
    db,
  );
  return found.rows[0];
}

/** Adds a session; sessions of the same person that are long over are cleared away. */
export async function insertSession(
  trx: Trx,
  session: { id: string; personId: number; csrf: string; now: Date; endsAt: Date },
): Promise<void> {
  await trx
    .deleteFrom('session')
    .where('person_id', '=', session.personId)
    .where('ends_at', '<', session.now)
    .execute();
  await trx
    .insertInto('session')
    .values({
      id: session.id,
      person_id: session.personId,
      csrf: session.csrf,
      created_at: session.now,
      seen_at: session.now,
      ends_at: session.endsAt,
    })
    .execute();
}

/** Notes that the session is in use. */
export async function touchSession(db: Trx, id: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: now }).where('id', '=', id).where('seen_at', '<', now).execute();
}

/** Closes one session, if it is open. */
export async function revokeSession(trx: Trx, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('session')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Closes every open session of a person, but not the one to keep. */
export async function revokeSessionsOf(trx: Trx, personId: number, now: Date, keep: string | null): Promise<void> {
  await trx
    .updateTable('session')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .$if(keep !== null, (query) => query.where('id', '<>', keep ?? ''))
    .execute();
}
