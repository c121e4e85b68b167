import type { Story, WordLine } from './word-document.ts';
import { isTable } from './word-document.ts';

const LONGEST_HEADING = 120;

/**
 * Many plans are typed without styles: a heading is a short line in bold or in larger type. Such a line becomes a
 * heading one level below the styled heading it follows; where no style is used at all, larger type ranks higher.
 * Only lines of the body are looked at; inside tables bold means a column's head or plain stress.
 * @param bodySize the size of ordinary text in half points
 */
export function nameUnstyledHeadings(story: Story, bodySize: number): void {
  const lines = story.filter((part): part is WordLine => !isTable(part));
  const usual = usualSize(lines) ?? bodySize;
  const candidates = lines.filter((line) => looksLikeHeading(line, usual));
  const sizes = [...new Set(candidates.map((line) => line.size))].sort((a, b) => b - a);
  const styled = lines.some((line) => line.heading);
  let above = 0;
  for (const line of lines) {
    if (line.heading) above = line.heading;
    else if (candidates.includes(line)) {
      const rank = sizes.indexOf(line.size) + 1;
      line.heading = Math.min(styled ? above + 1 : rank, 6);
    }
  }
}

function looksLikeHeading(line: WordLine, usual: number): boolean {
  const text = line.text.trim();
  if (!line.plainBody || !text || text.length > LONGEST_HEADING || text.includes('\n') || text.includes('\t'))
    return false;
  if (/[.;,]$/.test(text) || !/\p{L}/u.test(text)) return false;
  return line.size >= usual * 1.15 || (line.bold && line.size >= usual);
}

/** The size in which most characters of the body are set. */
function usualSize(lines: WordLine[]): number | undefined {
  const characters = new Map<number, number>();
  for (const line of lines) {
    if (line.plainBody && line.size) characters.set(line.size, (characters.get(line.size) ?? 0) + line.text.length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0];
}
