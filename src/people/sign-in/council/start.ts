import { createHash, randomBytes } from 'node:crypto';
import { notFound, redirect, type Reply, type WebRequest } from '../../../platform/web/route.ts';
import { localPath } from '../local-path.ts';
import { cookieOf } from '../session-token.ts';
import { insertFlow, takeFlow, type Flow } from './council-queries.ts';
import { providerOf, returnAddress } from './provider.ts';
import { notLetIn } from './trouble.tsx';

const minutes = 60_000;
const flowLasts = 10 * minutes;

/** GET /sign-in/council: to the council's own sign-in page, and back within ten minutes. */
export async function startCouncilSignIn(request: WebRequest): Promise<Reply> {
  const { services, query } = request;
  if (!services.config.signIn.oidc) return notFound();
  const next = localPath(query.one('next'));
  if (request.visitor) return redirect(next);
  const provider = await providerOf(services).catch((reason: unknown) => {
    services.log('error', 'The council’s sign-in service cannot be reached', reason);
    return null;
  });
  if (!provider) return notLetIn(request, 'It cannot be reached at the moment. Try again in a few minutes.', 502);
  const { client, settings, oidc } = provider;
  const flow: Flow = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    next,
  };
  const to = client.buildAuthorizationUrl(settings, {
    redirect_uri: returnAddress(services.config),
    scope: oidc.scopes,
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  });
  const token = randomBytes(32).toString('base64url');
  const now = services.now();
  await insertFlow(services.db, hashOf(token), flow, now, new Date(now.getTime() + flowLasts));
  return {
    kind: 'redirect',
    to: to.href,
    setCookies: [{ name: 'los-flow', value: token, maxAge: flowLasts / 1000 }],
  };
}

/** The sign-in this browser began, taken so that it serves once; undefined when there is none, or it took too long. */
export async function takeOwnFlow(request: WebRequest): Promise<Flow | undefined> {
  const token = cookieOf(request, 'los-flow');
  return token ? takeFlow(request.services.db, hashOf(token), request.services.now()) : undefined;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
