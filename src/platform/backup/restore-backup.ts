import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg, { type ClientBase } from 'pg';
import { from as copyFrom, to as copyTo, type CopyStreamQuery } from 'pg-copy-streams';
import { applyMigrations, schemaLock, waitingMigrations } from '../db/migrate.ts';
import { makeFolder } from '../files/make-folder.ts';
import {
  countOthers,
  holdsAnything,
  quoted,
  removeEverything,
  selectTables,
  setSequence,
  sqlName,
  switchTriggersOff,
  takeForeignKeysAway,
  takeIndexesAway,
  writePlainly,
  type TableOf,
} from './backup-queries.ts';
import { checkArchive } from './check-archive.ts';
import { tallyOf, type Beginning, type End, type Tally } from './manifest.ts';
import { altered, fileKeyOf } from './sealed.ts';

/** What opens an archive: secret keys of its holders or, just after it was written, the key of the file itself. */
export type RestoreKey = { secretKeys: string[] } | { fileKey: Uint8Array };

export type RestoreParts = {
  file: string;
  key: RestoreKey;
  /** A connection string of the owner of an empty database. */
  databaseUrl: string;
  dataFolder: string;
  /** Whether what the database holds now may be removed for it. */
  replace?: boolean;
  /** What the product does once everything is there, in the same transaction. */
  afterLoaded?: (client: ClientBase, beginning: Beginning) => Promise<void>;
};

/**
 * Restores a sealed archive: tables by the migrations it was made with, rows, sequences, files; then reads every table
 * again and compares it with the archive; then the migrations that came since. All in one transaction, files beside
 * their place until the end: whatever goes wrong, nothing was changed. Throws a plain sentence then.
 */
export async function restoreBackup(parts: RestoreParts): Promise<Tally> {
  const { key } = parts;
  const fileKey = 'fileKey' in key ? key.fileKey : await fileKeyOf(parts.file, key.secretKeys);
  const client = new pg.Client({
    connectionString: parts.databaseUrl,
    application_name: `line-of-sight ${process.pid}`,
  });
  // A connection that is lost fails the statement that waits on it; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  const files = join(parts.dataFolder, 'files');
  const beside = join(parts.dataFolder, `files.restoring-${randomUUID()}`);
  try {
    await writePlainly(client);
    await client.query('select pg_advisory_lock($1)', [schemaLock]);
    await client.query('begin');
    await makeRoom(client, parts.replace ?? false);
    makeFolder(beside);
    const loader = loaderInto(client, beside);
    const { beginning, end } = await checkArchive(parts.file, fileKey, loader);
    await finishLoading(client, end, loader);
    await parts.afterLoaded?.(client, beginning);
    await moveFiles(files, beside, () => client.query('commit'));
    return tallyOf(beginning, end);
  } catch (reason) {
    await client.query('rollback').catch(() => undefined);
    throw plainReason(reason as Error, parts);
  } finally {
    await rm(beside, { recursive: true, force: true });
    await client.end().catch(() => undefined);
  }
}

/** Refuses a database in which there is something, or removes it; what migrations alone have made is removed in any case. */
async function makeRoom(client: ClientBase, replace: boolean): Promise<void> {
  const others = await countOthers(client);
  if (others > 0)
    throw new Error(
      'Line of Sight is running on this database. Stop every server and worker first; nothing was changed.',
    );
  if (!replace && (await holdsAnything(client)))
    throw new Error(
      'This database is not empty. Restore into an empty one, or add --replace: what is there now is then removed. Nothing was changed.',
    );
  await removeEverything(client);
}

type Loader = {
  begins: (beginning: Beginning) => Promise<void>;
  rows: (table: string, bytes: Buffer) => Promise<void>;
  tablesEnd: () => Promise<void>;
  file: (sha256: string, bytes: AsyncIterable<Buffer>) => Promise<void>;
  /** The tables with the columns of the archive, in its order: an older database may have been made in another. */
  tables: Map<string, TableOf>;
  /** What was taken away or switched off to load, as statements. */
  putBack: () => { triggers: string[]; others: string[] };
};

/** Loads what is read of an archive, table after table, without ever holding more than a piece of one. */
function loaderInto(client: ClientBase, files: string): Loader {
  const tables = new Map<string, TableOf>();
  const putBack = { triggers: [] as string[], others: [] as string[] };
  let current: { name: string; copy: CopyStreamQuery; done: Promise<void> } | undefined;
  const endTable = async () => {
    if (!current) return;
    const { copy, done } = current;
    current = undefined;
    copy.end();
    await done;
  };
  return {
    async begins(beginning) {
      await waitingMigrations(beginning.migrations);
      await applyMigrations(client, beginning.migrations);
      const there = new Map((await selectTables(client)).map((table) => [table.name, table]));
      for (const { name, columns } of beginning.tables) {
        const table = there.get(name);
        if (!table || columns.some((column) => !table.columns.includes(column))) throw new Error(altered);
        tables.set(name, { ...table, columns });
      }
      if (there.size !== tables.size) throw new Error(altered);
      putBack.triggers = await switchTriggersOff(client);
      putBack.others = await takeForeignKeysAway(client);
      putBack.others.unshift(...(await takeIndexesAway(client)));
      // Migrations fill some tables themselves; what was backed up takes the place of that.
      for (const table of there.values()) await client.query(`delete from ${sqlName(table)}`);
    },
    async rows(name, bytes) {
      if (current?.name !== name) {
        await endTable();
        const table = tables.get(name) as TableOf;
        const copy = client.query(
          copyFrom(`copy ${sqlName(table)} (${table.columns.map(quoted).join(', ')}) from stdin`),
        );
        const done = new Promise<void>((loaded, failed) => {
          copy.on('finish', loaded);
          copy.on('error', failed);
        });
        done.catch(() => undefined);
        current = { name, copy, done };
      }
      const { copy, done } = current as { copy: CopyStreamQuery; done: Promise<void> };
      if (!copy.write(bytes)) await Promise.race([new Promise((drained) => copy.once('drain', drained)), done]);
    },
    tablesEnd: endTable,
    async file(sha256, bytes) {
      makeFolder(join(files, sha256.slice(0, 2)));
      const path = join(files, sha256.slice(0, 2), sha256);
      await pipeline(Readable.from(bytes), createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    },
    tables,
    putBack: () => putBack,
  };
}

/** Compares every table with the archive, puts back what was taken away, and applies what came since. */
async function finishLoading(client: ClientBase, end: End, loader: Loader): Promise<void> {
  const putBack = loader.putBack();
  for (const table of end.tables) {
    const hash = createHash('sha256');
    const of = loader.tables.get(table.name) as TableOf;
    const stream = client.query(copyTo(`copy ${sqlName(of)} (${of.columns.map(quoted).join(', ')}) to stdout`));
    for await (const bytes of stream as AsyncIterable<Buffer>) hash.update(bytes);
    if (stream.rowCount !== table.rows || hash.digest('hex') !== table.sha256)
      throw new Error(`The table ${table.name} is not what it was in the backup. Nothing was changed.`);
  }
  for (const sequence of end.sequences) await setSequence(client, sequence);
  for (const statement of putBack.others) await client.query(statement);
  for (const statement of putBack.triggers) await client.query(statement);
  const applied = (await client.query('select name from migration')).rows.map((row) => row.name as string);
  const waiting = await waitingMigrations(applied);
  if (waiting.length > 0) await applyMigrations(client, waiting);
}

/** Puts the files in their place and commits; if that fails, the files that were there before are back. */
async function moveFiles(files: string, beside: string, commit: () => Promise<unknown>): Promise<void> {
  const before = `${beside}-before`;
  const had = existsSync(files);
  if (had) await rename(files, before);
  try {
    await rename(beside, files);
    await commit();
  } catch (reason) {
    await rm(files, { recursive: true, force: true });
    if (had) await rename(before, files);
    throw reason;
  }
  await rm(before, { recursive: true, force: true });
}

function plainReason(reason: Error, parts: RestoreParts): Error {
  const { code } = reason as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === '53100')
    return new Error(`There is no room to restore into ${parts.dataFolder}. Nothing was changed.`, { cause: reason });
  if (code === '42501')
    return new Error(
      `The account in DATABASE_URL may not make or remove tables: ${reason.message}. Use the owner of the database. Nothing was changed.`,
      { cause: reason },
    );
  return reason;
}
