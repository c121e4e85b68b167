import type { PdfParagraph } from './paragraphs.ts';

const LONGEST_HEADING = 160;
const MOST_LEVELS = 6;

/**
 * Which paragraphs are headings, and of what level. A PDF has no styles: a heading is set larger than the text, or
 * in bold on a line of its own. Larger type ranks higher; among one size bold ranks higher.
 */
export function headingLevels(paragraphs: PdfParagraph[]): Map<PdfParagraph, number> {
  const body = usualSize(paragraphs);
  const candidates = paragraphs.filter((paragraph) => looksLikeHeading(paragraph, body));
  const ranks = [...new Set(candidates.map(rankOf))].sort((a, b) => b - a);
  return new Map(candidates.map((each) => [each, Math.min(ranks.indexOf(rankOf(each)) + 1, MOST_LEVELS)]));
}

function looksLikeHeading({ text, size, bold, bullet }: PdfParagraph, body: number): boolean {
  if (bullet || text.length > LONGEST_HEADING || text.includes('\t') || !/\p{L}/u.test(text)) return false;
  if (size >= body * 1.12) return true;
  return bold && size >= body * 0.95 && !/[.;,]$/.test(text);
}

function rankOf({ size, bold }: PdfParagraph): number {
  return Math.round(size) * 2 + (bold ? 1 : 0);
}

/** The size in which most characters are set. */
export function usualSize(paragraphs: Pick<PdfParagraph, 'size' | 'text'>[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of paragraphs) characters.set(size, (characters.get(size) ?? 0) + text.length);
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
