import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, type Recipient } from 'age-encryption';

/**
 * A sealed file is an age file (age-encryption.org/v1), which the age program opens too. The library makes and reads
 * the head, where the key of the file is wrapped for its holders; the body is ChaCha20-Poly1305 in chunks of 64 KiB,
 * done here by OpenSSL: several times as fast as in JavaScript (decision 163).
 */
const chunk = 65_536;
const tag = 16;
const nonceLength = 16;
const longestHead = 65_536;

/** A new pair: the secret key opens what is sealed for the public one. */
export async function newKeyPair(): Promise<{ secret: string; public: string }> {
  const secret = await generateX25519Identity();
  return { secret, public: await identityToRecipient(secret) };
}

/** Why a public key cannot be used, or null. */
export function troubleWithPublicKey(key: string): string | null {
  try {
    new Encrypter().addRecipient(key);
    return null;
  } catch {
    return `“${key.slice(0, 20)}…” is not a public key of age. It begins with age1; “los backup key” makes a pair.`;
  }
}

/** What seals a stream for the holders of these public keys: the head to write first, what the rest passes through, and the file's own key. */
export async function seal(publicKeys: string[]): Promise<{ head: Buffer; body: Transform; fileKey: Uint8Array }> {
  const encrypter = new Encrypter();
  let fileKey: Uint8Array | undefined;
  const onlooker: Recipient = {
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key);
      return [];
    },
  };
  for (const key of publicKeys) encrypter.addRecipient(key);
  encrypter.addRecipient(onlooker);
  // An empty sealed file is a head, a nonce and the tag of nothing: all but that tag is what ours begins with.
  const empty = Buffer.from(await encrypter.encrypt(new Uint8Array(0)));
  const head = empty.subarray(0, empty.length - tag);
  if (!fileKey) throw new Error('The key of the file was not made.');
  return { head, body: inChunks(chunk, chunkSealer(bodyKey(fileKey, head.subarray(-nonceLength)))), fileKey };
}

/** The key of a sealed file, for whoever holds one of the secret keys. Throws a plain sentence when none fits. */
export async function fileKeyOf(path: string, secretKeys: string[]): Promise<Uint8Array> {
  const { head } = await readHead(path);
  const decrypter = new Decrypter();
  for (const key of secretKeys) {
    try {
      decrypter.addIdentity(key);
    } catch {
      throw new Error('The key file holds no secret key of age: a line that begins with AGE-SECRET-KEY-1.');
    }
  }
  try {
    return await decrypter.decryptHeader(head);
  } catch (reason) {
    if (/no identity matched/.test((reason as Error).message))
      throw new Error('This key does not open this backup: it was sealed for another one.', { cause: reason });
    throw new Error('The beginning of this backup was altered or is damaged. Nothing was read from it.', {
      cause: reason,
    });
  }
}

/** Where the sealed body of a file begins, and what it passes through to be read. Throws when the file is no sealed one. */
export async function unseal(path: string, fileKey: Uint8Array): Promise<{ start: number; body: Transform }> {
  const { head, nonce } = await readHead(path);
  return { start: head.length + nonce.length, body: inChunks(chunk + tag, chunkOpener(bodyKey(fileKey, nonce))) };
}

async function readHead(path: string): Promise<{ head: Buffer; nonce: Buffer }> {
  const handle = await open(path, 'r').catch((reason: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be read (${reason.code}).`, { cause: reason });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHead), 0, longestHead, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (!bytes.subarray(0, 21).equals(Buffer.from('age-encryption.org/v1')))
      throw new Error(`${path} is not a backup of Line of Sight.`);
    const line = bytes.indexOf('\n--- ');
    const end = line < 0 ? -1 : bytes.indexOf('\n', line + 1);
    if (end < 0 || bytes.length < end + 1 + nonceLength) throw new Error(cutShort);
    return { head: bytes.subarray(0, end + 1), nonce: bytes.subarray(end + 1, end + 1 + nonceLength) };
  } finally {
    await handle.close();
  }
}

export const cutShort = 'This backup is not whole: its end is missing. Nothing was changed.';
export const altered =
  'This backup was altered or is damaged: what it holds is not what was written. Nothing was changed.';

const endWrong = 'This backup is not whole, or was altered: it does not end as it was written. Nothing was changed.';

const bodyKey = (fileKey: Uint8Array, nonce: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));

type OneChunk = (bytes: Buffer, last: boolean) => Buffer;

/** The number of a chunk, 11 bytes, then whether it is the last one: a missing end, or chunks put elsewhere, are noticed. */
function counter(): (last: boolean) => Buffer {
  let count = 0;
  return (last) => {
    const nonce = Buffer.alloc(12);
    nonce.writeUIntBE(count, 5, 6);
    nonce[11] = last ? 1 : 0;
    count += 1;
    return nonce;
  };
}

function chunkSealer(key: Buffer): OneChunk {
  const next = counter();
  return (bytes, last) => {
    const cipher = createCipheriv('chacha20-poly1305', key, next(last), { authTagLength: tag });
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
}

function chunkOpener(key: Buffer): OneChunk {
  const next = counter();
  return (bytes, last) => {
    // A file that was cut ends in the middle of a chunk, or with one that is not the last.
    if (bytes.length < tag) throw new Error(cutShort);
    const decipher = createDecipheriv('chacha20-poly1305', key, next(last), { authTagLength: tag });
    decipher.setAuthTag(bytes.subarray(bytes.length - tag));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - tag)), decipher.final()]);
    } catch (reason) {
      throw new Error(last ? endWrong : altered, { cause: reason });
    }
  };
}

/** Cuts what passes into chunks of one size, the last of which may be shorter, and does the same with each. */
function inChunks(size: number, one: OneChunk): Transform {
  let kept: Buffer[] = [];
  let length = 0;
  const take = (bytes: Buffer[]) => (bytes.length === 1 ? (bytes[0] as Buffer) : Buffer.concat(bytes));
  return new Transform({
    transform(bytes: Buffer, _encoding, done: TransformCallback) {
      kept.push(bytes);
      length += bytes.length;
      // A whole chunk is kept until more comes: only then is it known not to be the last.
      if (length <= size) return done();
      try {
        const all = take(kept);
        let at = 0;
        for (; all.length - at > size; at += size) this.push(one(all.subarray(at, at + size), false));
        kept = [all.subarray(at)];
        length = all.length - at;
        done();
      } catch (reason) {
        done(reason as Error);
      }
    },
    flush(done) {
      try {
        this.push(one(take(kept.length > 0 ? kept : [Buffer.alloc(0)]), true));
        done();
      } catch (reason) {
        done(reason as Error);
      }
    },
  });
}
