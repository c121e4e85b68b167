import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Decrypter, Encrypter } from 'age-encryption';
import { fileKeyOf, newKeyPair, seal, troubleWithPublicKey, unseal } from './sealed.ts';

let folder: string;
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'los-sealed-'))));
after(() => rm(folder, { recursive: true, force: true }));

async function sealed(bytes: Buffer, ...publicKeys: string[]): Promise<Buffer> {
  const { head, body } = await seal(publicKeys);
  const parts = [head];
  body.end(bytes);
  for await (const part of body) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function opened(path: string, secret: string): Promise<Buffer> {
  const { start, body } = await unseal(path, await fileKeyOf(path, [secret]));
  const parts: Buffer[] = [];
  const source = createReadStream(path, { start });
  source.pipe(body);
  for await (const part of body) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const sizes = [0, 1, 65_535, 65_536, 65_537, 131_072, 300_000];

test('what is sealed here is opened by age itself, and what age sealed is opened here', async () => {
  const pair = await newKeyPair();
  const file = join(folder, 'both-ways.age');
  for (const size of sizes) {
    const bytes = randomBytes(size);
    const decrypter = new Decrypter();
    decrypter.addIdentity(pair.secret);
    assert.ok(bytes.equals(await decrypter.decrypt(await sealed(bytes, pair.public))), `${size} bytes by age`);
    const encrypter = new Encrypter();
    encrypter.addRecipient(pair.public);
    await writeFile(file, await encrypter.encrypt(bytes));
    assert.ok(bytes.equals(await opened(file, pair.secret)), `${size} bytes of age`);
  }
});

test('any of several keys opens it, and no other', async () => {
  const [first, second, stranger] = [await newKeyPair(), await newKeyPair(), await newKeyPair()];
  const file = join(folder, 'several.age');
  await writeFile(file, await sealed(Buffer.from('kept'), first.public, second.public));
  assert.equal((await opened(file, second.secret)).toString(), 'kept');
  await assert.rejects(opened(file, stranger.secret), /This key does not open this backup/);
  await assert.rejects(opened(file, 'AGE-SECRET'), /The key file holds no secret key of age/);
  assert.match(troubleWithPublicKey(first.secret) ?? '', /is not a public key of age/);
});

test('a file that was cut anywhere, or changed in any byte, is refused', async () => {
  const pair = await newKeyPair();
  const whole = await sealed(randomBytes(200_000), pair.public);
  const file = join(folder, 'hurt.age');
  const lengths = [0, 10, 100, whole.length - 1, whole.length - 16, whole.length - 20, 65_552 + 200, 65_552 * 2];
  for (const length of lengths) {
    await writeFile(file, whole);
    await truncate(file, length);
    await assert.rejects(opened(file, pair.secret), /not a backup|not whole|altered/, `cut to ${length} bytes`);
  }
  for (const at of [30, 60, 150, 250, 1000, 70_000, whole.length - 1]) {
    const hurt = Buffer.from(whole);
    hurt[at] = (hurt[at] as number) ^ 1;
    await writeFile(file, hurt);
    await assert.rejects(opened(file, pair.secret), /altered|damaged|not open|not whole/, `changed at ${at}`);
  }
  assert.ok((await readFile(file)).length === whole.length);
});
