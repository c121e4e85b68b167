import { createHmac } from 'node:crypto';
import type { Db, Trx } from '../db/connect.ts';
import { isSealedWith, seal, unseal } from '../files/sealed-file.ts';
import { keyPlace, readKeyFile, writeKeyFile, type IdentifierKey, type KeyPlace } from './key-file.ts';
import { keyMark, noteKeyMark, pseudonymsThere } from './key-queries.ts';
import { pseudonymOf, readPseudonym, type IdentifierKind } from './pseudonym.ts';

/** What turns identifiers into pseudonyms, and what was sealed back into identifiers. */
export type Keyring = {
  /** What stands for an identifier here, and the proof by which it is told from another that came to the same. */
  named: (identifier: string, kind?: IdentifierKind) => { pseudonym: string; proof: Buffer };
  /** Words sealed under a name: put under another name they do not open. */
  seal: (words: string, name: string) => Buffer;
  /** Words that were sealed; null where no key of the file opens them. */
  open: (sealed: Buffer, name: string) => string | null;
  /** The same bytes sealed with the current key; null where they are already. Throws where no key opens them. */
  sealAgain: (sealed: Buffer, name: string) => Buffer | null;
};

/** Why there is no key to be had, and what to do about it, in plain sentences. */
export type KeyTrouble = { trouble: string };

export function isTrouble(one: object): one is KeyTrouble {
  return 'trouble' in one;
}

/** The key between pseudonyms and identifiers (decision 175), as this installation has it. */
export type Identifiers = {
  place: KeyPlace;
  /** The keys, for keeping what names a child: where no key was ever used and none is named, one is made. */
  toKeep: (db: Db | Trx) => Promise<Keyring | KeyTrouble>;
  /** The keys, for what is kept already: none is made. */
  toRead: (db: Db | Trx) => Promise<Keyring | KeyTrouble>;
};

/**
 * The keys of the file that is set, or of the one in the data folder. The file is read when it is needed, until it has
 * been read: one that is put back is found. Throws where the setting names a place in the data folder.
 */
export function openIdentifiers({
  identifiersKeyFile,
  dataFolder,
}: {
  identifiersKeyFile: string | undefined;
  dataFolder: string;
}): Identifiers {
  const place = keyPlace(identifiersKeyFile, dataFolder);
  let read: { key: IdentifierKey; mark: Buffer; ring: Keyring } | null = null;
  const load = () => {
    const key = read ? null : readKeyFile(place.path);
    if (key) read = { key, mark: markOf(key), ring: keyringOf(key) };
    return read;
  };
  const find = async (db: Db | Trx, mayMake: boolean): Promise<Keyring | KeyTrouble> => {
    let found: typeof read;
    try {
      found = load();
    } catch (reason) {
      return { trouble: (reason as Error).message };
    }
    let mark = await keyMark(db);
    if (!found && mark) return { trouble: lost(place.path) };
    if (!found && mayMake && place.isBesideData) {
      writeKeyFile(place.path);
      found = load();
    }
    if (!found) return { trouble: none(place) };
    if (!mark && mayMake) {
      await noteKeyMark(db, found.mark);
      mark = await keyMark(db);
    }
    return mark && !mark.equals(found.mark) ? { trouble: another(place.path) } : found.ring;
  };
  return { place, toKeep: (db) => find(db, true), toRead: (db) => find(db, false) };
}

/** What whoever runs the installation should know of a key that is in use; null where all is well. */
export async function keyCaution({ place, toRead }: Identifiers, db: Db): Promise<string | null> {
  if ((await keyMark(db)) === null) return null;
  const keys = await toRead(db);
  if (isTrouble(keys)) return keys.trouble;
  return place.isBesideData
    ? `The key of children’s identifiers, ${place.path}, lies beside the data: move it elsewhere and name it in LOS_IDENTIFIERS_KEY_FILE.`
    : null;
}

/** What a key is known by; it says nothing of the key. */
function markOf({ names }: IdentifierKey): Buffer {
  return createHmac('sha256', names).update('the mark of this key').digest().subarray(0, 16);
}

function keyringOf({ names, seals }: IdentifierKey): Keyring {
  const [current] = seals as [IdentifierKey['seals'][number]];
  const open = (sealed: Buffer, name: string): Buffer | null => {
    try {
      return unseal(sealed, name, seals);
    } catch {
      return null;
    }
  };
  return {
    named: (identifier, kind) => pseudonymOf(names, identifier, kind),
    seal: (words, name) => seal(Buffer.from(words), name, current),
    open: (sealed, name) => open(sealed, name)?.toString('utf8') ?? null,
    sealAgain: (sealed, name) => {
      if (isSealedWith(sealed, current)) return null;
      const words = open(sealed, name);
      if (!words) throw new Error(`What ${name} stands for cannot be opened with any key of the file.`);
      return seal(words, name, current);
    },
  };
}

const lost = (path: string) =>
  `The key that leads from pseudonyms to the case system is not there: put the file back at ${path}, from the copy that was kept apart.`;
const another = (path: string) =>
  `The key in ${path} is not the one this database was begun with: with it the same child would have two pseudonyms. Put the right file there.`;
const none = ({ path, isBesideData }: KeyPlace) =>
  isBesideData
    ? 'There is no key yet: it is made when the first return is loaded.'
    : `There is no key file ${path}. Make one: los child key ${path}`;

/**
 * What somebody typed for a child, as it stands in the database: a pseudonym, or an identifier of the case system turned
 * into one. `identifier` is what they typed where it was that. An identifier is also found in capitals or small letters,
 * where it is not there as it was typed.
 */
export async function askedChild(
  keys: Keyring | KeyTrouble,
  db: Db | Trx,
  typed: string,
): Promise<{ child: string; identifier: string | null } | KeyTrouble> {
  const words = typed.trim().replaceAll(/\s+/g, ' ');
  const pseudonym = readPseudonym(words);
  if (isTrouble(keys)) return pseudonym ? { child: pseudonym, identifier: null } : keys;
  const tries = [...new Set([words, words.toUpperCase(), words.toLowerCase()])].map((identifier) => ({
    identifier,
    child: keys.named(identifier).pseudonym,
  }));
  const there = await pseudonymsThere(db, [...tries.map(({ child }) => child), ...(pseudonym ? [pseudonym] : [])]);
  const found = tries.find(({ child }) => there.has(child));
  if (found) return found;
  if (pseudonym && (there.has(pseudonym) || /[\s-]/.test(words))) return { child: pseudonym, identifier: null };
  return tries[0] as (typeof tries)[number];
}
