import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { isSecure, wireName, type CookieName } from './cookies.ts';
import type { SetCookie } from './route.ts';

/** A cookie the browser sent; none for a request whose address could not be read. */
export function cookieOf(config: Config, request: FastifyRequest, name: CookieName): string | undefined {
  const sent = request.cookies as Record<string, string | undefined> | undefined;
  return sent?.[wireName(name, isSecure(config))];
}

/** Sets cookies that scripts cannot read and other sites do not send along. */
export function setCookies(config: Config, reply: FastifyReply, list: SetCookie[]): void {
  const secure = isSecure(config);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  for (const { name, value, maxAge } of list) reply.setCookie(wireName(name, secure), value, { ...options, maxAge });
}
