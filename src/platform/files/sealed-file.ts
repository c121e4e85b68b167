import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { Readable } from 'node:stream';

/** A key that files are sealed with: 32 bytes, and the first 8 of their SHA-256, by which a file says which it needs. */
export type FileKey = { key: KeyObject; id: Buffer };

/** The key of 32 bytes, as it is used. */
export function fileKey(bytes: Buffer): FileKey {
  return { key: createSecretKey(bytes), id: createHash('sha256').update(bytes).digest().subarray(0, 8) };
}

/** What a sealed file begins with; then the key's id, 12 bytes of chance, what is sealed, and 16 bytes that prove it. */
const magic = Buffer.from('LOSFILE1');
const headLength = magic.length + 8 + 12;
const tagLength = 16;

/**
 * The keys of a file, a line of 64 hexadecimal digits each: new files are sealed with the first, and the others open what
 * was sealed before. Throws a plain sentence where it cannot be used, or lies in the data folder beside what it seals.
 */
export function readFileKeys(path: string | undefined, dataFolder: string): FileKey[] {
  if (path === undefined) return [];
  const inside = relative(resolve(dataFolder), resolve(path));
  if (!inside.startsWith('..'))
    throw new Error(
      `LOS_FILES_KEY_FILE: ${path} lies in the data folder. A key beside what it seals keeps nothing safe.`,
    );
  if (!existsSync(path))
    throw new Error(`LOS_FILES_KEY_FILE: there is no file ${path}. Make one: openssl rand -hex 32`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 || lines.some((line) => !/^[0-9a-f]{64}$/i.test(line)))
    throw new Error(
      `LOS_FILES_KEY_FILE: each line of ${path} must be 64 hexadecimal digits, as openssl rand -hex 32 makes them.`,
    );
  return lines.map((line) => fileKey(Buffer.from(line, 'hex')));
}

/** Bytes sealed with AES-256-GCM under a name: put under another name they do not open. */
export function seal(bytes: Buffer, name: string, { key, id }: FileKey): Buffer {
  const chance = nextChance();
  const cipher = createCipheriv('aes-256-gcm', key, chance).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([magic, id, chance, sealed, cipher.getAuthTag()]);
}

/** Twelve bytes that are used once: taken from the system for many at a time, which is most of what a small seal costs. */
let drawn = Buffer.alloc(0);
function nextChance(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(12 * 256);
  const chance = drawn.subarray(0, 12);
  drawn = drawn.subarray(12);
  return chance;
}

/** Whether bytes begin as a sealed file does. */
export function isSealed(head: Buffer): boolean {
  return head.length >= headLength && head.subarray(0, magic.length).equals(magic);
}

/** The key a sealed file needs. Throws a plain sentence where it is not there. */
function keyFor(head: Buffer, name: string, keys: readonly FileKey[]): FileKey {
  const id = head.subarray(magic.length, magic.length + 8);
  const key = keys.find((one) => one.id.equals(id));
  if (!key) throw new Error(`File ${name} is sealed with a key that is not in LOS_FILES_KEY_FILE.`);
  return key;
}

/** Which key a sealed file was sealed with is the current one. */
export function isSealedWith(head: Buffer, { id }: FileKey): boolean {
  return isSealed(head) && head.subarray(magic.length, magic.length + 8).equals(id);
}

/** What is in a sealed file. Throws where it was changed or a key is missing. */
export function unseal(bytes: Buffer, name: string, keys: readonly FileKey[]): Buffer {
  const { key } = keyFor(bytes, name, keys);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(headLength - 12, headLength))
    .setAAD(Buffer.from(name))
    .setAuthTag(bytes.subarray(bytes.length - tagLength));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(headLength, bytes.length - tagLength)), decipher.final()]);
  } catch (reason) {
    throw new Error(`File ${name} was changed on disk`, { cause: reason });
  }
}

/**
 * A kept file as a stream of what is in it, sealed or not, and how long that is. A sealed one that was changed comes as
 * it lies there, and so does not match its name; one whose key is missing throws.
 */
export async function openStored(
  path: string,
  name: string,
  keys: readonly FileKey[],
): Promise<{ size: number; stream: Readable }> {
  const head = await headOf(path);
  const { size } = await stat(path);
  if (!isSealed(head)) return { size, stream: createReadStream(path, { highWaterMark: 1024 * 1024 }) };
  keyFor(head, name, keys);
  const kept = await readFile(path);
  let bytes: Buffer = kept;
  try {
    bytes = unseal(kept, name, keys);
  } catch {
    // It was changed: whoever reads it sees that it is not what its name says.
  }
  return { size: bytes.length, stream: Readable.from([bytes]) };
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const head = Buffer.alloc(headLength);
    const { bytesRead } = await handle.read(head, 0, headLength, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
