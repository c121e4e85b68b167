import type { Passage } from '../passages.ts';

const salutation = /^dear\b/i;
const closing = /^(?:yours|kind regards|with best wishes)\b/i;

/**
 * Headings of a letter that are not set as such: in Word they are often paragraphs in bold, and converters lose that too.
 * Between the salutation and the close, a short line with no full stop before a whole sentence or a list heads what
 * follows. The passages are changed in place, their sections with them.
 */
export function markPlainHeadings(passages: Passage[]): void {
  healTitle(passages);
  const first = passages.findIndex(({ text }) => salutation.test(text)) + 1;
  const close = passages.findLastIndex(({ text }) => closing.test(text));
  const last = close > first ? close : passages.length;
  let section: string | null = passages[first - 1]?.section ?? null;
  for (let index = first; index < last; index += 1) {
    const passage = passages[index] as Passage;
    if (heads(passage, passages[index + 1])) passage.kind = 'heading';
    if (passage.kind === 'heading') section = passage.text;
    else passage.section = section;
  }
}

function heads({ kind, label, text }: Passage, next: Passage | undefined): boolean {
  if (kind !== 'text' || label || !next || text.length > 80 || text.split(' ').length > 12) return false;
  if (!/^\p{Lu}/u.test(text) || /[.!?:;,]["'’”)]*$/.test(text)) return false;
  return next.kind === 'item' || /[.!?:]["'’”)]*$/.test(next.text);
}

/** "Monitoring visit to Larch" above "City Council children's services" is one title, broken where the line was full. */
function healTitle(passages: Passage[]): void {
  const at = passages.findIndex(
    ({ text }) => /^monitoring visit (?:to|of)\b/i.test(text) && text.length < 90 && !/services\b/i.test(text),
  );
  const next = passages[at + 1];
  if (
    at < 0 ||
    !next ||
    next.text.length > 80 ||
    !/^[^.:]*\bchildren[’']s (?:social care )?services$/iu.test(next.text)
  )
    return;
  passages[at]!.text += ` ${next.text}`;
  passages.splice(at + 1, 1);
}
