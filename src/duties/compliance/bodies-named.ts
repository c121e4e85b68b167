/** A body as documents name it: capitalised words, then what kind of body it is; and the usual ones in small letters. */
const named =
  /\b((?:(?:[A-Z][\p{L}’'&-]*|and|of|for)\s+){0,5}[A-Z][\p{L}’'&-]*\s+(?:Board|Committee|Partnership|Panel|Forum|Cabinet))\b/gu;
const plain = /\b(improvement|scrutiny|safeguarding|corporate parenting)\s+(board|committee|partnership|panel)\b/giu;
const opens = /^(?:The|This|These|That|An?|Any|Each|With|To|And|Of|For|From|At|By|If|In|Its)\s+/u;

/**
 * Bodies a clause names, in its own words, each once: "Improvement Board", "Children and Families Committee". What is
 * not named like a body ("the Council") is none: it is the duty-holder.
 */
export function bodiesNamed(text: string): string[] {
  const found = new Map<string, string>();
  const add = (name: string) => {
    let whole = name.replace(/\s+/g, ' ').trim();
    while (opens.test(whole)) whole = whole.replace(opens, '');
    whole = whole.replace(/^(?:Council|Authority)(?:’s|'s)\s+/u, '').replace(/^(?:and|of|for)\s+/u, '');
    if (/\s/.test(whole) && !found.has(whole.toLowerCase())) found.set(whole.toLowerCase(), whole);
  };
  for (const [name] of text.matchAll(named)) add(name);
  for (const [name] of text.matchAll(plain)) add(name.replace(/(^|\s)\p{Ll}/gu, (start) => start.toUpperCase()));
  return [...found.values()];
}

/** What a clause says, and the bodies in it; one test runs these. */
export const bodyExamples: readonly (readonly [string, readonly string[]])[] = [
  ['the Council must ensure it establishes and maintains an improvement board', ['Improvement Board']],
  ['Reports to the Improvement Board should include data', ['Improvement Board']],
  ['The Department will be represented at the Council’s Improvement Board.', ['Improvement Board']],
  [
    'Progress goes to the Children and Families Committee and to the Improvement Board',
    ['Children and Families Committee', 'Improvement Board'],
  ],
  ['The Council will work with the Adviser', []],
];
