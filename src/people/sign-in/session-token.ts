import { fastifyCookie } from '@fastify/cookie';
import { isSecure, wireName, type CookieName } from '../../platform/web/cookies.ts';
import type { WebRequest } from '../../platform/web/route.ts';
import { sessionCookie } from '../../platform/web/server.ts';

type Asked = Pick<WebRequest, 'headers' | 'services'>;

/** The session token the browser sent, or nothing: for the pages of people who are not let in yet. */
export function tokenOf(request: Asked): string {
  return cookieOf(request, sessionCookie);
}

/** One of our cookies as the browser sent it, or nothing. */
export function cookieOf(request: Asked, name: CookieName): string {
  return fastifyCookie.parse(request.headers['cookie'] ?? '')[wireName(name, isSecure(request.services.config))] ?? '';
}
