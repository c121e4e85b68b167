import type { Trx } from '../../platform/db/connect.ts';
import type { Keyring } from '../../platform/identifiers/identifiers.ts';
import { pseudonymsThere } from '../../platform/identifiers/key-queries.ts';
import { addIdentifiers } from './identifier-queries.ts';
import { writeBehind } from './write-behind.ts';
import { collision, type Named } from './pseudonymous.ts';

const atATime = 4000;

/**
 * What keeps, sealed, what the pseudonyms of a return stand for, of those that are not there yet, some thousands at a
 * time. Throws where one of them stands for another identifier already: two children are never made one.
 */
export async function identifiersToKeep(
  trx: Trx,
  keys: Keyring,
  named: readonly Named[],
): Promise<Iterable<() => Promise<void>>> {
  const there = await pseudonymsThere(
    trx,
    named.map(({ pseudonym }) => pseudonym),
  );
  const isNew = ({ pseudonym, proof }: Named): boolean => {
    const kept = there.get(pseudonym);
    if (kept && !kept.equals(proof)) throw new Error(collision);
    return kept === undefined;
  };
  return sealedBatches(trx, keys, named.filter(isNew));
}

/** Keeps them at once. */
export async function keepIdentifiers(trx: Trx, keys: Keyring, named: readonly Named[]): Promise<void> {
  await writeBehind(await identifiersToKeep(trx, keys, named));
}

function* sealedBatches(trx: Trx, keys: Keyring, added: readonly Named[]): Generator<() => Promise<void>> {
  for (let from = 0; from < added.length; from += atATime) {
    const sealed = added
      .slice(from, from + atATime)
      .map((one) => ({ ...one, sealed: keys.seal(one.identifier, one.pseudonym) }));
    yield () => addIdentifiers(trx, sealed);
  }
}
