import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { projectFile } from '../project.ts';

/**
 * Applies the migrations not applied yet, in order, all of them or none, under a lock so that several processes may
 * start at once. Forward only: a database newer than this program is refused.
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
    const waiting = files.filter((file) => !applied.has(file));
    if (waiting.length > 0) await applyAll(client, waiting);
  } finally {
    await client.query('select pg_advisory_unlock(727001)');
  }
}

async function applyAll(client: ClientBase, names: string[]): Promise<void> {
  const texts = await Promise.all(names.map((name) => readFile(join(folder(), name), 'utf8')));
  await client.query('begin');
  for (const [index, name] of names.entries()) {
    try {
      await client.query(texts[index] as string);
    } catch (reason) {
      await client.query('rollback');
      throw new Error(`Migration ${name} failed: ${(reason as Error).message}`, { cause: reason });
    }
  }
  await client.query('insert into migration (name) select unnest($1::text[])', [names]);
  await client.query('commit');
}

function folder(): string {
  return projectFile('src/platform/db/migrations');
}
