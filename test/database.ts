import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { connect, join, type Db } from '../src/platform/db/connect.ts';

/** The PostgreSQL server the tests use: started by `npm test`, which sets this variable. */
function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('Run the tests with npm test: it starts the database they need.');
  return url;
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export type TestDatabase = {
  /** As the product works in it: as a role that owns nothing. */
  db: Db;
  url: string;
  ownerUrl: string;
  /** As the owner of the tables, who sees and may change everything: to look at what the product cannot. */
  asOwner: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  drop: () => Promise<void>;
};

/** A real database of its own: a copy of the empty one with all tables that `npm test` prepared, or of another. */
export async function testDatabase(template = 'los_template'): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name} template ${template}`);
  const { db, url, ownerUrl, close } = await connect(urlOf(name));
  return {
    db,
    url,
    ownerUrl,
    asOwner: async (work) => {
      const owner = join(ownerUrl);
      try {
        return await work(owner.db);
      } finally {
        await owner.close();
      }
    },
    drop: async () => {
      await close();
      await administer(`drop database ${name} with (force)`);
    },
  };
}

/** Makes the template the test databases are copied from. Called once, by `npm test`. */
export async function prepareTemplate(): Promise<void> {
  await administer('drop database if exists los_template with (force)');
  await administer('create database los_template');
  await (await connect(urlOf('los_template'))).close();
}

/**
 * Makes a database that tests then copy, once for a run, whichever test file comes first; the others wait. `fill` is
 * given its address, and leaves no connection to it behind. One half made is made anew.
 */
export async function templateOnce(name: string, fill: (url: string) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length > 0) return;
    const beingMade = `${name}_being_made`;
    await client.query(`drop database if exists ${beingMade} with (force)`);
    await client.query(`create database ${beingMade} template los_template`);
    await fill(urlOf(beingMade));
    await client.query(`alter database ${beingMade} rename to ${name}`);
  } finally {
    await client.end();
  }
}
