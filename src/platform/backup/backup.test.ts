import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { discardEmbedded, startEmbedded } from '../db/embedded.ts';
import { checkArchive } from './check-archive.ts';
import { restoreBackup } from './restore-backup.ts';
import { fileKeyOf, newKeyPair } from './sealed.ts';
import { writeBackup } from './write-archive.ts';

let folder: string;
let from: TestDatabase;
/** As the owner of the tables, who backs up and restores. */
let ownerUrl: string;
let keys: { secret: string; public: string };
const evidence = Buffer.from('What the manager wrote.');
const sha256 = createHash('sha256').update(evidence).digest('hex');
const awkward = "A\ttab, a\nnew line, a \\ backslash, \\N, “quotes”, ملف, 😀 and a quote's end";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'los-backup-'));
  keys = await newKeyPair();
  from = await testDatabase();
  ({ ownerUrl } = from);
  await keepFile(join(folder, 'from'), sha256, evidence);
  // A database that came here by way of earlier versions may have its columns in another order than a new one.
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('alter table mail drop column about; alter table mail add column about text');
  await owner.query('create index on mail (about)');
  await owner.end();
  const { db } = from;
  await db
    .insertInto('mail')
    .values({ to_name: 'Ann', to_email: 'ann@example.org', subject: 'S', body: 'B', about: 'what it is about' })
    .execute();
  await db.insertInto('file').values({ sha256, bytes: evidence.length }).execute();
  await db.insertInto('person').values({ name: awkward, email: 'ada@example.org' }).execute();
  await db.insertInto('person').values({ name: 'Grace', email: 'grace@example.org' }).execute();
  // One post that another took in: a table that points at itself, the later row before the earlier.
  await db.insertInto('post').values({ title: 'Head of Service' }).execute();
  await db.insertInto('post').values({ title: 'Head of Care', merged_into: 1 }).execute();
  await db.updateTable('post').set({ merged_into: 2 }).where('id', '=', 1).execute();
  const before = JSON.stringify({ words: awkward, none: null });
  await db.insertInto('audit').values({ who: 'Ada', what: 'plan.edit', subject: 'action:1', before }).execute();
});
after(async () => {
  await from.drop();
  await rm(folder, { recursive: true, force: true });
});

async function keepFile(dataFolder: string, name: string, bytes: Buffer): Promise<void> {
  await mkdir(join(dataFolder, 'files', name.slice(0, 2)), { recursive: true });
  await writeFile(join(dataFolder, 'files', name.slice(0, 2), name), bytes);
}

const back = (name: string, more: { dataFolder?: string; publicKeys?: string[] } = {}) =>
  writeBackup({
    databaseUrl: ownerUrl,
    dataFolder: join(folder, 'from'),
    file: join(folder, name),
    publicKeys: [keys.public],
    now: () => new Date('2026-11-20T02:00:00Z'),
    ...more,
  });

/** An empty database of a new embedded server, and a client that looks into it. */
async function emptyPlace(t: TestContext): Promise<{
  dataFolder: string;
  databaseUrl: string;
  look: (sql: string) => Promise<Record<string, unknown>[]>;
}> {
  const dataFolder = await mkdtemp(join(folder, 'to-'));
  const server = await startEmbedded(dataFolder, { safe: false });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  t.after(async () => {
    await client.end();
    await discardEmbedded(dataFolder);
  });
  return {
    dataFolder,
    databaseUrl: server.url,
    look: async (sql) => (await client.query(sql)).rows as Record<string, unknown>[],
  };
}

test('everything comes back as it was, into a new database of another server', async (t) => {
  const made = await back('whole.los');
  assert.equal(made.files, 1);
  assert.deepEqual([made.missing, made.damaged], [[], []]);
  const to = await emptyPlace(t);
  const { secret } = keys;
  const tally = await restoreBackup({ file: made.file, key: { secretKeys: [secret] }, ...to });
  assert.deepEqual([tally.rows, tally.tables, tally.files], [made.rows, made.tables, 1]);
  assert.deepEqual(await to.look('select id, name from person order by id'), [
    { id: 1, name: awkward },
    { id: 2, name: 'Grace' },
  ]);
  assert.deepEqual(await to.look('select id, merged_into from post order by id'), [
    { id: 1, merged_into: 2 },
    { id: 2, merged_into: 1 },
  ]);
  assert.deepEqual(await to.look('select about from mail'), [{ about: 'what it is about' }]);
  assert.deepEqual(await to.look('select before from audit'), [{ before: { words: awkward, none: null } }]);
  assert.ok((await readFile(join(to.dataFolder, 'files', sha256.slice(0, 2), sha256))).equals(evidence));
  // Counting goes on where it stood; what the tables hold to, they hold to again.
  assert.deepEqual(await to.look(`insert into person (name, email) values ('New', 'new@example.org') returning id`), [
    { id: 3 },
  ]);
  await assert.rejects(to.look('delete from audit'), /append-only/);
  await assert.rejects(to.look("insert into post_alias values ('Somebody', 99)"), /violates foreign key/);
});

test('what is restored has the very tables, rules and indexes of a new database', async (t) => {
  const to = await emptyPlace(t);
  await restoreBackup({ file: join(folder, 'whole.los'), key: { secretKeys: [keys.secret] }, ...to });
  const shape = `
    select 'column' as what, table_name || '.' || column_name as name, data_type || coalesce(column_default, '') || is_nullable as is
      from information_schema.columns where table_schema = 'public'
    union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
    union all select 'constraint', conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) || convalidated::text from pg_constraint
      where connamespace = 'public'::regnamespace and contype <> 'n' -- from 18 on a rule as well as a column's own
    union all select 'trigger', tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal
    union all select 'function', oid::regprocedure::text, prosrc from pg_proc where pronamespace = 'public'::regnamespace
    order by 1, 2`;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const original = (await client.query(shape)).rows;
  await client.end();
  assert.ok(original.length > 500);
  assert.deepEqual(await to.look(shape), original);
});

test('a database that holds something is left alone, unless it is said to be replaced', async (t) => {
  const to = await emptyPlace(t);
  const parts = { file: join(folder, 'whole.los'), key: { secretKeys: [keys.secret] }, ...to };
  await restoreBackup(parts);
  await to.look(`insert into person (name, email) values ('Here before', 'here@example.org')`);
  const old = 'f'.repeat(64);
  await keepFile(to.dataFolder, old, Buffer.from('here before'));
  await assert.rejects(restoreBackup(parts), /This database is not empty.*--replace.*Nothing was changed/);
  assert.equal((await to.look('select * from person')).length, 3);
  await restoreBackup({ ...parts, replace: true });
  assert.equal((await to.look('select * from person')).length, 2);
  assert.ok(!existsSync(join(to.dataFolder, 'files', 'ff', old)));
});

test('a backup that was cut or altered, or for which the key is wrong, changes nothing', async (t) => {
  const to = await emptyPlace(t);
  await keepFile(to.dataFolder, 'e'.repeat(64), Buffer.from('stays'));
  const whole = await readFile(join(folder, 'whole.los'));
  const hurt = join(folder, 'hurt.los');
  const refuse = async (secret = keys.secret) => {
    const parts = { file: hurt, key: { secretKeys: [secret] }, ...to };
    await assert.rejects(restoreBackup(parts), /Nothing was|does not open/);
    assert.deepEqual(await to.look(`select 1 from pg_class where relnamespace = 'public'::regnamespace`), []);
    assert.deepEqual((await readdir(to.dataFolder)).sort(), ['files', 'postgres']);
    assert.deepEqual(await readdir(join(to.dataFolder, 'files')), ['ee']);
  };
  for (const part of [0.3, 0.6, 0.9]) {
    await writeFile(hurt, whole);
    await truncate(hurt, Math.floor(whole.length * part));
    await refuse();
  }
  for (const part of [0.2, 0.5, 0.99]) {
    const altered = Buffer.from(whole);
    const at = Math.floor(whole.length * part);
    altered[at] = (altered[at] as number) ^ 8;
    await writeFile(hurt, altered);
    await refuse();
  }
  await writeFile(hurt, whole);
  await refuse((await newKeyPair()).secret);
});

test('a file that is missing or was changed on disk is named, and the rest is backed up', async () => {
  const other = join(folder, 'other');
  await keepFile(other, sha256, Buffer.from('Somebody changed this.'));
  const made = await back('changed.los', { dataFolder: other });
  assert.deepEqual(made.damaged, [sha256]);
  const gone = await back('gone.los', { dataFolder: join(folder, 'nothing here') });
  assert.deepEqual(gone.missing, [sha256]);
  assert.equal(gone.rows, made.rows);
});

test('a backup is never written over another, without a key, or half', async () => {
  await assert.rejects(back('whole.los'), /is there already/);
  await assert.rejects(back('keyless.los', { publicKeys: [] }), /no key/);
  await assert.rejects(back('wrong.los', { publicKeys: ['age1nonsense'] }), /is not a public key of age/);
  const names = await readdir(folder);
  assert.deepEqual(
    names.filter((name) => /keyless|wrong|\.part$/.test(name)),
    [],
  );
});

test('a backup shows everything as at one moment, though others go on writing', async () => {
  let writing = true;
  const writer = (async () => {
    for (let number = 0; writing; number += 1) {
      await from.db.transaction().execute(async (trx) => {
        const { id } = await trx
          .insertInto('post')
          .values({ title: `Post ${number}` })
          .returning('id')
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('post_alias')
          .values({ alias: `Alias ${number}`, post_id: id })
          .execute();
      });
    }
  })();
  const made = await back('busy.los');
  writing = false;
  await writer;
  const { end } = await checkArchive(made.file, await fileKeyOf(made.file, [keys.secret]));
  const rows = (name: string) => end.tables.find((table) => table.name === name)?.rows;
  assert.equal(rows('public.post'), (rows('public.post_alias') as number) + 2);
});
