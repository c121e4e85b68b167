import type { Services } from '../../../platform/services.ts';
import { providerOf } from './provider.ts';

/**
 * Where to go to be signed out of the council's own sign-in as well (OpenID Connect RP-Initiated Logout), which sends people
 * back to our sign-in page; null when it offers no such place or cannot be reached.
 */
export async function councilSignOut(services: Services, idToken: string | null): Promise<string | null> {
  if (!services.config.signIn.oidc) return null;
  try {
    const { client, settings } = await providerOf(services);
    if (!settings.serverMetadata().end_session_endpoint) return null;
    return client.buildEndSessionUrl(settings, {
      post_logout_redirect_uri: new URL('/sign-in', services.config.publicUrl).href,
      ...(idToken ? { id_token_hint: idToken } : {}),
    }).href;
  } catch (reason) {
    services.log('warn', 'The council’s sign-in could not be asked where to sign out', reason);
    return null;
  }
}
