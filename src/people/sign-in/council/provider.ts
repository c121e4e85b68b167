import type { OidcConfig } from '../../../platform/config-sign-in.ts';
import type { Services } from '../../../platform/services.ts';

/** What does the protocol, loaded when someone first signs in that way. */
const library = () => import('openid-client');
export type Provider = {
  client: Awaited<ReturnType<typeof library>>;
  settings: ProviderSettings;
  oidc: OidcConfig;
  keys: Keys;
};
/** The service's public keys, by which its messages are checked; fetched when first needed and kept. */
export type Keys = import('jose').JWTVerifyGetKey;
type ProviderSettings = import('openid-client').Configuration;

const known = new WeakMap<OidcConfig, Promise<Provider>>();

/**
 * The council's sign-in service, as it describes itself (OpenID Connect Discovery). Asked for once; again after a failure.
 * Throws when it cannot be reached or says it is somebody else.
 */
export function providerOf({ config }: Pick<Services, 'config'>): Promise<Provider> {
  const { oidc } = config.signIn;
  if (!oidc) throw new Error('No sign-in service is set');
  const before = known.get(oidc);
  if (before) return before;
  const asked = discover(oidc);
  known.set(oidc, asked);
  asked.catch(() => known.delete(oidc));
  return asked;
}

async function discover(oidc: OidcConfig): Promise<Provider> {
  const client = await library();
  const isLocal = new URL(oidc.issuer).protocol === 'http:';
  const settings = await client.discovery(
    new URL(oidc.issuer),
    oidc.clientId,
    oidc.clientSecret,
    oidc.clientSecret ? undefined : client.None(),
    {
      timeout: 10,
      [client.customFetch]: (url, options) => fetchFrom(oidc, url, options as RequestInit),
      execute: isLocal ? [client.allowInsecureRequests] : [],
    },
  );
  const { createRemoteJWKSet, customFetch } = await import('jose');
  const address = settings.serverMetadata().jwks_uri;
  if (!address) throw new Error('The sign-in service names no keys');
  const keys = createRemoteJWKSet(new URL(address), {
    [customFetch]: (url: string, options: RequestInit) => fetchFrom(oidc, url, options),
  });
  return { client, settings, oidc, keys };
}

/**
 * The only way out to the sign-in service: to its own address and those named beside it in the settings, never to one that
 * an answer names, and never on to where an answer would send us.
 */
export async function fetchFrom(
  { origins }: Pick<OidcConfig, 'origins'>,
  url: string,
  options: RequestInit,
): Promise<Response> {
  const { origin } = new URL(url);
  if (!origins.includes(origin))
    throw new Error(`The sign-in service names ${origin}, which is not among LOS_OIDC_ISSUER and LOS_OIDC_ALSO`);
  return fetch(url, { ...options, redirect: 'manual', signal: options.signal ?? AbortSignal.timeout(10_000) });
}

/** Where the service sends people back to. */
export function returnAddress(config: Services['config']): string {
  return new URL('/sign-in/council/return', config.publicUrl).href;
}
