/**
 * Letters of other alphabets that look like Latin ones. They slip into documents with pasted text and conversion,
 * and make two words that a person reads as the same differ for a machine.
 */
const lookAlikes: Record<string, string> = {
  // Cyrillic
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Ѕ: 'S',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  а: 'a',
  с: 'c',
  е: 'e',
  і: 'i',
  ј: 'j',
  о: 'o',
  р: 'p',
  ѕ: 's',
  х: 'x',
  у: 'y',
  // Greek
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ο: 'o',
  ν: 'v',
};

const foreign = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'gu');

const otherAlphabet = /[\u0370-\u04ff]/;

/** The text with look-alike letters replaced by the Latin letters they resemble; for matching, not for keeping. */
export function foldLookAlikes(text: string): string {
  if (!otherAlphabet.test(text)) return text;
  return text.replace(foreign, (letter) => lookAlikes[letter] ?? letter);
}

/** Words that mix Latin letters with look-alikes from another alphabet, in order, each once. */
export function wordsWithLookAlikes(text: string): string[] {
  if (!otherAlphabet.test(text)) return [];
  const mixed = [...text.matchAll(/[\p{L}\d]+/gu)]
    .map(([word]) => word)
    .filter((word) => foldLookAlikes(word) !== word && !/[\u0370-\u04ff]/u.test(foldLookAlikes(word)));
  return [...new Set(mixed)];
}
