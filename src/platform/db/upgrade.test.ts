import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { fillTables, type FilledRow } from '../../../test/any-rows.ts';
import { shapeOf } from '../../../test/shape-of-database.ts';
import { applyMigrations, knownMigrations, migrate } from './migrate.ts';

const run = `u_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
const made: string[] = [];
let server: pg.Client;
let newest: string[];

const urlOf = (name: string) => {
  const url = new URL(process.env['TEST_DATABASE_URL'] as string);
  url.pathname = `/${name}`;
  return url.href;
};
async function makeDatabase(name: string, template?: string): Promise<void> {
  await server.query(`create database ${run}_${name} ${template ? `template ${run}_${template}` : ''}`);
  made.push(`${run}_${name}`);
}
async function inDatabase<T>(name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(`${run}_${name}`) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

before(async () => {
  server = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await server.connect();
  await makeDatabase('fresh');
  newest = await inDatabase('fresh', async (client) => {
    await migrate(client);
    return shapeOf(client);
  });
});
after(async () => {
  for (const name of made) await server.query(`drop database if exists ${name} with (force)`);
  await server.end();
});

test('from every earlier version, an upgrade makes the very tables of a new installation, and keeps what was in them', async () => {
  const names = await knownMigrations();
  await makeDatabase('chain');
  let filledMost = 0;
  await inDatabase('chain', async (client) => {
    for (const [index, name] of names.slice(0, -1).entries()) {
      await inTransaction(client, () => applyMigrations(client, [name]));
      // Rows, the whole upgrade, and a look at what came of it: then back to where it began, for the next version.
      await client.query('begin');
      const filled = await fillTables(client);
      filledMost = Math.max(filledMost, filled.length);
      await client.query('set constraints all immediate');
      await applyMigrations(client, names.slice(index + 1));
      assert.deepEqual(await shapeOf(client), newest, `upgraded from ${name}`);
      assert.deepEqual(await lost(client, filled), [], `upgraded from ${name}`);
      await client.query('rollback');
    }
  });
  assert.ok(filledMost > 60, `only ${filledMost} tables had a row in them: the test shows little`);
});

test('several processes that start at once on an older version upgrade it once', async () => {
  const names = await knownMigrations();
  await makeDatabase('together');
  await inDatabase('together', (client) => inTransaction(client, () => applyMigrations(client, names.slice(0, 3))));
  await Promise.all(Array.from({ length: 5 }, () => inDatabase('together', (client) => migrate(client))));
  await inDatabase('together', async (client) => {
    assert.deepEqual(await shapeOf(client), newest);
    assert.equal((await client.query('select from migration')).rowCount, names.length);
  });
});

test('an upgrade that is cut off in the middle leaves the older version whole, and the next start finishes it', async () => {
  const names = await knownMigrations();
  await makeDatabase('cut');
  const before = await inDatabase('cut', async (client) => {
    await inTransaction(client, () => applyMigrations(client, names.slice(0, 10)));
    return shapeOf(client);
  });
  const client = new pg.Client({ connectionString: urlOf(`${run}_cut`) });
  client.on('error', () => undefined);
  await client.connect();
  const pid = (await client.query('select pg_backend_pid() as pid')).rows[0].pid as number;
  const upgrade = migrate(client);
  upgrade.catch(() => undefined);
  await waitUntil(async () => {
    const { rows } = await server.query(`select query from pg_stat_activity where pid = $1`, [pid]);
    return /create table|alter table/i.test(String(rows[0]?.query));
  });
  await server.query('select pg_terminate_backend($1)', [pid]);
  await assert.rejects(upgrade);
  await inDatabase('cut', async (next) => {
    assert.deepEqual(await shapeOf(next), before);
    await migrate(next);
    assert.deepEqual(await shapeOf(next), newest);
  });
});

test('a database made by a newer version is refused, and nothing in it is changed', async () => {
  await makeDatabase('newer', 'fresh');
  await inDatabase('newer', async (client) => {
    await client.query(`insert into migration (name) values ('999-later.sql')`);
    await assert.rejects(migrate(client), /made by a newer version of Line of Sight \(999-later\.sql\)/);
    assert.deepEqual(await shapeOf(client), newest);
  });
});

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  const value = await work();
  await client.query('commit');
  return value;
}

async function waitUntil(so: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 3000; tries += 1) if (await so()) return;
  throw new Error('It never came to that.');
}

/** Tables that a migration has taken away: what was in them is elsewhere; the second was never written to. */
const moved = new Set(['person_team', 'audit_removal']);

/** What rows have lost: whole tables, or values of columns that are still there. */
async function lost(client: pg.Client, filled: FilledRow[]): Promise<string[]> {
  const gone: string[] = [];
  for (const { table, row } of filled) {
    const there = await client.query('select to_regclass($1) is not null as there', [`public."${table}"`]);
    if (!there.rows[0].there) {
      if (!moved.has(table)) gone.push(`the table ${table}`);
      continue;
    }
    const now = (await client.query(`select to_jsonb(t) as row from "${table}" t`)).rows.map(
      (one) => one.row as Record<string, unknown>,
    );
    const kept = now.some((one) =>
      Object.entries(row).every(
        ([name, value]) => !(name in one) || JSON.stringify(one[name]) === JSON.stringify(value),
      ),
    );
    if (!kept) gone.push(`${table}: ${JSON.stringify(row)} is now ${JSON.stringify(now)}`);
  }
  return gone;
}
