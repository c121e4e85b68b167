import { stem } from './shared-wording.ts';

/**
 * The words of a text that stand behind stems it shares with another ("homes" for "hom"), as they are written, in
 * their order and once each. A stem that no word has (a short form spelled out) is left out.
 */
export function sharedWords(text: string, stems: string[]): string[] {
  const wanted = new Set(stems);
  const found = new Map<string, string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const own = stem(word);
    if (wanted.has(own) && !found.has(own)) found.set(own, word);
  }
  return [...found.values()];
}
