import { fastifyCookie } from '@fastify/cookie';
import type { WebRequest } from '../../platform/web/route.ts';
import { sessionCookie } from '../../platform/web/server.ts';

/** The session token the browser sent, or nothing: for the pages of people who are not let in yet. */
export function tokenOf(request: Pick<WebRequest, 'headers'>): string {
  return fastifyCookie.parse(request.headers['cookie'] ?? '')[sessionCookie] ?? '';
}
