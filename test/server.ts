import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../src/platform/config.ts';
import { openFileStore } from '../src/platform/files/file-store.ts';
import { openMailer } from '../src/platform/mail/mailer.ts';
import type { Services } from '../src/platform/services.ts';
import type { Route } from '../src/platform/web/route.ts';
import { createServer, sessionCookie } from '../src/platform/web/server.ts';
import { allAbilities, identify, recordAudit } from '../src/people/index.ts';
import { makeShell } from '../src/shell.tsx';
import { testDatabase } from './database.ts';

export type Answer = { status: number; text: string; location: string | undefined; headers: Record<string, unknown> };

/** Someone at a browser: keeps cookies, and sends the token of the last form they saw. */
export type Someone = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, form?: Record<string, string | string[]>, headers?: Record<string, string>) => Promise<Answer>;
  cookies: Map<string, string>;
};

export type TestServer = {
  app: FastifyInstance;
  services: Services;
  db: Services['db'];
  /** Sets the clock. */
  setNow: (instant: string) => void;
  /** Someone not signed in, reaching the server from a network address. */
  someone: (address?: string) => Someone;
  close: () => Promise<void>;
};

/** The web server with every room, or with the routes given, on a real, empty database, and a clock that stands still until it is set. */
export async function testServer(options: { routes?: Route[]; now?: string } = {}): Promise<TestServer> {
  const { db, drop } = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'los-files-'));
  const config = readConfig({ LOS_DATA: folder });
  let now = new Date(options.now ?? '2025-05-08T10:00:00Z');
  const services: Services = {
    config,
    db,
    files: openFileStore(folder),
    mailer: openMailer(config),
    now: () => now,
    log: (level, message, detail) => {
      if (level === 'error') process.stderr.write(`${message} ${detail instanceof Error ? detail.stack : ''}\n`);
    },
  };
  const app = await createServer({
    services,
    // Every room, unless a test says which: then a room can be tested without waiting for the others.
    routes: options.routes ?? (await import('../src/rooms.ts')).allRoutes,
    abilities: allAbilities,
    identify,
    recordAudit,
    shell: await makeShell(services),
  });
  return {
    app,
    services,
    db,
    setNow: (instant) => void (now = new Date(instant)),
    someone: (address) => someoneAt(app, address ?? '192.0.2.1'),
    close: async () => {
      await app.close();
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function someoneAt(app: FastifyInstance, address: string): Someone {
  const cookies = new Map<string, string>();
  let token = '';
  const send = async (method: 'GET' | 'POST', url: string, payload?: string, headers: Record<string, string> = {}) => {
    const answer = await app.inject({
      method,
      url,
      remoteAddress: address,
      payload,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
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
    return { status: answer.statusCode, text: answer.body, location, headers: answer.headers };
  };
  return {
    cookies,
    get: (path) => send('GET', path),
    post: (path, form = {}, headers = {}) => {
      const fields = Object.entries({ _csrf: token, ...form });
      const pairs = fields.flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
      return send('POST', path, new URLSearchParams(pairs).toString(), headers);
    },
  };
}
