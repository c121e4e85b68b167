import type { Trx } from '../../platform/db/connect.ts';
import { isTrouble, type Keyring, type KeyTrouble } from '../../platform/identifiers/identifiers.ts';
import { pseudonymsIn } from '../../platform/identifiers/pseudonym.ts';
import { sealedOf } from '../store/identifier-queries.ts';
import type { Cell } from './look-queries.ts';

/** What a child is called in the case system, or why that cannot be shown. */
export type IdentifierShown = { known: string } | KeyTrouble;

/**
 * What pseudonyms stand for in the case system. Those at which no look with identifiers is written down in this transaction
 * have no entry, nor those that no key opens.
 */
export async function identifiersOf(
  trx: Trx,
  keys: Keyring,
  pseudonyms: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { child, sealed } of await sealedOf(trx, [...pseudonyms])) {
    const identifier = keys.open(sealed, child);
    if (identifier !== null) found.set(child, identifier);
  }
  return found;
}

/** The pseudonyms in rows of cells. */
export function pseudonymsOf(rows: readonly (readonly Cell[])[]): Set<string> {
  const found = new Set<string>();
  for (const cells of rows)
    for (const cell of cells)
      if (typeof cell === 'string' && cell.length >= 11)
        for (const [pseudonym] of cell.matchAll(pseudonymsIn)) found.add(pseudonym);
  return found;
}

/** Words with the identifiers that pseudonyms in them stand for, those that are known. */
export function withIdentifiers(words: string, identifiers: ReadonlyMap<string, string>): string {
  return words.length < 11 ? words : words.replaceAll(pseudonymsIn, (one) => identifiers.get(one) ?? one);
}

/** What one child is called, and cells with identifiers in place of the pseudonyms of that child and their family. */
export async function ledBack(
  trx: Trx,
  keys: Keyring | KeyTrouble,
  child: string,
  rows: readonly (readonly Cell[])[],
): Promise<{ identifier: IdentifierShown; cellsOf: (row: number) => readonly Cell[] }> {
  if (isTrouble(keys)) return { identifier: keys, cellsOf: (row) => rows[row] ?? [] };
  const identifiers = await identifiersOf(trx, keys, pseudonymsOf([[child], ...rows]));
  const own = identifiers.get(child);
  const cellsOf = (row: number) =>
    (rows[row] ?? []).map((cell) => (typeof cell === 'string' ? withIdentifiers(cell, identifiers) : cell));
  return { identifier: own === undefined ? unopened : { known: own }, cellsOf };
}

const unopened: KeyTrouble = {
  trouble: 'No key of the key file opens it: put back the “seal” line with which it was sealed.',
};
