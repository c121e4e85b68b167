/** Every cookie the product sets: the server refuses to set another. None of them follows anyone about. */
export const cookies = {
  'los-session': {
    does: 'Keeps you signed in.',
    lasts: 'Until you sign out, or your session runs out.',
  },
  'los-device': {
    does: 'Remembers that you have signed in with this browser before, so that somebody else guessing at your password does not slow you down. It signs nobody in.',
    lasts: 'A year after you last signed in.',
  },
  'los-flow': {
    does: 'Finds your place again when you come back from the council’s own sign-in page.',
    lasts: 'Ten minutes at most.',
  },
  'los-notice': {
    does: 'Carries one sentence, such as “Saved”, to the next page you see.',
    lasts: 'One minute at most.',
  },
} as const satisfies Record<string, { does: string; lasts: string }>;

export type CookieName = keyof typeof cookies;

/**
 * What a cookie is called on the wire. Over https the name begins with "__Host-", which browsers take only from this
 * very host, over https and for all of it: no neighbouring site can set or replace it.
 */
export function wireName(name: CookieName, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/** Whether people reach the product over https. */
export function isSecure(config: { publicUrl: string | undefined }): boolean {
  return config.publicUrl?.startsWith('https:') ?? false;
}
