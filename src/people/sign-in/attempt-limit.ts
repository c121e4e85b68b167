import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Db } from '../../platform/db/connect.ts';
import type { Trx } from '../../platform/services.ts';
import { countFailures, forgetAttemptsBefore, forgetFailures, insertAttempts, lockKey } from './attempt-queries.ts';

export const attemptWindow = 15 * 60_000;
const failuresForOnePerson = 10;
/** High, because a whole council may reach us from one address. */
const failuresFromOneAddress = 100;

export type Attempt = { ok: true; keys: { person: string; address: string }; at: Date } | { ok: false };

/**
 * Lets an attempt to sign in through, or not: ten failures in a quarter of an hour for one e-mail address from one
 * network address, a hundred from one network address. Nothing counts against an e-mail address alone, so that
 * nobody can keep someone else out by guessing badly from elsewhere. An attempt counts as failed until it is said
 * to have succeeded, so that many at once do not slip past the count.
 */
export async function beginAttempt(db: Db, email: string, address: string, now: Date): Promise<Attempt> {
  const network = networkOf(address);
  // Hashed: people type passwords into the e-mail field.
  const keys = { person: hashOf(`${email} from ${network}`), address: hashOf(`from ${network}`) };
  const since = new Date(now.getTime() - attemptWindow);
  const allowed = await db.transaction().execute(async (trx) => {
    await lockKey(trx, keys.address);
    if ((await countFailures(trx, keys.person, since)) >= failuresForOnePerson) return false;
    if ((await countFailures(trx, keys.address, since)) >= failuresFromOneAddress) return false;
    await insertAttempts(trx, [keys.person, keys.address], now);
    return true;
  });
  return allowed ? { ok: true, keys, at: now } : { ok: false };
}

/** The attempt succeeded: it and the person's earlier failures from here no longer count. */
export async function attemptSucceeded(trx: Trx, attempt: Extract<Attempt, { ok: true }>): Promise<void> {
  await forgetFailures(trx, attempt.keys.person);
  await forgetFailures(trx, attempt.keys.address, attempt.at);
  await forgetAttemptsBefore(trx, new Date(attempt.at.getTime() - 4 * attemptWindow));
}

/** One household or office of IPv6 has a whole /64 to choose from, so it counts as one address. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] ?? address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? Array<string>(8 - left.length - right.length).fill('0') : [];
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
