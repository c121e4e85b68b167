import { join } from 'node:path';
import { writeKeyFile } from '../src/platform/identifiers/key-file.ts';
import { pseudonymOf } from '../src/platform/identifiers/pseudonym.ts';

/** The key of tests, the same in all of them, so that a test can say whom it means. */
const names = '5a'.repeat(32);
const seal = 'c3'.repeat(32);

/** Puts the key of tests into a data folder. */
export function writeKnownKey(dataFolder: string): void {
  writeKeyFile(join(dataFolder, 'identifiers.key'), `pseudonyms ${names}\nseal ${seal}\n`);
}

/** What stands for a child of an identifier, with the key of tests. */
export function child(identifier: string): string {
  return pseudonymOf(Buffer.from(names, 'hex'), identifier).pseudonym;
}

/** The same within a pattern: every `K100`, `C100` or `L100` of it is the pseudonym. */
export function inPlaceOf(pattern: RegExp, identifiers: RegExp = /\b[KCL]\d+/g): RegExp {
  return new RegExp(
    pattern.source.replaceAll(identifiers, (one) => child(one)),
    pattern.flags,
  );
}
