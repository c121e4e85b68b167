import { zipSync } from 'fflate';

/** The parts of a zipped document, by path. */
export type ZipParts = Map<string, Uint8Array>;

/** Parts as a zip that is the same bytes whenever and wherever it is made. */
export function zipped(parts: ZipParts): Buffer {
  const names = [...parts.keys()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  const files = Object.fromEntries(names.map((name) => [name, parts.get(name)!]));
  // Zip keeps local time without a zone: this date is built from local parts, so every zone writes the same.
  return Buffer.from(zipSync(files, { mtime: new Date(1980, 0, 1, 0, 0, 0), level: 4 }));
}

// Readers that guess a file's kind from its first bytes look for the content types first.
const order = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);
