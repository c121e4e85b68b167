/** Every cookie the product sets: the server refuses to set another. None of them follows anyone about. */
export const cookies = {
  'los-session': {
    does: 'Keeps you signed in.',
    lasts: 'Until you sign out, or your session runs out.',
  },
  'los-notice': {
    does: 'Carries one sentence, such as “Saved”, to the next page you see.',
    lasts: 'One minute at most.',
  },
} as const satisfies Record<string, { does: string; lasts: string }>;

export type CookieName = keyof typeof cookies;
