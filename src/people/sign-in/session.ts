import { createHash, randomBytes } from 'node:crypto';
import type { SetCookie, Visitor } from '../../platform/web/route.ts';
import { sessionCookie } from '../../platform/web/server.ts';
import { todayIn, type Services, type Trx } from '../../platform/services.ts';
import { abilitiesOf } from '../abilities.ts';
import { findSession, insertSession, revokeSession, touchSession } from './session-queries.ts';

const minutes = 60_000;

/**
 * A session ends two hours after it was last used, or twelve hours after it began: a working day, so that nobody
 * who is working is sent away. Two hours rather than the usual half hour because owners write at length, and an
 * unsent form outlives its session in no other way.
 */
export const idleLimit = 120 * minutes;
export const wholeLimit = 720 * minutes;

/** Who holds this session token today, with roles, posts and abilities; null when it opens nothing (any more). */
export async function identify(services: Services, token: string): Promise<Visitor | null> {
  const found = await lookUp(services, token);
  return found && !found.row.one_time ? visitorOf(found) : null;
}

/**
 * Who has signed in with a one-time password and not chosen their own yet. Such a session lets nobody in: it only
 * serves to choose a password.
 */
export async function identifyNewcomer(services: Services, token: string): Promise<Visitor | null> {
  const found = await lookUp(services, token);
  return found?.row.one_time ? visitorOf(found) : null;
}

async function lookUp(services: Services, token: string) {
  const now = services.now();
  const id = sessionIdOf(token);
  const seenAfter = new Date(now.getTime() - idleLimit);
  const row = await findSession(services.db, id, { now, seenAfter, today: todayIn(services) });
  if (!row) return null;
  if (now.getTime() - row.seen_at.getTime() > minutes) await touchSession(services.db, id, now);
  return { id, row };
}

function visitorOf({ id, row }: NonNullable<Awaited<ReturnType<typeof lookUp>>>): Visitor {
  const roles = [...new Set(row.roles)].sort();
  return {
    personId: row.person_id,
    name: row.name,
    email: row.email,
    roles,
    abilities: abilitiesOf(roles),
    posts: [...new Set(row.posts)],
    sessionId: id,
    csrf: row.csrf,
    revision: row.revision,
  };
}

/** Opens a session and gives the cookie that carries its token. The database keeps only the token's hash. */
export async function openSession(trx: Trx, personId: number, now: Date): Promise<SetCookie> {
  const token = randomBytes(32).toString('base64url');
  const endsAt = new Date(now.getTime() + wholeLimit);
  const csrf = randomBytes(32).toString('base64url');
  await insertSession(trx, { id: sessionIdOf(token), personId, csrf, now, endsAt });
  return { name: sessionCookie, value: token, maxAge: wholeLimit / 1000 };
}

/** Closes a session and gives the cookie that forgets it. */
export async function closeSession(trx: Trx, sessionId: string, now: Date): Promise<SetCookie> {
  await revokeSession(trx, sessionId, now);
  return { name: sessionCookie, value: '', maxAge: 0 };
}

function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
