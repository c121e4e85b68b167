import type { TextLine } from './text-lines.ts';

/** Type smaller than this share of the usual size is a footnote's. */
const SMALL_PRINT = 0.92;

/**
 * Parts the footnotes of a page from its text. Notes are the last lines of a page, in smaller type, from the first
 * that begins with a mark; smaller type without a mark is text.
 * @param usual the size of the document's text
 * @returns each note as its lines, the mark taken off
 */
export function takeFootnotes(lines: TextLine[], usual: number): { text: TextLine[]; notes: TextLine[][] } {
  let from = lines.length;
  while (from > 0 && lines[from - 1]!.size <= usual * SMALL_PRINT) from--;
  // A page that is small print all over is no page with notes.
  if (from === 0) return { text: lines, notes: [] };
  const small = lines.slice(from).map(withMark);
  const first = small.findIndex((line) => line.note);
  if (first < 0) return { text: lines, notes: [] };
  const notes: TextLine[][] = [];
  for (const line of small.slice(first)) {
    if (line.note) notes.push([line]);
    else notes.at(-1)!.push(line);
  }
  return { text: lines.slice(0, from + first), notes };
}

/** A mark set as a small figure of its font, and not raised, is told from a number by the sentence that follows. */
function withMark(line: TextLine): TextLine {
  const plain = /^(\d{1,2}|[*†‡§]{1,3})\s*(?=\p{Lu}|https?:|www\.)/u.exec(line.text);
  if (line.note || !plain) return line;
  const text = line.text.slice(plain[0].length);
  return { ...line, text, segments: [{ ...line.segments[0]!, text }], note: plain[1]! };
}
