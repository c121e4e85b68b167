import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Db } from '../../platform/db/connect.ts';
import type { Trx } from '../../platform/services.ts';
import { failuresOf, forgetAttemptsBefore, forgetFailures, insertAttempts, lockKey } from './attempt-queries.ts';

const seconds = 1000;
const day = 86_400 * seconds;

/** How many failures count for nothing, for how long they are remembered, and how the wait after each further one grows. */
type Limit = { free: number; within: number; first: number; longest: number };

/** One person's address from one place, or one browser the person has used before. */
const onePlace: Limit = { free: 5, within: day, first: 5 * seconds, longest: 900 * seconds };
/** One place, whoever is tried. High and never long, because a whole council may reach us from one network address. */
const wholePlace: Limit = { free: 100, within: 900 * seconds, first: seconds, longest: 30 * seconds };
/** Codes of one person from anywhere but their own browsers: whoever guesses these has the password already. */
const codesAnywhere: Limit = { free: 30, within: day, first: 30 * seconds, longest: 900 * seconds };

export type Attempt =
  { ok: true; own: string; undo: string[]; account: string; at: Date } | { ok: false; waitSeconds: number };

export type Trying = {
  /** What is being tried, with whose name on it: an e-mail address, or a person's number for a code. */
  what: 'password' | 'code';
  who: string;
  /** The network address it comes from. */
  address: string;
  /** The browser it comes from, when that person has signed in with it before. */
  device: string | null;
};

/**
 * Lets a try at signing in through, or says how long to wait. Five failures for one e-mail address from one place cost
 * nothing; after that each makes the next wait longer, up to a quarter of an hour. A browser its person has used before is
 * counted by itself alone, and nothing counts against an e-mail address from everywhere, so that nobody can keep someone
 * else out by guessing badly. A try counts as failed until it is said to have succeeded, so that many at once do not slip
 * past the count.
 */
export async function beginAttempt(db: Db, trying: Trying, now: Date): Promise<Attempt> {
  const { what, who, address, device } = trying;
  const network = networkOf(address);
  // Hashed: people type passwords into the e-mail field.
  const own = hashOf(device ? `${what} by ${device}` : `${what} of ${who} from ${network}`);
  const limits: [string, Limit][] = [[own, onePlace]];
  if (!device) limits.push([hashOf(`from ${network}`), wholePlace]);
  if (!device && what === 'code') limits.push([hashOf(`codes of ${who}`), codesAnywhere]);
  const account = hashOf(`account of ${who}`);
  const undo = limits.slice(1).map(([key]) => key);
  return db.transaction().execute(async (trx): Promise<Attempt> => {
    for (const [key] of limits) await lockKey(trx, key);
    let wait = 0;
    for (const [key, limit] of limits) wait = Math.max(wait, await waitFor(trx, key, limit, now));
    if (wait > 0) return { ok: false, waitSeconds: Math.ceil(wait / seconds) };
    await insertAttempts(trx, [...limits.map(([key]) => key), account], now);
    return { ok: true, own, undo, account, at: now };
  });
}

/** Milliseconds to wait before the next try under a key: none while few have failed. */
async function waitFor(trx: Trx, key: string, limit: Limit, now: Date): Promise<number> {
  const { failures, last } = await failuresOf(trx, key, new Date(now.getTime() - limit.within));
  if (failures < limit.free || !last) return 0;
  const wait = Math.min(limit.longest, limit.first * 2 ** Math.min(failures - limit.free, 30));
  return Math.max(0, last.getTime() + wait - now.getTime());
}

/**
 * The try succeeded: it and the person's earlier failures from here no longer count. Answers how many tries at their
 * account failed since they were last let in, from wherever.
 */
export async function attemptSucceeded(trx: Trx, attempt: Extract<Attempt, { ok: true }>): Promise<number> {
  const { failures } = await failuresOf(trx, attempt.account, new Date(attempt.at.getTime() - 30 * day));
  await forgetFailures(trx, attempt.own);
  await forgetFailures(trx, attempt.account);
  await takeBack(trx, attempt);
  await forgetAttemptsBefore(trx, new Date(attempt.at.getTime() - 30 * day));
  return failures - 1;
}

/** The try never came to be checked: it does not count against anybody. */
export async function takeBackAttempt(trx: Trx, attempt: Extract<Attempt, { ok: true }>): Promise<void> {
  await takeBack(trx, attempt);
  await forgetFailures(trx, attempt.own, attempt.at);
  await forgetFailures(trx, attempt.account, attempt.at);
}

async function takeBack(trx: Trx, attempt: Extract<Attempt, { ok: true }>): Promise<void> {
  for (const key of attempt.undo) await forgetFailures(trx, key, attempt.at);
}

/** "Wait 20 seconds, then try again". */
export function waitWords(waitSeconds: number): string {
  const minutes = Math.ceil(waitSeconds / 60);
  const time =
    waitSeconds < 90
      ? `${waitSeconds} ${waitSeconds === 1 ? 'second' : 'seconds'}`
      : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  return `Wait ${time}, then try again`;
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
