import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import type { Services } from '../services.ts';
import { openFileStore } from './file-store.ts';
import { sealFiles } from './seal-files.ts';
import { openStored, readFileKeys } from './sealed-file.ts';

let database: TestDatabase;
let folder: string;
let outside: string;
before(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'los-sealed-'));
  outside = await mkdtemp(join(tmpdir(), 'los-keys-'));
});
after(async () => {
  await database.drop();
  for (const one of [folder, outside]) await rm(one, { recursive: true, force: true });
});

const newKey = () => randomBytes(32).toString('hex');
const keysOf = async (...lines: string[]) => {
  const path = join(outside, 'key');
  await writeFile(path, `${lines.join('\n')}\n`);
  return readFileKeys(path, folder);
};
const pathOf = (name: string) => join(folder, 'files', name.slice(0, 2), name);
const words = Buffer.from('What was said of a child at the meeting '.repeat(100));
const first = newKey();

test('with a key, what lies on disk says nothing, and is read as it came', async () => {
  const store = openFileStore(folder, await keysOf(first));
  const name = await store.keep(database.db, words);
  assert.equal(name, createHash('sha256').update(words).digest('hex'));
  const kept = await readFile(pathOf(name));
  assert.ok(!kept.includes('What was said'));
  assert.ok((await store.read(name)).equals(words));
  const empty = await store.keep(database.db, Buffer.alloc(0));
  assert.equal((await store.read(empty)).length, 0);
});

test('without its key, or changed by one bit anywhere, it does not open', async () => {
  const name = createHash('sha256').update(words).digest('hex');
  await assert.rejects(openFileStore(folder).read(name), /not in LOS_FILES_KEY_FILE/);
  await assert.rejects(openFileStore(folder, await keysOf(newKey())).read(name), /not in LOS_FILES_KEY_FILE/);
  const store = openFileStore(folder, await keysOf(first));
  const whole = await readFile(pathOf(name));
  for (const place of [18, 30, 60, whole.length - 1]) {
    const changed = Buffer.from(whole);
    changed[place] = (changed[place] as number) ^ 1;
    await writeFile(pathOf(name), changed);
    await assert.rejects(store.read(name), /was changed on disk/, String(place));
  }
  await writeFile(pathOf(name), whole.subarray(0, 50));
  await assert.rejects(store.read(name), /was changed on disk/);
  await writeFile(pathOf(name), whole);
  assert.ok((await store.read(name)).equals(words));
});

test('files from before there was a key are read, and sealed when it is asked; a new key takes the place of the old', async () => {
  const old = await openFileStore(folder).keep(database.db, Buffer.from('kept before'));
  const one = openFileStore(folder, await keysOf(first));
  assert.equal((await one.read(old)).toString(), 'kept before');
  assert.equal((await sealFiles({ db: database.db, files: one } as Services)).sealed, 1);
  assert.ok(!(await readFile(pathOf(old))).includes('kept before'));
  const second = newKey();
  const both = openFileStore(folder, await keysOf(second, first));
  assert.equal((await both.read(old)).toString(), 'kept before');
  const done = await sealFiles({ db: database.db, files: both } as Services);
  assert.deepEqual(done, { sealed: 3, already: 0, missing: [] });
  const only = openFileStore(folder, await keysOf(second));
  assert.equal((await only.read(old)).toString(), 'kept before');
  assert.deepEqual(await sealFiles({ db: database.db, files: only } as Services), {
    sealed: 0,
    already: 3,
    missing: [],
  });
  await rm(pathOf(old));
  assert.deepEqual((await sealFiles({ db: database.db, files: only } as Services)).missing, [old]);
  const stored = await openStored(
    pathOf(createHash('sha256').update(words).digest('hex')),
    createHash('sha256').update(words).digest('hex'),
    await keysOf(second),
  );
  assert.equal(stored.size, words.length);
});

test('a file that begins as a sealed one does, and is none, is read as it came', async () => {
  const strange = Buffer.concat([Buffer.from('LOSFILE1'), randomBytes(60)]);
  const name = await openFileStore(folder).keep(database.db, strange);
  assert.ok((await openFileStore(folder, await keysOf(first)).read(name)).equals(strange));
});

test('a key that cannot be used is refused in a sentence', async () => {
  await assert.rejects(keysOf('short'), /must be 64 hexadecimal digits/);
  await assert.rejects(keysOf(''), /must be 64 hexadecimal digits/);
  assert.throws(() => readFileKeys(join(outside, 'nothing'), folder), /there is no file .*openssl rand -hex 32/);
  assert.throws(() => readFileKeys(join(folder, 'key'), folder), /lies in the data folder/);
  assert.deepEqual(readFileKeys(undefined, folder), []);
});
