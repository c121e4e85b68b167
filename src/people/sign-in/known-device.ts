import { createHash, randomBytes } from 'node:crypto';
import type { Trx } from '../../platform/services.ts';
import type { SetCookie, WebRequest } from '../../platform/web/route.ts';
import { isDeviceOf, storeDevice } from './person-queries.ts';
import { cookieOf } from './session-token.ts';

const year = 365 * 86_400;

/** The mark of the browser, when this very person has signed in with it before; null for every other. */
export async function knownDevice(request: WebRequest, personId: number | undefined): Promise<string | null> {
  const token = cookieOf(request, 'los-device');
  if (!token || personId === undefined) return null;
  const id = hashOf(token);
  return (await isDeviceOf(request.services.db, id, personId)) ? id : null;
}

/** Remembers the browser as one this person has signed in with. Several people may share it. */
export async function rememberDevice(trx: Trx, request: WebRequest, personId: number): Promise<SetCookie> {
  const token = cookieOf(request, 'los-device') || randomBytes(32).toString('base64url');
  await storeDevice(trx, hashOf(token), personId, request.services.now());
  return { name: 'los-device', value: token, maxAge: year };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
