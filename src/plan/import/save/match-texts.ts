/** Words too common to tell one text from another. */
const common = new Set(
  'a an and are as at be been by can for from has have how in into is it its not of on or our over so that the their them these they this through to we what when where which who will with within you your'.split(
    ' ',
  ),
);

/** A text as compared: lower case, plain quotes and spaces. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—‑]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[.;:,]+$/, '')
    .trim();
}

/** The telling words of a text, once each. */
export function tellingWords(text: string): Set<string> {
  return new Set((plainText(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !common.has(word)));
}

/** How alike two texts are by their telling words, 0 to 1 (Dice's coefficient). */
export function likeness(a: Set<string>, b: Set<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/**
 * Pairs each new text with at most one old one: equal texts first, then the most alike above the threshold,
 * best pair first. Answers, for each new text, the index of the old one or -1.
 */
export function matchTexts(before: string[], now: string[], threshold = 0.6): number[] {
  const found = now.map(() => -1);
  const free = new Map<string, number[]>();
  before.forEach((text, index) => free.set(plainText(text), [...(free.get(plainText(text)) ?? []), index]));
  now.forEach((text, index) => {
    const same = free.get(plainText(text))?.shift();
    if (same !== undefined) found[index] = same;
  });
  const taken = new Set(found);
  const oldWords = before.map(tellingWords);
  const pairs = now.flatMap((text, index) => {
    if (found[index] !== -1) return [];
    const words = tellingWords(text);
    return before.flatMap((_text, old) => {
      if (taken.has(old)) return [];
      const alike = likeness(words, oldWords[old] as Set<string>);
      return alike >= threshold ? [{ index, old, alike }] : [];
    });
  });
  pairs.sort((a, b) => b.alike - a.alike || Math.abs(a.index - a.old) - Math.abs(b.index - b.old));
  for (const { index, old } of pairs) {
    if (found[index] !== -1 || taken.has(old)) continue;
    found[index] = old;
    taken.add(old);
  }
  return found;
}
