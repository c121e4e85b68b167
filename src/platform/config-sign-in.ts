import { readFileSync } from 'node:fs';
import { z } from 'zod';

const onOff = z.enum(['on', 'off']);
const wholeNumber = (least: number, most: number, standard: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be a whole number from ${least} to ${most}`)
    .default(standard);

/** The settings of signing in: sessions, second factors, the council's own accounts, joiners and leavers. */
export const signInSettings = {
  LOS_TRUSTED_PROXIES: {
    about:
      'Addresses or ranges of the reverse proxies in front, separated by commas: only they are believed about the visitor’s address. "loopback" is this machine.',
    schema: z.string().default('loopback'),
  },
  LOS_IDLE_MINUTES: {
    about: 'Minutes after which someone who does nothing is signed out. A warning comes five minutes before.',
    schema: wholeNumber(10, 720, 120),
  },
  LOS_SESSION_HOURS: {
    about: 'Hours after which everyone is signed out, however busy.',
    schema: wholeNumber(1, 24, 12),
  },
  LOS_SECOND_FACTOR: {
    about:
      'Who, of those who sign in with a password, also needs a code from an app: "optional", "all", or names of roles separated by commas.',
    schema: z
      .string()
      .regex(/^[a-z-]+(\s*,\s*[a-z-]+)*$/, 'must be "optional", "all", or names of roles separated by commas')
      .default('optional'),
  },
  LOS_LOCAL_SIGN_IN: {
    about: 'Whether people may sign in with a password kept here: "on", or "off" for nobody but LOS_BREAK_GLASS.',
    schema: onOff.default('on'),
  },
  LOS_BREAK_GLASS: {
    about: 'Email address of the one administrator who may still use a password when LOS_LOCAL_SIGN_IN is off.',
    schema: z.email().toLowerCase().optional(),
  },
  LOS_OIDC_ISSUER: {
    about:
      'Address of the council’s sign-in service (OpenID Connect), for example https://login.microsoftonline.com/TENANT/v2.0.',
    schema: z
      .url()
      .refine((url) => isSafeOrigin(url), 'must begin with https://')
      .optional(),
  },
  LOS_OIDC_CLIENT_ID: { about: 'What that service knows this product as.', schema: z.string().optional() },
  LOS_OIDC_CLIENT_SECRET: { about: 'The secret that goes with it.', schema: z.string().optional() },
  LOS_OIDC_CLIENT_SECRET_FILE: { about: 'A file that holds the secret, instead.', schema: z.string().optional() },
  LOS_OIDC_NAME: {
    about: 'What the sign-in button calls it: "Sign in with …".',
    schema: z.string().default('your council account'),
  },
  LOS_OIDC_SCOPES: {
    about: 'What is asked of the service about a person.',
    schema: z
      .string()
      .refine((scopes) => scopes.split(/\s+/).includes('openid'), 'must contain openid')
      .default('openid profile email'),
  },
  LOS_OIDC_GROUPS_CLAIM: {
    about: 'The claim that lists a person’s groups (Entra ID: groups, or roles for app roles).',
    schema: z.string().default('groups'),
  },
  LOS_OIDC_TRUST_EMAIL: {
    about:
      'Whether an address the service gives joins its account to the person with that address here, when the service does not say that it checked the address. Only where the council itself gives out the addresses.',
    schema: onOff.default('off'),
  },
  LOS_OIDC_ALSO: {
    about: 'Other addresses the service uses (keys, tokens), separated by commas. Nothing else is ever called.',
    schema: z.string().optional(),
  },
} as const;

type Schemas = { [Name in keyof typeof signInSettings]: (typeof signInSettings)[Name]['schema'] };
type Read = z.infer<z.ZodObject<Schemas>>;

/** The council's own sign-in service, as the product is told to use it. */
export type OidcConfig = {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  name: string;
  scopes: string;
  groupsClaim: string;
  trustEmail: boolean;
  /** Origins that may be called: the issuer's, and those named beside it. */
  origins: string[];
};

export type SignInConfig = {
  trustedProxies: string;
  idleMinutes: number;
  sessionHours: number;
  /** "optional", "all", or roles. */
  secondFactor: 'optional' | 'all' | string[];
  localSignIn: boolean;
  breakGlass: string | undefined;
  oidc: OidcConfig | undefined;
};

/** The sign-in part of the settings, or what is wrong with them together. */
export function signInConfig(s: Read, publicUrl: string | undefined): { value: SignInConfig; wrong: string[] } {
  const wrong: string[] = [];
  const issuer = s.LOS_OIDC_ISSUER;
  if (issuer && !s.LOS_OIDC_CLIENT_ID) wrong.push('LOS_OIDC_CLIENT_ID: is needed with LOS_OIDC_ISSUER');
  if (issuer && !publicUrl) wrong.push('LOS_URL: is needed with LOS_OIDC_ISSUER, which sends people back to it');
  if (!s.LOS_OIDC_ISSUER && s.LOS_OIDC_CLIENT_ID) wrong.push('LOS_OIDC_ISSUER: is needed with LOS_OIDC_CLIENT_ID');
  if (s.LOS_LOCAL_SIGN_IN === 'off' && !issuer)
    wrong.push('LOS_LOCAL_SIGN_IN: may only be off with LOS_OIDC_ISSUER, or nobody could sign in');
  const also = (s.LOS_OIDC_ALSO ?? '').split(',').flatMap((one) => one.trim() || []);
  for (const one of also)
    if (!isSafeOrigin(one)) wrong.push(`LOS_OIDC_ALSO: ${one} is not an address that begins with https://`);
  const secret = secretOf('LOS_OIDC_CLIENT_SECRET', s.LOS_OIDC_CLIENT_SECRET, s.LOS_OIDC_CLIENT_SECRET_FILE, wrong);
  const factor = s.LOS_SECOND_FACTOR;
  const value: SignInConfig = {
    trustedProxies: s.LOS_TRUSTED_PROXIES,
    idleMinutes: s.LOS_IDLE_MINUTES,
    sessionHours: s.LOS_SESSION_HOURS,
    secondFactor: factor === 'optional' || factor === 'all' ? factor : factor.split(',').map((role) => role.trim()),
    localSignIn: s.LOS_LOCAL_SIGN_IN === 'on',
    breakGlass: s.LOS_BREAK_GLASS,
    oidc:
      issuer && s.LOS_OIDC_CLIENT_ID && wrong.length === 0
        ? {
            issuer,
            clientId: s.LOS_OIDC_CLIENT_ID,
            clientSecret: secret,
            name: s.LOS_OIDC_NAME,
            scopes: s.LOS_OIDC_SCOPES,
            groupsClaim: s.LOS_OIDC_GROUPS_CLAIM,
            trustEmail: s.LOS_OIDC_TRUST_EMAIL === 'on',
            origins: [...new Set([issuer, ...also].map((one) => new URL(one).origin))],
          }
        : undefined,
  };
  return { value, wrong };
}

/** A secret from its own setting or from its file; a file that cannot be read is said to be wrong. */
function secretOf(name: string, given: string | undefined, file: string | undefined, wrong: string[]) {
  if (!file) return given;
  if (given) wrong.push(`${name}: is given twice, itself and as ${name}_FILE`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    wrong.push(`${name}_FILE: the file cannot be read`);
    return undefined;
  }
}

/** https, or a service on this very machine for trying things out. */
function isSafeOrigin(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname));
}
