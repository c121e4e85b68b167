/**
 * Reads the codes of one column. A code counts however its case, quotes and leading "a) " are written, and its short
 * form alone is enough where it has one ("C1" for "C1: ICO").
 */
export type CodeReader = {
  /** What the codes are called in definitions: the short form, or the words without "a) ". Place 0 is no code. */
  keys: readonly string[];
  /** The place of a code among the keys; 0 for blank text, -1 for text that is no code. */
  read: (text: string) => number;
};

const shortForm = /^([A-Za-z]{0,3}\d{1,2}[A-Za-z]?\d?|[A-Za-z])(?:\s*:\s|\s+[-–]\s)/;
const nation = /^([A-Z]{3})\s+[-–]\s/;

/** The key of a code as the template writes it: "a) U1: Foster placement" is U1, "c) Not stated/recorded" its words. */
export function keyOf(code: string): string {
  const words = withoutLetter(code);
  return (shortForm.exec(words) ?? nation.exec(words))?.[1] ?? words;
}

function withoutLetter(text: string): string {
  return text.replace(/^[a-zA-Z]{1,2}\d?\s?\)\s*/, '');
}

function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201b\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .toLowerCase();
}

/** Makes the reader of a column's codes. */
export function codeReader(codes: readonly string[]): CodeReader {
  const keys: string[] = [''];
  const known = new Map<string, number>();
  const learn = (text: string, place: number) => {
    const form = plain(text);
    if (!known.has(form)) known.set(form, place);
  };
  for (const code of codes) {
    const key = keyOf(code);
    let place = keys.indexOf(key);
    if (place === -1) place = keys.push(key) - 1;
    learn(withoutLetter(code), place);
    learn(key, place);
  }
  // The first letter alone is enough for yes and no, and for male and female.
  for (const [letter, word] of [
    ['y', 'Yes'],
    ['n', 'No'],
    ['m', 'Male'],
    ['f', 'Female'],
  ] as const) {
    const place = keys.indexOf(word);
    if (place > 0) learn(letter, place);
  }
  const seen = new Map<string, number>([['', 0]]);
  return {
    keys,
    read: (text) => {
      let place = seen.get(text);
      if (place === undefined) {
        place = known.get(plain(withoutLetter(text))) ?? -1;
        // A column has few different words; a hostile one could have very many.
        if (seen.size < 10_000) seen.set(text, place);
      }
      return place;
    },
  };
}
