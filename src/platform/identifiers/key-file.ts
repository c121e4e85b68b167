import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import { fileKey, type FileKey } from '../files/sealed-file.ts';

/**
 * The key held apart: `names` makes the pseudonyms and stays what it is; identifiers are sealed with the first of `seals`,
 * and the others open what was sealed before.
 */
export type IdentifierKey = { names: KeyObject; seals: readonly FileKey[] };

/** Where the key is: the file of the setting, or, where none is set, one in the data folder. */
export type KeyPlace = { path: string; isBesideData: boolean };

/** Throws a plain sentence where the setting names a file in the data folder, beside what it is to be held apart from. */
export function keyPlace(set: string | undefined, dataFolder: string): KeyPlace {
  if (set === undefined) return { path: join(dataFolder, 'identifiers.key'), isBesideData: true };
  if (!relative(resolve(dataFolder), resolve(set)).startsWith('..'))
    throw new Error(
      `LOS_IDENTIFIERS_KEY_FILE: ${set} lies in the data folder. A key beside what it opens is not held apart.`,
    );
  return { path: set, isBesideData: false };
}

/** The text of a new key file. */
export function newKeyText(): string {
  return [
    '# Line of Sight: the key between pseudonyms and the identifiers of the case system.',
    '# It is in no backup. Keep a copy apart from the data. Whoever has it and the data can tell who is who.',
    `pseudonyms ${randomBytes(32).toString('hex')}`,
    `seal ${randomBytes(32).toString('hex')}`,
    '',
  ].join('\n');
}

/** Writes a key file, whole or not at all, for its owner alone. False where there is one already: it stays as it is. */
export function writeKeyFile(path: string, text = newKeyText()): boolean {
  makeFolder(dirname(path));
  const beside = `${path}.${randomUUID()}`;
  writeFileSync(beside, text, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(beside, path);
    return true;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw reason;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** The key in a file; null where there is no file. Throws a plain sentence where it cannot be used. */
export function readKeyFile(path: string): IdentifierKey | null {
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const found = lines.map((line) => /^(pseudonyms|seal) ([0-9a-f]{64})$/i.exec(line));
  const keysOf = (what: string) =>
    found.flatMap((one) => (one?.[1]?.toLowerCase() === what ? [Buffer.from(one[2] as string, 'hex')] : []));
  const [names, ...more] = keysOf('pseudonyms');
  const seals = keysOf('seal').map(fileKey);
  if (found.includes(null) || !names || more.length > 0 || seals.length === 0)
    throw new Error(
      `${path} is no key file: it must have one line “pseudonyms …” and one or more “seal …”, each with 64 hexadecimal digits.`,
    );
  return { names: createSecretKey(names), seals };
}
