import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { addAuthority, authoritiesIn, settingsOf, troubleWithSlug, type NewAuthority } from './authorities.ts';
import { readConfig } from './config.ts';
import { openServices } from './open-services.ts';

const run = randomUUID().replaceAll('-', '').slice(0, 8);
const server = process.env['TEST_DATABASE_URL'] as string;
const [first, second, third] = [`a${run}`, `b${run}`, `c${run}`];
let folder: string;

const wish = (slug: string, more: Partial<NewAuthority> = {}): NewAuthority => ({
  slug,
  name: 'Eldersham Council',
  url: `https://${slug}.example`,
  folder: join(folder, 'authorities'),
  dataIn: join(folder, 'data'),
  server,
  open: async (settings) => (await openServices(readConfig(settings))).close(),
  ...more,
});

async function asking<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

before(async () => void (folder = await mkdtemp(join(tmpdir(), 'los-hosted-'))));
after(async () => {
  for (const slug of [first, second, third]) {
    await asking(server, `drop database if exists los_${slug} with (force)`);
    await asking(server, `drop role if exists los_${slug}_web`);
    await asking(server, `drop role if exists los_${slug}`);
  }
  await rm(folder, { recursive: true, force: true });
});

test('each council of a hosted service has a database of its own, which the users of another cannot reach', async () => {
  const one = await addAuthority(wish(first));
  const two = await addAuthority(wish(second, { name: 'Marlow’s Council' }));
  assert.deepEqual(settingsOf(wish(first).folder, first), one.settings);
  assert.deepEqual(
    authoritiesIn(wish(first).folder).map(({ slug, settings }) => [slug, settings['LOS_AUTHORITY'], settings['PORT']]),
    [
      [first, 'Eldersham Council', '3001'],
      [second, 'Marlow’s Council', '3002'],
    ],
  );
  assert.equal((await stat(join(wish(first).folder, `${first}.env`))).mode & 0o777, 0o600);
  for (const user of ['DATABASE_URL', 'LOS_DATABASE_OWNER_URL'] as const) {
    const elsewhere = new URL(one.settings[user] as string);
    elsewhere.pathname = new URL(two.settings['DATABASE_URL'] as string).pathname;
    await assert.rejects(asking(elsewhere.href, 'select 1'), /permission denied for database/);
  }
  // The server's own user is not the owner: it cannot take the audit log's tables away.
  await assert.rejects(asking(one.settings['DATABASE_URL'] as string, 'drop table audit'), /must be owner/);
});

test('a name or an address that is taken is refused, and so is a name that is none', async () => {
  await assert.rejects(addAuthority(wish(first)), /There is a council “a.*” already/);
  await assert.rejects(addAuthority(wish(third, { url: `https://${first}.example/plan` })), /is the address of “a/);
  for (const slug of ['', 'A', '1a', 'a-b', '../../etc', `a'; drop`, 'a'.repeat(40)])
    assert.match(troubleWithSlug(slug) ?? '', /The short name must be/);
  assert.throws(() => settingsOf(wish(first).folder, '../secret'), /There is no council/);
});

test('where a council cannot be added, nothing of it stays', async () => {
  const failing = wish(third, { open: () => Promise.reject(new Error('No room left')) });
  await assert.rejects(addAuthority(failing), /No room left/);
  assert.deepEqual(await asking(server, `select 1 from pg_database where datname = 'los_${third}'`), []);
  assert.deepEqual(await asking(server, `select 1 from pg_roles where rolname like 'los_${third}%'`), []);
  assert.equal(existsSync(join(failing.folder, `${third}.env`)), false);
  assert.match(await readFile(join(failing.folder, `${first}.env`), 'utf8'), /LOS_DEMO="off"/);
});
