import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { testServer, type TestServer } from '../test/server.ts';
import { peopleRoutes } from '../src/people/index.ts';
import type { Services } from '../src/platform/services.ts';
import { beginDemo, finishDemo, loadDemo } from './load-demo.ts';

const today = '2026-11-26';
const servers: TestServer[] = [];
let services: Services;
beforeEach(async () => {
  const server = await testServer({ today, routes: [...peopleRoutes] });
  servers.push(server);
  services = { ...server.services, config: { ...server.services.config, demo: true } };
});
after(async () => void (await Promise.all(servers.map((server) => server.close()))));

/** How many rows each table has that the demo fills. */
async function rows(): Promise<Record<string, number>> {
  const tables = [
    'person',
    'post',
    'plan',
    'action',
    'rating',
    'claim',
    'reading',
    'evidence',
    'question',
    'link',
    'duty',
    'statement_link_event',
    'thread',
  ];
  const counts = tables.map(async (table) => {
    const found = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(services.db);
    return [table, found.rows[0]?.n ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

test('the first part lets people in, and holds nothing yet that could be shown', async () => {
  await beginDemo(services);
  const page = await servers.at(-1)?.someone().get('/sign-in');
  assert.match(page?.text ?? '', /This is a made-up council. Choose who you want to be/);
  const { person, plan, question } = await rows();
  assert.ok(person);
  assert.deepEqual([plan, question], [0, 0]);
});

test('a process that ended after the first part leaves the rest to the next, which ends with the same demo', async () => {
  assert.equal(await loadDemo(services), true);
  const whole = await rows();
  assert.ok(
    Object.values(whole).every((count) => count > 0),
    JSON.stringify(whole),
  );
  const again = await testServer({ today, routes: [] });
  servers.push(again);
  services = { ...again.services, config: { ...again.services.config, demo: true } };
  await beginDemo(services);
  await beginDemo(services);
  assert.equal(await loadDemo(services), true);
  assert.deepEqual(await rows(), whole);
  assert.equal(await loadDemo(services), false, 'once is enough');
});

test('a rest that fails half way leaves nothing of itself, and is still due', async () => {
  await beginDemo(services);
  const broken: Services = { ...services, log: () => assert.fail('The disk is full') };
  await assert.rejects(finishDemo(broken));
  assert.equal((await rows())['plan'], 0);
  assert.equal(await finishDemo(services), true);
});

test('two processes that start at once load one demo', async () => {
  const done = await Promise.all([loadDemo(services), loadDemo(services)]);
  assert.deepEqual(done.sort(), [false, true]);
  assert.equal((await rows())['plan'], 1);
});
