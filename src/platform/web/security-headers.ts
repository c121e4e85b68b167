import type { FastifyReply } from 'fastify';
import type { Config } from '../config.ts';
import { isSecure } from './cookies.ts';

/**
 * What every answer tells the browser to refuse. Forms go to this site alone; signing out of the council's own sign-in ends
 * a form with a redirect to it, which browsers count as the form's.
 */
export function securityHeaders({ signIn, publicUrl }: Pick<Config, 'signIn' | 'publicUrl'>): Record<string, string> {
  const council = signIn.oidc ? ` ${new URL(signIn.oidc.issuer).origin}` : '';
  return {
    'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'${council}; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cache-control': 'no-store',
    // Two years of https alone, once people reach it so.
    ...(isSecure({ publicUrl }) ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** Sets them on an answer, where its handler has not set its own. */
export function setHeaders(reply: FastifyReply, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) reply.header(name, value);
}
