import { createHmac, type KeyObject } from 'node:crypto';

/** Whose identifier it is: two kinds may use the same numbers. */
export type IdentifierKind = 'child' | 'family';

/** Crockford's letters and digits: without I, L, O and U, which are misread or make words. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ';
const signs = `0123456789${letters}`;
/** A group: a letter, so that it never looks like a number, and four more signs. */
const group = `[${letters}][${signs}]{4}`;

const ofGroups = letters.length * signs.length ** 4;

/**
 * What stands for an identifier in this installation, "K7QM2-W4XD9": two groups of five signs, made with HMAC-SHA-256 of
 * the key, so that the same identifier always has the same one and nobody without the key can tell which. `proof` is the
 * rest of the same hash: two identifiers that came to one pseudonym are told apart by it.
 */
export function pseudonymOf(
  key: KeyObject | Buffer,
  identifier: string,
  kind: IdentifierKind = 'child',
): { pseudonym: string; proof: Buffer } {
  const hash = createHmac('sha256', key).update(`${kind}\n${identifier}`).digest();
  const pseudonym = `${groupOf(hash.readUIntBE(0, 6) % ofGroups)}-${groupOf(hash.readUIntBE(6, 6) % ofGroups)}`;
  return { pseudonym, proof: hash.subarray(12) };
}

function groupOf(number: number): string {
  let [rest, text] = [number, ''];
  for (let place = 0; place < 4; place += 1) {
    text = `${signs[rest % signs.length]}${text}`;
    rest = Math.floor(rest / signs.length);
  }
  return `${letters[rest]}${text}`;
}

/** A pseudonym within a text: not part of a longer word. */
export const pseudonymsIn = new RegExp(`(?<![A-Za-z0-9])${group}-${group}(?![A-Za-z0-9])`, 'g');

/** A pseudonym as somebody types or says it: small letters, no hyphen, O for nought, I or L for one. Null where it is none. */
export function readPseudonym(typed: string): string | null {
  const plain = typed
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return new RegExp(`^${group}${group}$`).test(plain) ? `${plain.slice(0, 5)}-${plain.slice(5)}` : null;
}
