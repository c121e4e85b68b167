import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import { makeFolder } from '../files/make-folder.ts';
import { version } from '../project.ts';
import {
  selectFiles,
  selectMigrations,
  selectSequences,
  selectStillNamed,
  selectTables,
  sqlName,
  quoted,
  writePlainly,
  type TableOf,
} from './backup-queries.ts';
import { checkArchive } from './check-archive.ts';
import { openStored, type FileKey } from '../files/sealed-file.ts';
import { entryNames, piece, tallyOf, type Beginning, type End, type Tally } from './manifest.ts';
import { seal, troubleWithPublicKey } from './sealed.ts';

const compress = promisify(zstdCompress);

export type BackupParts = {
  /** A connection string that may read every table. */
  databaseUrl: string;
  dataFolder: string;
  /** What files are sealed with where they lie; in the archive they are as they came, since it is sealed as a whole. */
  fileKeys?: readonly FileKey[];
  /** Where the archive goes; nothing may be there yet. */
  file: string;
  /** Public keys; whoever holds the secret key of any of them can open it. */
  publicKeys: string[];
  now: () => Date;
};
export type MadeBackup = Tally & {
  file: string;
  bytes: number;
  missing: string[];
  damaged: string[];
  /** Opens this one archive, and is known only to whoever has just written it: for a restore test. */
  fileKey: Uint8Array;
};

/**
 * Writes one sealed archive of everything: all tables as at one moment, and the files they name. It is written beside
 * its place, read again from disk and compared, and only then given its name. Throws a plain sentence otherwise, and
 * leaves nothing behind.
 */
export async function writeBackup(parts: BackupParts): Promise<MadeBackup> {
  const file = resolve(parts.file);
  if (parts.publicKeys.length === 0) throw new Error('There is no key to seal the backup with.');
  const trouble = parts.publicKeys.map(troubleWithPublicKey).find((one) => one !== null);
  if (trouble) throw new Error(trouble);
  if (existsSync(file)) throw new Error(`${file} is there already. Name another file: a backup is never overwritten.`);
  makeFolder(dirname(file));
  const beside = `${file}.part`;
  await rm(beside, { force: true });
  try {
    const { head, body, fileKey } = await seal(parts.publicKeys);
    const target = createWriteStream(beside, { mode: 0o600, flush: true });
    target.write(head);
    const tar = pack();
    const written = pipeline(tar, body, target);
    const filling = fillArchive(tar, parts);
    filling.catch((reason: Error) => tar.destroy(reason));
    const [filled] = await Promise.all([filling, written]);
    const read = await checkArchive(beside, fileKey);
    if (JSON.stringify(read.end) !== JSON.stringify(filled.end)) throw new Error('What was written could not be read.');
    await rename(beside, file);
    const bytes = (await stat(file)).size;
    return {
      ...tallyOf(filled.beginning, filled.end),
      file,
      bytes,
      fileKey,
      missing: filled.end.missing,
      damaged: filled.end.damaged,
    };
  } catch (reason) {
    await rm(beside, { force: true });
    if ((reason as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new Error(`There is no room for the backup on the disk of ${dirname(file)}.`, { cause: reason });
    throw reason;
  }
}

/** Told apart from the product's own connections, so that a backup does not keep an embedded database from stopping. */
const backupName = `line-of-sight ${process.pid}`;

async function fillArchive(tar: Pack, parts: BackupParts): Promise<{ beginning: Beginning; end: End }> {
  const client = new pg.Client({ connectionString: parts.databaseUrl, application_name: backupName });
  // A connection that is lost fails the statement that waits on it; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await fillFrom(client, tar, parts);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function fillFrom(client: pg.Client, tar: Pack, parts: BackupParts): Promise<{ beginning: Beginning; end: End }> {
  await writePlainly(client);
  // Everything as at one moment, however long it takes; others go on writing meanwhile.
  await client.query('begin isolation level repeatable read read only');
  const tables = await selectTables(client);
  const beginning: Beginning = {
    format: 1,
    product: version(),
    madeAt: parts.now().toISOString(),
    postgres: (await client.query('show server_version')).rows[0].server_version,
    migrations: await selectMigrations(client),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  };
  await addEntry(tar, entryNames.beginning, json(beginning));
  const end: End = { tables: [], sequences: [], files: { count: 0, bytes: 0 }, missing: [], damaged: [] };
  for (const table of tables) end.tables.push(await addTable(tar, client, table));
  end.sequences = await selectSequences(client);
  await addFiles(tar, client, parts, end);
  await client.query('rollback');
  await sayWhatIsGone(client, end);
  await addEntry(tar, entryNames.end, json(end));
  tar.finalize();
  return { beginning, end };
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

async function addEntry(tar: Pack, name: string, bytes: Buffer): Promise<void> {
  const entry = tar.entry({ name, size: bytes.length, mtime: new Date(0) });
  entry.end(bytes);
  await finished(entry);
}

/** A table's rows, as COPY writes them, in packed pieces. The next piece is read while one is packed. */
async function addTable(tar: Pack, client: pg.Client, table: TableOf): Promise<End['tables'][number]> {
  const columns = table.columns.map(quoted).join(', ');
  const stream = client.query(copyTo(`copy ${sqlName(table)} (${columns}) to stdout`));
  const hash = createHash('sha256');
  const whole = { bytes: 0, parts: 0 };
  let kept: Buffer[] = [];
  let length = 0;
  let adding: Promise<void> = Promise.resolve();
  const flush = async () => {
    const bytes = Buffer.concat(kept);
    [kept, length] = [[], 0];
    const packed = compress(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
    await adding;
    whole.parts += 1;
    const part = whole.parts;
    adding = packed.then((ready) => addEntry(tar, entryNames.table(table.name, part), ready));
    // It is waited for before the next one, or at the end.
    adding.catch(() => undefined);
  };
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    hash.update(bytes);
    whole.bytes += bytes.length;
    kept.push(bytes);
    length += bytes.length;
    if (length >= piece) await flush();
  }
  if (length > 0) await flush();
  await adding;
  return { name: table.name, rows: stream.rowCount ?? 0, sha256: hash.digest('hex'), bytes: whole.bytes };
}

/** The files the database names, as they came, with a list that sha256sum reads. */
async function addFiles(tar: Pack, client: pg.Client, parts: BackupParts, end: End): Promise<void> {
  const lines: string[] = [];
  for (const { sha256 } of await selectFiles(client)) {
    const path = join(parts.dataFolder, 'files', sha256.slice(0, 2), sha256);
    const stored = existsSync(path) ? await openStored(path, sha256, parts.fileKeys ?? []) : null;
    if (stored === null) {
      end.missing.push(sha256);
      continue;
    }
    const { size, stream: source } = stored;
    const hash = createHash('sha256');
    const entry = tar.entry({ name: entryNames.file(sha256), size, mtime: new Date(0) });
    source.on('data', (bytes) => hash.update(bytes));
    await pipeline(source, entry);
    const found = hash.digest('hex');
    lines.push(`${found}  ${entryNames.file(sha256)}\n`);
    if (found !== sha256) end.damaged.push(sha256);
    end.files.count += 1;
    end.files.bytes += size;
  }
  await addEntry(tar, entryNames.fileList, Buffer.from(lines.join('')));
}

/** A file that was not there may have been given up since the moment of the backup; only others are missing. */
async function sayWhatIsGone(client: pg.Client, end: End): Promise<void> {
  if (end.missing.length === 0) return;
  const named = await selectStillNamed(client, end.missing);
  end.missing = end.missing.filter((sha256) => named.has(sha256));
}
