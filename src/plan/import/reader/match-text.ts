import { foldLookAlikes } from '../../../platform/reading/look-alike-letters.ts';

/** A text as it is compared with others: look-alike letters folded, one kind of quote and dash, lower case, no marks. */
export function matchable(text: string): string {
  return foldLookAlikes(text)
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[*_#]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:.-]+|[\s:.-]+$/g, '')
    .trim();
}

/** A short text with nothing that ends a sentence, as titles, labels and names are. */
export function isTitleLike(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    text.length <= 120 &&
    words.length <= 16 &&
    /\p{L}{2}/u.test(text) &&
    !/[.;,!]$/.test(text.trim()) &&
    /^[\p{Lu}\d"'‘“(]/u.test(text.trim())
  );
}

/** A title as people write it: not shouted, without the dots of a contents line and without a closing colon. */
export function asTitle(text: string, abbreviations: ReadonlySet<string> = new Set()): string {
  const bare = text
    .replace(/\s+/g, ' ')
    .replace(/[.…\s]{3,}$/, '')
    .replace(/[\s:–-]+$/, '')
    .trim();
  const letters = bare.replace(/[^\p{L}]/gu, '');
  if (letters.length < 6 || letters !== letters.toUpperCase()) return bare;
  const quiet = bare.replace(/[\p{L}'’]+/gu, (word) => (abbreviations.has(word) ? word : word.toLowerCase()));
  return quiet.charAt(0).toUpperCase() + quiet.slice(1);
}
