import { z } from 'zod';
import type { Keyring } from '../../platform/identifiers/identifiers.ts';

const words = z.array(z.string());
/** What they are sealed under. */
export const searchWordsUnder = (child: string) => `search for ${child}`;

/** The identifier and the names a child was looked for by, sealed and bound to the child. */
export function searchWords(keys: Keyring, child: string, typed: readonly string[]): Buffer {
  return keys.seal(JSON.stringify(typed), searchWordsUnder(child));
}

/** The same, opened; none where no key opens them. */
export function openSearchWords(keys: Keyring, child: string, sealed: Buffer): string[] {
  const opened = keys.open(sealed, searchWordsUnder(child));
  return opened === null ? [] : words.parse(JSON.parse(opened));
}
