import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { makeFolder } from '../files/make-folder.ts';
import { version } from '../project.ts';
import type { Services } from '../services.ts';
import {
  quoted,
  selectDictionary,
  selectFiles,
  selectMigrations,
  selectTables,
  sqlName,
  writePlainly,
} from './backup-queries.ts';

export type Exported = { folder: string; tables: number; rows: number; files: number };
type Line = { path: string; bytes: number; sha256: string; rows?: number };

/** What signs people in or out, or lets the product work: of no use elsewhere, and not for anybody's hands. */
const leftOut = ['session', 'sign_in_attempt', 'import_draft', 'unsent_form', 'job_run', 'known_device', 'migration'];
/** Columns with secrets of people: they choose new ones elsewhere. */
const secret = /password|secret|token|recovery/;

/**
 * Writes everything a council has put in, in open formats: each table as CSV with a heading (RFC 4180, UTF-8), what its
 * columns are as JSON, every file as it was received, and a list of all of it with sizes and hashes. As at one moment.
 * It is not sealed. The folder must not be there yet; it appears when it is whole.
 */
export async function exportEverything(services: Services, to: string): Promise<Exported> {
  const folder = resolve(to);
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty. Name a new folder.`);
  if (!services.ownerUrl) throw new Error('There is no way to reach the database as its owner.');
  const making = join(dirname(folder), `.${basename(folder)}.making`);
  await rm(making, { recursive: true, force: true });
  makeFolder(dirname(folder));
  await mkdir(making, { mode: 0o700 });
  const client = new pg.Client({
    connectionString: await services.ownerUrl(),
    application_name: `line-of-sight ${process.pid}`,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await writePlainly(client);
    await client.query('begin isolation level repeatable read read only');
    const lines = [...(await writeTables(client, making)), ...(await writeFiles(client, services, making))];
    const manifest = {
      format: 'line-of-sight-export/1',
      product: version(),
      madeAt: services.now().toISOString(),
      migrations: await selectMigrations(client),
      contents: lines,
    };
    await writeFile(join(making, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
    await writeFile(join(making, 'README.txt'), readme);
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
    const tables = lines.filter((line) => line.path.startsWith('tables/'));
    return {
      folder,
      tables: tables.length,
      rows: tables.reduce((sum, line) => sum + (line.rows ?? 0), 0),
      files: lines.filter((line) => line.path.startsWith('files/')).length,
    };
  } catch (reason) {
    await rm(making, { recursive: true, force: true });
    throw reason;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function writeTables(client: pg.Client, folder: string): Promise<Line[]> {
  await mkdir(join(folder, 'tables'));
  const lines: Line[] = [];
  const tables = (await selectTables(client)).filter(({ table }) => !leftOut.includes(table));
  for (const table of tables) {
    const columns = table.columns.filter((column) => !secret.test(column)).map(quoted);
    const path = `tables/${table.table}.csv`;
    const rows = client.query(copyTo(`copy ${sqlName(table)} (${columns.join(', ')}) to stdout (format csv, header)`));
    const measured = measure();
    await pipeline(rows, measured.stream, createWriteStream(join(folder, path), { mode: 0o600 }));
    lines.push({ path, ...measured.result(), rows: rows.rowCount ?? 0 });
  }
  const dictionary = (await selectDictionary(client)).filter(
    ({ table, column }) => !leftOut.includes(table) && !secret.test(column),
  );
  await writeFile(join(folder, 'columns.json'), `${JSON.stringify(dictionary, null, 1)}\n`);
  return lines;
}

async function writeFiles(client: pg.Client, services: Services, folder: string): Promise<Line[]> {
  await mkdir(join(folder, 'files'));
  const lines: Line[] = [];
  for (const { sha256 } of await selectFiles(client)) {
    // As it was received, whatever way it is kept in. One that was changed on disk is refused by the store.
    const bytes = await services.files.read(sha256);
    const path = `files/${sha256}`;
    await writeFile(join(folder, path), bytes, { mode: 0o600 });
    lines.push({ path, bytes: bytes.length, sha256 });
  }
  return lines;
}

function measure(): { stream: Transform; result: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

const readme = `Everything this council has put into Line of Sight, in open formats.

tables/      each table as CSV (UTF-8, with a heading; an empty field without quotes is no value)
columns.json what each column is, and which column of which table it points at
files/       every file, named by the SHA-256 of what is in it; the tables say what each was called
manifest.json  all of the above with sizes, rows and hashes

It holds personal data of children and staff, and is not sealed: keep it as you keep the case system's own exports.
`;
