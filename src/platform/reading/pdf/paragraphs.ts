import type { Line } from '../lines-to-blocks.ts';
import { BULLET } from '../lines-to-blocks.ts';
import type { TextLine } from './text-lines.ts';

export type PdfParagraph = {
  text: string;
  lines: TextLine[];
  size: number;
  bold: boolean;
  /** Where it is a bulleted item. */
  bullet?: { x: number };
  /** The mark of a footnote. */
  note?: string;
};

/** Lesser bullets are letters and dashes, which only a gap after them tells from words. */
const LESSER_BULLET = /^[o–—-](?:\t|\s+)(?=\S)/;
export const LABEL = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z]{1,2}[.)]|\(?[ivx]{1,5}[.)])(?:\s|$)/i;

/**
 * How far to the right words may go. Exact where rules show it; else it is as far as any words do go, and a line may
 * end a little before it.
 */
export type Limit = { right: number; exact?: boolean };

/** Words seen whole anywhere in the document, to tell a word broken at a line's end from a hyphenated one. */
export type Words = {
  has: (word: string) => boolean;
  /** Whether words are broken at line ends at all: some line ends in a part that is no word by itself. */
  broken: boolean;
};

/**
 * Lines gathered into paragraphs, by the space between them and by where they end: a line that stopped although
 * the next word would have fitted was ended by the writer.
 * @param limits the edge that text runs up to: one for all lines, or that of each
 */
export function paragraphsOf(
  lines: TextLine[],
  limits: Limit | ((line: TextLine) => Limit),
  words: Words,
): PdfParagraph[] {
  const limitOf = typeof limits === 'function' ? limits : () => limits;
  const spacing = usualSpacing(lines);
  const paragraphs: PdfParagraph[] = [];
  let before: TextLine | undefined;
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const bullet = BULLET.exec(line.text) ?? LESSER_BULLET.exec(line.text);
    const limit = limitOf(before ?? line);
    if (current && before && !bullet && runsOn(current, before, line, limit, spacing)) {
      const torn = isTorn(before, line, limit, words);
      current.text = torn ? current.text + line.text : join(current.text, line.text, words);
      current.lines.push(line);
      current.bold &&= line.bold;
    } else {
      const text = bullet ? line.text.slice(bullet[0].length) : line.text;
      const item = bullet ? { bullet: { x: line.x } } : {};
      paragraphs.push({ text, lines: [line], size: line.size, bold: line.bold, ...item });
    }
    before = line;
  }
  return paragraphs;
}

function runsOn(current: PdfParagraph, before: TextLine, line: TextLine, limit: Limit, spacing: number): boolean {
  if (Math.abs(line.size - before.size) > 0.8) return false;
  // A line set in columns stands by itself; so does a whole entry of a table of contents.
  if (before.segments.length > 1 || /\.{4,}/.test(before.text)) return false;
  if (line.segments.length > 1 && !/^\d{1,3}$/.test(line.segments.at(-1)!.text)) return false;
  // Across a page's end there is no distance to go by.
  if (line.page === before.page && line.y - before.y > Math.max(spacing, line.size * 1.05) * 1.28) return false;
  if (/\p{L}[-\u2010\u00ad]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return true;
  const first = current.lines[0]!;
  if (LABEL.test(line.text) && (LABEL.test(first.text) || /[.:;]$/.test(before.text)) && line.x <= first.x + 3)
    return false;
  if (
    line.bold !== before.bold &&
    current.lines.every((each) => each.bold === before.bold) &&
    !fills(before, line, limit)
  ) {
    return false;
  }
  // A bulleted item's own lines stand to the right of its bullet.
  if (current.bullet && line.x < current.bullet.x + 2 && /[.;:]$/.test(before.text)) return false;
  return fills(before, line, limit);
}

/**
 * A word wider than its cell, broken at the cell's edge without a hyphen: it fills its line to the last letter, and
 * with the rest it is a word seen elsewhere, or neither part is.
 */
function isTorn(before: TextLine, line: TextLine, { right }: Limit, words: Words): boolean {
  const rest = /^\p{Ll}+/u.exec(line.text)?.[0];
  if (!rest || !/^\p{L}{2,}$/u.test(before.text) || before.right + line.size * 0.9 < right) return false;
  const [start, end] = [before.text.toLowerCase(), rest.toLowerCase()];
  // "Action / no." in a narrow cell: small words stand by themselves, they are not the end of a torn one.
  const small = /^(an|as|at|by|do|if|in|is|it|no|of|on|or|so|to|up|us|we)$/.test(end);
  return words.has(start + end) || (rest.length < 3 && !small && !words.has(start) && !words.has(end));
}

/** The line before had no room for the first word of this one. */
export function fills(before: TextLine, line: TextLine, { right, exact }: Limit): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const width = ((line.right - line.x) * weightOf(word)) / Math.max(weightOf(line.text), 1);
  // Words in small letters seldom begin a paragraph; others may, where the edge is certain.
  const slack = /^\p{Ll}/u.test(line.text) ? 1.2 : exact ? 0.1 + (0.1 * width) / line.size : 0.6;
  return before.right + width + line.size * 0.25 > right - line.size * slack;
}

/** How wide some text is, in ordinary small letters: near enough to tell whether a word would have fitted. */
function weightOf(text: string): number {
  let weight = 0;
  for (const letter of text)
    weight += /[iljtfrI.,:;'’|!()\s-]/.test(letter)
      ? 0.55
      : /[mwMW@%]/.test(letter)
        ? 1.5
        : /\p{Lu}/u.test(letter)
          ? 1.25
          : 1;
  return weight;
}

function usualSpacing(lines: TextLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => line.y - lines[index]!.y)
    .filter((gap, index) => gap > 0 && gap < lines[index]!.size * 2)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.4)] ?? 0;
}

/** Two lines of one paragraph. A hyphen at the end goes only when the whole word is written so elsewhere. */
export function join(text: string, next: string, words: Words): string {
  // Only the last word is looked at: a paragraph is joined line by line, and may be long.
  const broken = /(\p{L}+)[-\u00ad\u2010]$/u.exec(text.slice(-60));
  const rest = /^(\p{Ll}+)/u.exec(next);
  if (!broken || !rest) return /[-/\u2010]$/.test(text) && /^\p{L}/u.test(next) ? text + next : `${text} ${next}`;
  const whole = (broken[1]! + rest[1]!).toLowerCase();
  const hyphenated = `${broken[1]}-${rest[1]}`.toLowerCase();
  const soft = text.endsWith('\u00ad');
  // "long-standing" where "longstanding" is seen too: a hyphen, in a document that breaks no other words.
  const compound = !words.broken && words.has(broken[1]!.toLowerCase()) && words.has(rest[1]!.toLowerCase());
  const heal = !words.has(hyphenated) && (soft || (words.has(whole) && !compound));
  return text.slice(0, -1) + (heal ? '' : soft ? '-' : text.at(-1)) + next;
}

/**
 * Every word of some lines that no line end can have broken.
 * @param whole lines that nothing follows, so that their last words are whole too
 */
export function wordsIn(lines: TextLine[], whole: TextLine[]): Words {
  const seen = new Set<string>();
  for (const { text } of [
    ...lines.map((line) => ({ text: line.text.slice(0, line.text.lastIndexOf(' ') + 1) })),
    ...whole,
  ]) {
    for (const [word] of text.matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)) {
      seen.add(word.toLowerCase().replace(/\u2010/g, '-'));
    }
  }
  const broken = lines.some(({ text }, index) => {
    const [start, rest] = [
      /(?<![\p{L}-])(\p{L}+)[-\u2010]$/u.exec(text)?.[1]?.toLowerCase(),
      /^(\p{Ll}+)/u.exec(lines[index + 1]?.text ?? '')?.[1],
    ];
    return start && rest && seen.has(start + rest) && (!seen.has(start) || !seen.has(rest));
  });
  return { has: (word) => seen.has(word), broken };
}

/** Paragraphs as lines for `blocksOf`, bulleted ones by the depth of their bullets. */
export function itemDepths(paragraphs: PdfParagraph[]): (Line['item'] | undefined)[] {
  const steps: number[] = [];
  for (const { bullet } of paragraphs)
    if (bullet && !steps.some((x) => Math.abs(x - bullet.x) < 6)) steps.push(bullet.x);
  steps.sort((a, b) => a - b);
  return paragraphs.map(({ bullet }) =>
    bullet ? { ordered: false, depth: steps.findIndex((x) => Math.abs(x - bullet.x) < 6) } : undefined,
  );
}
