/**
 * A real OpenID Connect provider, for tests of signing in: run as a process of its own by test/sign-in-service.ts. It keeps
 * its accounts in memory and is told of them, and of everything else, by messages.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';
import type { ServiceOrder, ServiceSettings } from './sign-in-service.ts';

const accounts = new Map<string, Record<string, unknown>>();
const settings = JSON.parse(process.argv[2] ?? '{}') as ServiceSettings;
let codeSeconds = 60;

const configuration: Configuration = {
  clients: [
    {
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      redirect_uris: [settings.redirect],
      post_logout_redirect_uris: [settings.afterLogout],
      backchannel_logout_uri: settings.backchannel,
      backchannel_logout_session_required: true,
    },
  ],
  pkce: { required: () => true },
  claims: {
    openid: ['sub'],
    profile: ['name', 'groups'],
    email: ['email', 'email_verified'],
  },
  conformIdTokenClaims: settings.claimsInUserinfo,
  features: { backchannelLogout: { enabled: true }, devInteractions: { enabled: true } },
  ttl: {
    AuthorizationCode: () => codeSeconds,
    Session: 3600,
    Grant: 3600,
    Interaction: 600,
    IdToken: 600,
    AccessToken: 600,
  },
  // It calls nobody on its own machine unless told to; the product under test is there.
  fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
  cookies: { keys: ['keys of a test'] },
  findAccount: async (_context, id) => {
    const claims = accounts.get(id);
    return claims ? { accountId: id, claims: async () => ({ sub: id, ...claims }) } : undefined;
  },
  // Nobody is asked to agree: the council's service trusts the council's own product.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client?.clientId ?? '',
      accountId: oidc.session?.accountId ?? '',
    });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration);
  server.on('request', (request, response) => void provider.callback()(request, response));
  process.send?.({ issuer });
});
process.on('message', (order: ServiceOrder) => {
  if (order.account) accounts.set(order.account.id, order.account.claims);
  if (order.codeSeconds !== undefined) codeSeconds = order.codeSeconds;
  process.send?.({ done: order.number });
});
process.on('disconnect', () => process.exit(0));
