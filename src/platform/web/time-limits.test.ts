import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testServer, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { join } from '../db/connect.ts';
import { page, type Route } from './route.ts';

/** Pages that take as long as they are asked to, in the database or in the program. */
const slow: Route[] = [
  {
    method: 'GET',
    path: '/slow-statement',
    access: 'anyone',
    audit: null,
    handle: async ({ services }) => {
      const impatient = join(String(await services.databaseUrl?.()), { statementSeconds: 0.2 });
      try {
        await sql`select pg_sleep(20)`.execute(impatient.db);
      } finally {
        await impatient.close();
      }
      return page('Never shown', { html: '' } as never);
    },
  },
  {
    method: 'GET',
    path: '/slow-program',
    access: 'anyone',
    audit: null,
    handle: async () => {
      await new Promise((resume) => void setTimeout(resume, 5000).unref());
      return page('Shown too late', { html: '' } as never);
    },
  },
];

let server: TestServer;
before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...slow], settings: { LOS_PAGE_SECONDS: '1' } });
});
after(() => server.close());

test('a page whose statement takes longer than it may is given up, and the database works on nothing of it', async () => {
  const answer = await server.someone().get('/slow-statement');
  assert.equal(answer.status, 503);
  assert.match(answer.text, /This took too long/);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity where query like '%pg_sleep(20)%' and state = 'active'
      and pid <> pg_backend_pid()`.execute(server.db);
  assert.equal(rows[0]?.count, 0);
});

test('a page that takes longer than it may for another reason is given up too, a second later', async () => {
  const answer = await server.someone().get('/slow-program');
  assert.equal(answer.status, 503);
  assert.match(answer.text, /look whether it was saved before you send it again/);
});

test('a job has no such limit: its connections are without one unless it asks for one', async () => {
  const patient = join(String(await server.services.databaseUrl?.()));
  const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(patient.db);
  await patient.close();
  assert.equal(rows[0]?.statement_timeout, '0');
});
