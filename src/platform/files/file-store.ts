import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Trx } from '../db/connect.ts';
import { makeFolder } from './make-folder.ts';
import { isSealed, isSealedWith, seal, unseal, type FileKey } from './sealed-file.ts';

/** Files by content: the SHA-256 of the bytes is the name, so the same file is kept once and cannot be changed unseen. */
export type FileStore = {
  /** Writes the bytes to disk, then notes them in the database; answers the SHA-256 in lower-case hex. */
  keep: (trx: Trx, bytes: Buffer) => Promise<string>;
  /** The bytes; throws when the file is missing or does not match its hash. */
  read: (sha256: string) => Promise<Buffer>;
  /** Seals a file that is not sealed with the current key; answers whether it was not. Without a key nothing happens. */
  sealAgain: (sha256: string) => Promise<boolean>;
  /** Takes the bytes from disk; nothing happens where they are gone. Only for files that no table names any more. */
  remove: (sha256: string) => Promise<void>;
};

/**
 * A file store in the `files` folder of the data folder. With keys, new files are sealed with the first of them; what
 * lies there unsealed, or sealed with another, is read as well.
 */
export function openFileStore(dataFolder: string, keys: readonly FileKey[] = []): FileStore {
  const [current] = keys;
  const pathOf = (sha256: string) => join(dataFolder, 'files', sha256.slice(0, 2), sha256);
  return {
    async keep(trx, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      if (!existsSync(path)) await write(path, current ? seal(bytes, sha256, current) : bytes);
      await trx
        .insertInto('file')
        .values({ sha256, bytes: bytes.length })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return sha256;
    },
    async read(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a file name');
      return contentOf(await readFile(pathOf(sha256)), sha256, keys);
    },
    async sealAgain(sha256) {
      const kept = await readFile(pathOf(sha256));
      if (!current || isSealedWith(kept, current)) return false;
      await write(pathOf(sha256), seal(contentOf(kept, sha256, keys), sha256, current));
      return true;
    },
    async remove(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a file name');
      await rm(pathOf(sha256), { force: true });
    },
  };
}

/** Beside its place first, synced, then moved there: never half a file under a whole file's name. */
async function write(path: string, bytes: Buffer): Promise<void> {
  makeFolder(dirname(path));
  const beside = `${path}.${randomUUID()}`;
  const handle = await open(beside, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, path);
}

/** What is in a kept file. Throws when it does not match its name. */
function contentOf(kept: Buffer, sha256: string, keys: readonly FileKey[]): Buffer {
  const matches = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex') === sha256;
  if (matches(kept)) return kept;
  const bytes = isSealed(kept) ? unseal(kept, sha256, keys) : kept;
  if (!matches(bytes)) throw new Error(`File ${sha256} was changed on disk`);
  return bytes;
}
