import type { Handling } from '../facts.ts';

const notPublished =
  /\b(?:will not|won[’']t|not|never) (?:be )?(?:going to )?publish(?:ed|ing)?\b|\bunpublished\b|\bnot for publication\b|\bdo(?:es)? not publish\b/i;
const published =
  /\b(?:will|is to|to|shall) be published\b|\b(?:we|ofsted) (?:will|shall|intend to) publish\b|\b(?:is|was|has been) published on\b/i;

/** What a sentence says of the letter's publication: true, false, or null where it says nothing. */
export function publicationIn(sentence: string): boolean | null {
  if (!/\bletter\b|\bfindings\b|\bpublication\b|\bunpublished\b|\bwebsite\b/i.test(sentence)) return null;
  if (notPublished.test(sentence)) return false;
  return published.test(sentence) ? true : null;
}

/** The mark that travels with a letter, from the mark printed on it and what it says of publication; the stricter one wins. */
export function handlingOf(lines: readonly string[], isPublished: boolean | null): Handling {
  const marked = lines.find((line) => line.length < 60 && /^\W*OFFICIAL\b/.test(line));
  if (isPublished === false) return 'NOT PUBLISHED';
  if (marked) return /SENSITIVE/.test(marked) ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL';
  return isPublished ? 'OFFICIAL' : 'OFFICIAL-SENSITIVE';
}
