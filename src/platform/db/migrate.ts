import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { ClientBase } from 'pg';
import { projectFile } from '../project.ts';
import type { DB } from './tables.ts';

/** Held while tables are changed, by whoever changes them: a start, or a restore. */
export const schemaLock = 727001;

/**
 * Applies the migrations not applied yet, in order, all of them or none, under a lock so that several processes may
 * start at once. Forward only: a database newer than this program is refused.
 */
export async function migrate(client: ClientBase): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [schemaLock]);
  try {
    await client.query(migrationTable);
    const waiting = await waitingMigrations(await applied(client));
    if (waiting.length === 0) return;
    await client.query('begin');
    try {
      await applyMigrations(client, waiting);
      await client.query('commit');
    } catch (reason) {
      await client.query('rollback');
      throw reason;
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [schemaLock]);
  }
}

const migrationTable =
  'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())';

async function applied(client: ClientBase): Promise<string[]> {
  return (await client.query('select name from migration')).rows.map((row) => row.name as string);
}

/** The migrations a database has, asked in the way pages ask. */
export async function appliedMigrations(db: Kysely<DB>): Promise<string[]> {
  return (await sql<{ name: string }>`select name from migration`.execute(db)).rows.map((row) => row.name);
}

/** The names of every migration this program has, in order. */
export async function knownMigrations(): Promise<string[]> {
  return (await readdir(folder())).filter((name) => name.endsWith('.sql')).sort();
}

/** What is still to be applied where these are. Throws a plain sentence when one of them is not known to this program. */
export async function waitingMigrations(have: string[]): Promise<string[]> {
  const known = await knownMigrations();
  const unknown = have.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `This database was made by a newer version of Line of Sight (${unknown.join(', ')}). Install that version or later.`,
    );
  }
  return known.filter((name) => !have.includes(name));
}

/** Applies these migrations within the caller's transaction, and notes that they were. Throws naming the one that failed. */
export async function applyMigrations(client: ClientBase, names: string[]): Promise<void> {
  const texts = await Promise.all(names.map((name) => readFile(join(folder(), name), 'utf8')));
  await client.query(migrationTable);
  for (const [index, name] of names.entries()) {
    try {
      await client.query(texts[index] as string);
    } catch (reason) {
      throw new Error(`Migration ${name} failed: ${(reason as Error).message}`, { cause: reason });
    }
  }
  await client.query('insert into migration (name) select unnest($1::text[])', [names]);
}

function folder(): string {
  return projectFile('src/platform/db/migrations');
}
