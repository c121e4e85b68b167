/** A section of an Act, as notices name it: "s497A Education Act 1996", "section 497A of the Education Act 1996". */
const section = /\b(?:s|sections?)\.?\s?\d+[A-Z]{0,2}(?:\([^)]*\))*\s+(?:of\s+(?:the\s+)?)?[A-Z][\p{L} ]*?Act\s+\d{4}/u;

export type Power = { power: string; sentence: string };

/**
 * The power of intervention a notice names, and the sentence that says what can follow; null where it names none. It is
 * the section of an Act in a text that speaks of powers, intervention or directing.
 */
export function powerNamed(texts: readonly string[]): Power | null {
  for (const text of texts) {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (!/\b(powers?|intervention|intervene|direct(?:ing|ion)?)\b/i.test(plain)) continue;
    const found = section.exec(plain);
    if (found) return { power: found[0], sentence: plain };
  }
  return null;
}

/** Every text of a document as it was kept, in its order, whatever the shape of its blocks. */
export function textsIn(kept: unknown, depth = 0): string[] {
  if (typeof kept === 'string') return [kept];
  if (depth > 8 || typeof kept !== 'object' || kept === null) return [];
  if (Array.isArray(kept)) return kept.flatMap((one) => textsIn(one, depth + 1));
  return Object.entries(kept).flatMap(([name, value]) =>
    ['text', 'blocks', 'items', 'rows', 'cells', 'runs'].includes(name) ? textsIn(value, depth + 1) : [],
  );
}
