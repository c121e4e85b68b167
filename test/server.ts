import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../src/platform/config.ts';
import { openFileStore } from '../src/platform/files/file-store.ts';
import { openIdentifiers } from '../src/platform/identifiers/identifiers.ts';
import { openMailer } from '../src/platform/mail/mailer.ts';
import type { Services } from '../src/platform/services.ts';
import type { RequestLimits } from '../src/platform/web/request-limits.ts';
import type { Route } from '../src/platform/web/route.ts';
import { createServer, sessionCookie } from '../src/platform/web/server.ts';
import {
  allAbilities,
  identify,
  noteRefusal,
  postsByTitle,
  recordAudit,
  renewSession,
  signedOut,
  type Role,
} from '../src/people/index.ts';
import { makeShell } from '../src/shell.tsx';
import { testDatabase, type TestDatabase } from './database.ts';
import { writeKnownKey } from './pseudonyms.ts';
import { signInAs } from './sign-in-as.ts';

export type Answer = {
  status: number;
  text: string;
  location: string | undefined;
  headers: Record<string, unknown>;
  bytes: Buffer;
};

/** A form's fields. A list sends its name several times; a file makes the form multipart. */
type SentFile = { name: string; bytes: Buffer; mediaType?: string };
export type Fields = Record<string, string | string[] | SentFile | SentFile[]>;

/** Someone at a browser: keeps cookies, and sends the token of the last form they saw. */
export type Someone = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, form?: Fields, headers?: Record<string, string>) => Promise<Answer>;
  cookies: Map<string, string>;
};

export type SignedIn = Someone & {
  personId: number;
  /** The Cookie header, for a client of its own. */ cookie: () => string;
};

export type TestServer = {
  app: FastifyInstance;
  services: Services;
  db: Services['db'];
  /** The database as the owner of its tables, who sees what the product cannot. */
  asOwner: TestDatabase['asOwner'];
  /** Sets the clock. */
  setNow: (instant: string) => void;
  /** Sets the date the clock stands at, at ten in the morning. */
  setToday: (date: string) => void;
  /** Adds a person with these roles, who holds the post if one is named, and signs them in. */
  signIn: (roles: Role[], who?: { name?: string; post?: string }) => Promise<SignedIn>;
  /** Someone not signed in, reaching the server from a network address. */
  someone: (address?: string) => Someone;
  close: () => Promise<void>;
};

/** The web server with every room, or with the routes given, on a real, empty database, and a clock that stands still until it is set. */
export async function testServer(
  options: {
    routes?: Route[];
    now?: string;
    today?: string;
    settings?: Record<string, string>;
    limits?: RequestLimits;
    /** What it begins with, instead of nothing: a database to copy, and the folder that goes with it. */
    from?: { template: string; folder: string };
  } = {},
): Promise<TestServer> {
  const { db, url, ownerUrl, asOwner, drop } = await testDatabase(options.from?.template);
  const folder = await mkdtemp(join(tmpdir(), 'los-files-'));
  if (options.from) await cp(options.from.folder, folder, { recursive: true });
  let now = new Date(options.now ?? `${options.today ?? '2025-05-08'}T10:00:00Z`);
  const services = testServices({ db, url, ownerUrl }, folder, () => now, options.settings);
  const app = await createServer({
    services,
    limits: options.limits,
    // Every room, unless a test says which: then a room can be tested without waiting for the others.
    routes: options.routes ?? (await import('../src/rooms.ts')).allRoutes,
    abilities: allAbilities,
    identify,
    renew: renewSession,
    signedOut,
    recordAudit,
    noteRefusal,
    shell: makeShell(services),
  });
  let people = 0;
  const server: TestServer = {
    app,
    services,
    db,
    asOwner,
    setToday: (date) => void (now = new Date(`${date}T10:00:00Z`)),
    signIn: async (roles, { name, post } = {}) => {
      const someone = await signInAs(server, name ?? `Person ${(people += 1)}`, ...roles);
      if (post) await giveHolder(db, post, someone.personId);
      return { ...someone, cookie: () => cookieHeader(someone.cookies) };
    },
    setNow: (instant) => void (now = new Date(instant)),
    someone: (address) => someoneAt(app, address ?? '192.0.2.1'),
    close: async () => {
      await app.close();
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return server;
}

/** What the product stands on, over a database and a folder, with a clock of the test's. */
export function testServices(
  { db, url, ownerUrl }: Pick<TestDatabase, 'db' | 'url' | 'ownerUrl'>,
  folder: string,
  now: () => Date,
  settings: Record<string, string> = {},
): Services {
  const config = readConfig({ LOS_DATA: folder, ...settings });
  writeKnownKey(folder);
  return {
    config,
    db,
    databaseUrl: async () => url,
    ownerUrl: async () => ownerUrl,
    files: openFileStore(folder),
    identifiers: openIdentifiers(config),
    mailer: openMailer(config),
    now,
    log: (level, message, detail) => {
      if (level === 'error') process.stderr.write(`${message} ${detail instanceof Error ? detail.stack : ''}\n`);
    },
  };
}

/** Puts a person in a post, which is made if there is none of that title. */
async function giveHolder(db: Services['db'], title: string, personId: number): Promise<void> {
  const id = (await postsByTitle(db, [title])).get(title);
  if (!id) throw new Error(`No post ${title}`);
  await db.insertInto('post_holder').values({ post_id: id, person_id: personId, from_on: '2020-01-01' }).execute();
}

function cookieHeader(cookies: Map<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** Someone at a browser, with cookies they have already. */
export function someoneAt(
  app: FastifyInstance,
  address: string,
  had: ReadonlyMap<string, string> = new Map(),
): Someone {
  const cookies = new Map(had);
  let token = '';
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: string | Buffer,
    headers: Record<string, string> = {},
  ) => {
    const answer = await app.inject({
      method,
      url,
      remoteAddress: address,
      payload,
      headers: {
        cookie: cookieHeader(cookies),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (value === '' || maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
      if (name === sessionCookie) token = '';
    }
    const seen = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1];
    if (seen) token = seen;
    const location = answer.headers.location;
    return {
      status: answer.statusCode,
      text: answer.body,
      location,
      headers: answer.headers,
      bytes: answer.rawPayload,
    };
  };
  return {
    cookies,
    get: (path) => send('GET', path),
    post: (path, form = {}, headers = {}) => {
      const { payload, type } = encodeForm({ _csrf: token, ...form });
      return send('POST', path, payload, { 'content-type': type, ...headers });
    },
  };
}

/** A form as a browser sends it: plain fields, or several parts when there is a file among them. */
function encodeForm(form: Fields): { payload: string | Buffer; type: string } {
  const entries = Object.entries(form).flatMap(([name, value]) =>
    ([value].flat() as (string | SentFile)[]).map((one) => [name, one] as const),
  );
  if (entries.every(([, value]) => typeof value === 'string')) {
    const payload = new URLSearchParams(entries as [string, string][]).toString();
    return { payload, type: 'application/x-www-form-urlencoded' };
  }
  const boundary = 'the-boundary-of-a-form-in-a-test';
  const parts = entries.flatMap(([name, value]) => {
    const file =
      typeof value === 'string'
        ? ''
        : `; filename="${value.name}"\r\nContent-Type: ${value.mediaType ?? 'application/octet-stream'}`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
    return [Buffer.from(head), typeof value === 'string' ? Buffer.from(value) : value.bytes, Buffer.from('\r\n')];
  });
  const payload = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return { payload, type: `multipart/form-data; boundary=${boundary}` };
}
