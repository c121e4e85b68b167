import type { Trx } from '../../platform/db/connect.ts';
import type { Keyring } from '../../platform/identifiers/identifiers.ts';
import { pseudonymsThere } from '../../platform/identifiers/key-queries.ts';
import { addIdentifiers } from './identifier-queries.ts';
import { collision, type Named } from './pseudonymous.ts';

const atATime = 4000;

/**
 * Keeps, sealed, what the pseudonyms of a return stand for, of those that are not there yet. Throws where one of them
 * stands for another identifier already: two children are never made one.
 */
export async function keepIdentifiers(trx: Trx, keys: Keyring, named: readonly Named[]): Promise<void> {
  const there = await pseudonymsThere(
    trx,
    named.map(({ pseudonym }) => pseudonym),
  );
  // The database writes some while the next are sealed.
  let writing = Promise.resolve();
  for (let from = 0; from < named.length; from += atATime) {
    const added: Parameters<typeof addIdentifiers>[1][number][] = [];
    for (const { pseudonym, kind, identifier, proof } of named.slice(from, from + atATime)) {
      const kept = there.get(pseudonym);
      if (kept && !kept.equals(proof)) throw new Error(collision);
      if (!kept) added.push({ pseudonym, kind, proof, sealed: keys.seal(identifier, pseudonym) });
    }
    await writing;
    if (added.length > 0) writing = addIdentifiers(trx, added);
  }
  await writing;
}
