import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { keyPlace, newKeyText, readKeyFile, writeKeyFile } from './key-file.ts';
import { pseudonymOf, pseudonymsIn, readPseudonym } from './pseudonym.ts';

let folder: string;
before(async () => (folder = await mkdtemp(join(tmpdir(), 'los-key-'))));
after(() => rm(folder, { recursive: true }));

const key = Buffer.alloc(32, 7);
const said = (identifier: string) => pseudonymOf(key, identifier).pseudonym;

test('an identifier has one pseudonym, with one key; a family of the same number has another', () => {
  assert.equal(said('K100'), said('K100'));
  assert.notEqual(said('K100'), pseudonymOf(Buffer.alloc(32, 8), 'K100').pseudonym);
  assert.notEqual(said('K100'), pseudonymOf(key, 'K100', 'family').pseudonym);
});

test('a hundred thousand identifiers have as many pseudonyms, none of which looks like a number or says a word', () => {
  const all = new Set<string>();
  for (let number = 0; number < 100_000; number += 1) all.add(said(String(number)));
  assert.equal(all.size, 100_000);
  for (const one of all)
    assert.match(one, /^[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{4}-[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{4}$/);
});

test('it is read however somebody says or types it', () => {
  assert.equal(readPseudonym(' k7qm2 w4xd9 '), 'K7QM2-W4XD9');
  assert.equal(readPseudonym('K7QM2W4XD9'), 'K7QM2-W4XD9');
  assert.equal(readPseudonym('koilm-wooo9'), 'K011M-W0009');
  for (const other of ['', 'K100', '12345-67890', 'K7QM2-W4XD', 'K7QM2-W4XD9-A', 'UUUUU-UUUUU'])
    assert.equal(readPseudonym(other), null, other);
});

test('it is found in a sentence, and not within a longer word', () => {
  const one = said('K100');
  assert.deepEqual('see K100'.match(pseudonymsIn), null);
  assert.deepEqual(`see ${one}, and ${one}.`.match(pseudonymsIn), [one, one]);
  assert.equal(`A${one}`.match(pseudonymsIn), null);
});

test('a key file is made once, for its owner alone, and read; one that is damaged says what it must have', async () => {
  const path = join(folder, 'deep', 'key');
  assert.equal(readKeyFile(path), null);
  assert.equal(writeKeyFile(path), true);
  const text = await readFile(path, 'utf8');
  assert.equal(writeKeyFile(path), false, 'what is there stays');
  assert.equal(await readFile(path, 'utf8'), text);
  assert.equal((await stat(path)).mode & 0o077, 0);
  assert.equal(readKeyFile(path)?.seals.length, 1);
  await writeFile(path, `${newKeyText()}seal ${'0'.repeat(64)}\n`);
  assert.equal(readKeyFile(path)?.seals.length, 2);
  for (const damaged of [
    '',
    'pseudonyms 00',
    text.replace('seal', 'sea1'),
    text.replace(/^pseudonyms .*$/m, ''),
    `${text}${text}`,
  ]) {
    await writeFile(path, damaged);
    assert.throws(() => readKeyFile(path), /must have one line “pseudonyms …” and one or more “seal …”/);
  }
});

test('a key named in the data folder is refused; where none is named it lies there, and that is known', () => {
  assert.throws(() => keyPlace('/data/key', '/data'), /LOS_IDENTIFIERS_KEY_FILE: .* lies in the data folder/);
  assert.deepEqual(keyPlace('/elsewhere/key', '/data'), { path: '/elsewhere/key', isBesideData: false });
  assert.deepEqual(keyPlace(undefined, '/data'), { path: '/data/identifiers.key', isBesideData: true });
});
