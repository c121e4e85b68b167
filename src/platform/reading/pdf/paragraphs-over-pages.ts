import type { PdfParagraph } from './paragraphs.ts';
import { fills, LABEL } from './paragraphs.ts';
import type { TextLine } from './text-lines.ts';

/** How far down and how far to the right the text of the document goes, in points. */
export type Edges = { bottom: number; right: number };

/** A label that only a list or a numbered paragraph has: a bare number may begin a line in mid-sentence. */
const SURE_LABEL = /^\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-z][.)]|[ivx]{1,5}[.)])(?:\s|$)/i;
/** The end of a sentence, perhaps in a quotation or brackets. */
const SENTENCE_END = /[.!?][)”’"']*$/;

/** Where the text ends at the right and at the foot, as most pages have it. */
export function pageEdges(lines: TextLine[]): Edges {
  const lowest = [...Map.groupBy(lines, (line) => line.page).values()]
    .map((some) => Math.max(...some.map((line) => line.y)))
    .sort((a, b) => a - b);
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  return { bottom: lowest[Math.floor(lowest.length * 0.7)] ?? 0, right: rights[Math.floor(rights.length * 0.98)] ?? 0 };
}

/**
 * Whether a paragraph that ends one page goes on at the top of the next. In mid-sentence that is plain. After a full
 * stop it is so where the last line was full, two lines or more stand on either side, and the next page's first words
 * stand where the paragraph's own lines do.
 */
export function runsOverPage(end: PdfParagraph, start: PdfParagraph, { bottom, right }: Edges): boolean {
  const [last, first] = [end.lines.at(-1)!, start.lines[0]!];
  if (start.bullet || first.page !== last.page + 1 || Math.abs(end.size - start.size) > 0.8) return false;
  if (/^\p{Ll}/u.test(start.text) && !LABEL.test(start.text) && !/[.!?:]$/.test(end.text)) return true;
  if (end.bold !== start.bold || SURE_LABEL.test(start.text) || last.segments.length > 1 || first.segments.length > 1)
    return false;
  if (!fills(last, first, { right })) return false;
  if (!SENTENCE_END.test(end.text) && !/[:;]$/.test(end.text)) return !end.bold;
  const hanging = end.bullet || SURE_LABEL.test(end.lines[0]!.text);
  const own = end.lines.slice(1).at(-1)?.x;
  if (hanging) return own !== undefined && own > end.lines[0]!.x + 5 && Math.abs(own - first.x) < 3;
  const full = last.y > bottom - last.size * 2;
  const onLastPage = end.lines.filter((line) => line.page === last.page).length;
  return full && onLastPage > 1 && start.lines.length > 1 && Math.abs(last.x - first.x) < 2;
}
