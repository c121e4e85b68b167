import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { notFound, type Reply, type WebRequest } from '../../../platform/web/route.ts';
import { revokeSession } from '../session-queries.ts';
import { sessionsOfProvider, spendToken } from './council-queries.ts';
import { providerOf } from './provider.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';
/** A message is taken within two minutes of being made, and once. */
const fresh = 120;

/**
 * POST /sign-in/council/logout: the council's service says that a session of its, or all of a person's, are over (OpenID
 * Connect Back-Channel Logout 1.0). Only a message it signed for us, for this, just now and not taken before, ends any.
 */
export async function backChannelLogout(request: WebRequest): Promise<Reply> {
  const { services, form } = request;
  if (!services.config.signIn.oidc) return notFound();
  let claims: JWTPayload;
  try {
    claims = await checkedLogoutToken(request, form.one('logout_token'));
  } catch (reason) {
    services.log('warn', 'A message that sessions are over was refused', reason);
    return { kind: 'json', status: 400, body: { error: 'invalid_request' } };
  }
  const isNew = await services.db.transaction().execute(async (trx) => {
    const id = createHash('sha256').update(`${claims.iss} ${claims.jti}`).digest('hex');
    const now = services.now();
    if (!(await spendToken(trx, id, now, new Date(now.getTime() + 3_600_000)))) return false;
    await endSessions(request, trx, { sid: textOf(claims['sid']), subject: textOf(claims.sub) });
    return true;
  });
  return isNew
    ? { kind: 'json', body: {} }
    : { kind: 'json', status: 400, body: { error: 'invalid_request', error_description: 'taken before' } };
}

/**
 * GET /sign-in/council/front-logout: the same through the person's browser (OpenID Connect Front-Channel Logout 1.0, what
 * Entra ID does). Whoever knows a session's number at the service may end it here, and nothing else.
 */
export async function frontChannelLogout(request: WebRequest): Promise<Reply> {
  const { services, query } = request;
  const { oidc } = services.config.signIn;
  if (!oidc) return notFound();
  const issuer = query.one('iss');
  const sid = query.one('sid');
  if (!sid || (issuer && issuer !== oidc.issuer))
    return { kind: 'json', status: 400, body: { error: 'invalid_request' } };
  await services.db.transaction().execute((trx) => endSessions(request, trx, { sid, subject: null }));
  return { kind: 'json', body: {} };
}

async function endSessions(
  request: WebRequest,
  trx: Parameters<typeof sessionsOfProvider>[0],
  of: { sid: string | null; subject: string | null },
): Promise<void> {
  const { services } = request;
  const open = await sessionsOfProvider(trx, services.config.signIn.oidc?.issuer ?? '', of);
  for (const session of open) {
    await revokeSession(trx, session.id, services.now());
    await request.audit(trx, {
      subject: `person:${session.personId}`,
      personId: session.personId,
      who: session.name,
      what: 'person.sign-out',
      after: { by: 'The council’s own sign-in' },
    });
  }
}

async function checkedLogoutToken(request: WebRequest, token: string): Promise<JWTPayload> {
  const { settings, oidc, keys } = await providerOf(request.services);
  const { jwtVerify } = await import('jose');
  const { payload } = await jwtVerify(token, keys, {
    issuer: settings.serverMetadata().issuer,
    audience: oidc.clientId,
    algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA', 'RS384', 'PS384', 'ES384', 'RS512', 'PS512', 'ES512'],
    maxTokenAge: fresh,
    clockTolerance: 30,
    requiredClaims: ['iat', 'jti', 'events'],
  });
  const events = payload['events'];
  if (typeof events !== 'object' || events === null || !(event in events))
    throw new Error('It is about something else');
  if ('nonce' in payload) throw new Error('It is a token of a sign-in, not of a sign-out');
  if (!payload.sub && !payload['sid']) throw new Error('It names nobody');
  return payload;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
