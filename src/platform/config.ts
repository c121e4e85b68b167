import { resolve } from 'node:path';
import { z } from 'zod';
import { signInConfig, signInSettings, type SignInConfig } from './config-sign-in.ts';
import { operationsConfig, operationsSettings, type OperationsConfig } from './config-operations.ts';

/**
 * Every setting of the product: what it is, its default and its environment variable.
 * docs/settings.md is written from it.
 */
export const settings = {
  LOS_DATA: {
    about: 'Folder for the embedded database and for files (uploads, issued packs).',
    schema: z.string().default('.data'),
  },
  DATABASE_URL: {
    about: 'An external PostgreSQL, 15 or later. When it is not set, an embedded one runs in LOS_DATA.',
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
  },
  LOS_DATABASE_OWNER_URL: {
    about:
      'The user who owns the tables of DATABASE_URL, for migrations. Then the server itself works as the user of DATABASE_URL.',
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
  },
  LOS_FILES_KEY_FILE: {
    about:
      'A file outside LOS_DATA with the key that files are sealed with: a line of 64 hexadecimal digits, older keys below it. Without it files lie as they came.',
    schema: z.string().optional(),
  },
  LOS_IDENTIFIERS_KEY_FILE: {
    about:
      'A file outside LOS_DATA with the key between pseudonyms and the identifiers of the case system, as "los child key FILE" makes it. Without it one is made in LOS_DATA, beside what it should be held apart from.',
    schema: z.string().optional(),
  },
  PORT: {
    about: 'Port the web server listens on.',
    schema: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65535, 'must be a whole number from 0 to 65535')
      .default(3000),
  },
  HOST: { about: 'Address the web server listens on.', schema: z.string().default('127.0.0.1') },
  LOS_URL: {
    about: 'Address people reach the product at, for links in mail. An https address makes cookies secure.',
    schema: z.url().optional(),
  },
  LOS_AUTHORITY: {
    about: 'Name of the council, shown on every page and paper. The demo uses its own.',
    schema: z.string().optional(),
  },
  LOS_DEMO: {
    about: 'Whether an empty database is filled with the demo authority, with sign-in cards: "on" or "off".',
    schema: z.enum(['on', 'off']).default('on'),
  },
  LOS_TODAY: {
    about: 'The date the product takes as today (YYYY-MM-DD). For training and tests only.',
    schema: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
  },
  LOS_SMTP_URL: {
    about: 'Mail server, for example smtps://user:password@mail.example:465. Without it mail waits in the outbox page.',
    schema: z.string().optional(),
  },
  LOS_MAIL_FROM: {
    about: 'Sender of mail.',
    schema: z.string().default('Line of Sight <no-reply@localhost>'),
  },
  LOS_LOG: {
    about: 'How much the server logs: silent, error, warn, info, debug.',
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  },
  ...signInSettings,
  ...operationsSettings,
} as const;

export type Config = {
  dataFolder: string;
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
  filesKeyFile: string | undefined;
  identifiersKeyFile: string | undefined;
  port: number;
  host: string;
  publicUrl: string | undefined;
  authority: string | undefined;
  demo: boolean;
  today: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  signIn: SignInConfig;
  operations: OperationsConfig;
};

/** Reads the settings from the environment. Throws one error that names every setting that is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const schema = z.object(
    Object.fromEntries(Object.entries(settings).map(([name, s]) => [name, s.schema])) as {
      [Name in keyof typeof settings]: (typeof settings)[Name]['schema'];
    },
  );
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in settings && value !== ''));
  const read = schema.safeParse(given);
  if (!read.success) {
    throw notRight(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const s = read.data;
  const signIn = signInConfig(s, s.LOS_URL);
  if (signIn.wrong.length > 0) throw notRight(signIn.wrong);
  const operations = operationsConfig(s);
  if (operations.wrong.length > 0) throw notRight(operations.wrong);
  return {
    dataFolder: resolve(s.LOS_DATA),
    databaseUrl: s.DATABASE_URL,
    databaseOwnerUrl: s.LOS_DATABASE_OWNER_URL,
    filesKeyFile: s.LOS_FILES_KEY_FILE,
    identifiersKeyFile: s.LOS_IDENTIFIERS_KEY_FILE,
    port: s.PORT,
    host: s.HOST,
    publicUrl: s.LOS_URL,
    authority: s.LOS_AUTHORITY,
    demo: s.LOS_DEMO === 'on',
    today: s.LOS_TODAY,
    smtpUrl: s.LOS_SMTP_URL,
    mailFrom: s.LOS_MAIL_FROM,
    logLevel: s.LOS_LOG,
    signIn: signIn.value,
    operations: operations.value,
  };
}

const notRight = (wrong: string[]) =>
  new Error(`These settings are not right:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
