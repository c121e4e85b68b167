import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { restoreBackup } from '../src/platform/backup/restore-backup.ts';
import { newKeyPair } from '../src/platform/backup/sealed.ts';
import { writeBackup } from '../src/platform/backup/write-archive.ts';
import { connect } from '../src/platform/db/connect.ts';
import { externalPostgres } from './external-postgres.ts';
import { once, type Figure } from './figures.ts';

const rows = 200_000;
const files = 400;
const fileSize = 2_684_355;
const gigabytes = 1024 ** 3;

/** A backup of 200,000 rows about children and 1 GB of files, and its restore, beside pg_dump, pg_restore and tar in the same run. */
export async function backupFigures(): Promise<Figure[]> {
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < 6 * gigabytes) {
    console.log(`left out  backup: it needs 6 GB in ${tmpdir()}`);
    return [];
  }
  const server = await externalPostgres();
  if (!server) {
    console.log('left out  backup: there is no PostgreSQL of the system, and so no pg_dump to compare with');
    return [];
  }
  const folder = await mkdtemp(join(tmpdir(), 'los-bench-backup-'));
  try {
    const urlOf = (name: string) => server.url.replace(/\/postgres$/, `/${name}`);
    await ask(server.url, 'create database full_one', 'create database ours', 'create database theirs');
    await fill(urlOf('full_one'), folder);
    const { secret, public: publicKey } = await newKeyPair();
    const parts = { databaseUrl: urlOf('full_one'), dataFolder: folder, publicKeys: [publicKey] };
    const file = join(folder, 'ours.age');
    let bytes = 0;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
    const backup = await once(async () => {
      bytes = (await writeBackup({ ...parts, file, now: () => new Date('2026-11-20T02:00:00Z') })).bytes;
    });
    const dump = await once(() => {
      execFileSync(join(server.bin, 'pg_dump'), ['-Fc', '-f', join(folder, 'theirs.dump'), urlOf('full_one')]);
      execFileSync('tar', ['cf', join(folder, 'theirs.tar'), '-C', folder, 'files']);
      execFileSync('sync', ['-f', folder]);
    });
    const to = join(folder, 'restored');
    await mkdir(to);
    const key = { secretKeys: [secret] };
    const restore = await once(() => restoreBackup({ file, key, databaseUrl: urlOf('ours'), dataFolder: to }));
    clearInterval(watch);
    await mkdir(join(folder, 'theirs'));
    const undump = await once(() => {
      execFileSync(join(server.bin, 'pg_restore'), [
        '-d',
        urlOf('theirs'),
        '--no-owner',
        '--no-acl',
        join(folder, 'theirs.dump'),
      ]);
      execFileSync('tar', ['xf', join(folder, 'theirs.tar'), '-C', join(folder, 'theirs')]);
      execFileSync('sync', ['-f', folder]);
    });
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    const size = `${(bytes / gigabytes).toFixed(2)} GB, PostgreSQL ${server.version}`;
    return [
      {
        name: 'backup, sealed and read again, against pg_dump and tar',
        ...{ value: backup / dump, unit: '×', bound: 4, sense: 'under' },
        note: `${seconds(backup)} and ${seconds(dump)}; ${size}`,
      },
      {
        name: 'restore, every table read again, against pg_restore and tar',
        ...{ value: restore / undump, unit: '×', bound: 4, sense: 'under' },
        note: `${seconds(restore)} and ${seconds(undump)}`,
      },
      { name: 'most memory meanwhile', value: most / 1024 ** 2, unit: 'MB', bound: 600, sense: 'under' },
    ];
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function ask(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Rows as a return has them, and files of bytes that cannot be packed, as Word and PDF files cannot. */
async function fill(url: string, folder: string): Promise<void> {
  await (await connect(url)).close();
  await ask(
    url,
    `insert into return_snapshot (source, as_at, content_sha256, rows, summary) values ('annex-a', '2026-10-31', 'x', ${rows}, '{}')`,
    `insert into child_row (snapshot_id, list, row, child, counted, cells)
     select 1, '1', n, 'C' || (n % 60000), true, jsonb_build_object('Child Unique ID', 'C' || (n % 60000), 'Gender', 'Female',
       'Ethnicity', 'White British', 'Date of Birth', date '2010-01-01' + n % 5000, 'Date of contact', date '2026-01-01' + n % 300,
       'Contact source', 'Police', 'Outcome', md5(n::text), 'Allocated Team', 'Team ' || n % 30, 'Allocated Worker', 'Worker ' || n % 300)
     from generate_series(1, ${rows}) n`,
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let index = 0; index < files; index += 1) {
    const bytes = randomBytes(fileSize);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await mkdir(join(folder, 'files', sha256.slice(0, 2)), { recursive: true });
    await writeFile(join(folder, 'files', sha256.slice(0, 2), sha256), bytes);
    await client.query('insert into file (sha256, bytes) values ($1, $2)', [sha256, fileSize]);
  }
  await client.end();
}
