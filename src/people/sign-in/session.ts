import { createHash, randomBytes } from 'node:crypto';
import type { SetCookie, Visitor, WebRequest } from '../../platform/web/route.ts';
import { sessionCookie } from '../../platform/web/server.ts';
import { todayIn, type Services, type Trx } from '../../platform/services.ts';
import { abilitiesOf } from '../abilities.ts';
import { deviceWords } from './device-words.ts';
import {
  findSession,
  insertSession,
  moveSession,
  revokeSession,
  touchSession,
  type SessionKind,
  type SessionRow,
} from './session-queries.ts';

const minutes = 60_000;
/** How long someone may take over the steps between their password and being let in. */
const stepsLimit = 20 * minutes;

/** Who holds this session token today, with roles, posts and abilities; null when it opens nothing (any more). */
export async function identify(services: Services, token: string): Promise<Visitor | null> {
  const found = await lookUp(services, token);
  return found && !stepOf(found.row) ? visitorOf(found) : null;
}

/** What is left to do before a session lets its person in. */
export type Step = 'code' | 'password' | 'set-up';
/** Someone on their way in. Their session opens nothing: it only serves to do the step. */
export type Newcomer = Visitor & { step: Step; kind: SessionKind };

/** Who has signed in with a password and has a step to do yet; null for everyone else. */
export async function identifyNewcomer(services: Services, token: string): Promise<Newcomer | null> {
  const found = await lookUp(services, token);
  const step = found && stepOf(found.row);
  return found && step ? { ...visitorOf(found), step, kind: found.row.kind } : null;
}

/** The code comes first: somebody who only learnt the password may not choose another. */
function stepOf(row: SessionRow): Step | null {
  if (row.awaits === 'code') return 'code';
  return row.one_time && row.kind === 'password' ? 'password' : row.awaits;
}

/** A session not used since then has been left alone too long. */
export function seenAfter({ config, now }: Pick<Services, 'config' | 'now'>): Date {
  return new Date(now().getTime() - config.signIn.idleMinutes * minutes);
}

async function lookUp(services: Services, token: string) {
  const now = services.now();
  const id = sessionIdOf(token);
  const row = await findSession(services.db, id, { now, seenAfter: seenAfter(services), today: todayIn(services) });
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
    endsAt: row.ends_at,
    revision: row.revision,
    renew: row.renew,
  };
}

export type SessionStart = {
  personId: number;
  kind: SessionKind;
  /** A step to do before it lets them in; a one-time password is another, which the database knows of. */
  awaits?: 'code' | 'set-up' | null;
  /** The council's own session behind it. */
  provider?: { sid: string | null; idToken: string };
};

/** Opens a session and gives the cookie that carries its token. The database keeps only the token's hash. */
export async function openSession(
  trx: Trx,
  request: Pick<WebRequest, 'services' | 'headers'>,
  start: SessionStart,
): Promise<SetCookie> {
  const { services, headers } = request;
  const now = services.now();
  const token = randomBytes(32).toString('base64url');
  const lasts = start.awaits ? stepsLimit : services.config.signIn.sessionHours * 60 * minutes;
  await insertSession(trx, {
    ...start,
    id: sessionIdOf(token),
    csrf: randomBytes(32).toString('base64url'),
    device: deviceWords(headers['user-agent']),
    now,
    endsAt: new Date(now.getTime() + lasts),
  });
  return { name: sessionCookie, value: token, maxAge: lasts / 1000 };
}

/**
 * Has a session go on under another token, and gives the cookie that carries it: done where its person's roles were
 * changed, so that what was copied of the old one opens nothing. Its forms stay good. Null where it was closed, or
 * another request of the same moment has done it.
 */
export async function renewSession(services: Services, visitor: Visitor): Promise<SetCookie | null> {
  const now = services.now();
  const token = randomBytes(32).toString('base64url');
  const moved = await services.db
    .transaction()
    .execute((trx) => moveSession(trx, visitor.sessionId, sessionIdOf(token), now));
  const left = Math.floor((visitor.endsAt.getTime() - now.getTime()) / 1000);
  return moved ? { name: sessionCookie, value: token, maxAge: left } : null;
}

/** Closes a session and gives the cookie that forgets it. */
export async function closeSession(trx: Trx, sessionId: string, now: Date): Promise<SetCookie> {
  await revokeSession(trx, sessionId, now);
  return { name: sessionCookie, value: '', maxAge: 0 };
}

/** The number under which a session is kept, from the token its browser has. */
export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
