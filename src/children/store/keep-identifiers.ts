import type { Trx } from '../../platform/db/connect.ts';
import type { Keyring } from '../../platform/identifiers/identifiers.ts';
import { pseudonymsThere } from '../../platform/identifiers/key-queries.ts';
import { addIdentifiers } from './identifier-queries.ts';
import { collision, type Named } from './pseudonymous.ts';

const atATime = 5000;

/**
 * Keeps, sealed, what the pseudonyms of a return stand for, of those that are not there yet. Throws where one of them
 * stands for another identifier already: two children are never made one.
 */
export async function keepIdentifiers(trx: Trx, keys: Keyring, named: readonly Named[]): Promise<void> {
  for (let from = 0; from < named.length; from += atATime) {
    const part = named.slice(from, from + atATime);
    const there = await pseudonymsThere(
      trx,
      part.map(({ pseudonym }) => pseudonym),
    );
    const added: Parameters<typeof addIdentifiers>[1][number][] = [];
    for (const { pseudonym, kind, identifier, proof } of part) {
      const kept = there.get(pseudonym);
      if (kept && !kept.equals(proof)) throw new Error(collision);
      if (!kept) added.push({ pseudonym, kind, proof, sealed: keys.seal(identifier, pseudonym) });
    }
    if (added.length > 0) await addIdentifiers(trx, added);
  }
}
