import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { projectFile } from '../project.ts';

/**
 * Applies the migrations not applied yet, in order, each in its own transaction, under a lock so that several
 * processes may start at once. Forward only: a database newer than this program is refused.
 */
export async function migrate(client: ClientBase): Promise<void> {
  const files = (await readdir(folder())).filter((name) => name.endsWith('.sql')).sort();
  await client.query('select pg_advisory_lock(727001)');
  try {
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    );
    const applied = new Set((await client.query('select name from migration')).rows.map((row) => row.name as string));
    const unknown = [...applied].filter((name) => !files.includes(name));
    if (unknown.length > 0) {
      throw new Error(
        `This database was made by a newer version of Line of Sight (${unknown.join(', ')}). Install that version or later.`,
      );
    }
    for (const name of files.filter((file) => !applied.has(file))) {
      const sql = await readFile(join(folder(), name), 'utf8');
      await client.query('begin');
      try {
        await client.query(sql);
        await client.query('insert into migration (name) values ($1)', [name]);
        await client.query('commit');
      } catch (reason) {
        await client.query('rollback');
        throw new Error(`Migration ${name} failed: ${(reason as Error).message}`, { cause: reason });
      }
    }
  } finally {
    await client.query('select pg_advisory_unlock(727001)');
  }
}

function folder(): string {
  return projectFile('src/platform/db/migrations');
}
