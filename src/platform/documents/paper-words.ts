import type { Inline, Paper, PaperTable } from './blocks.ts';

/** The words of inlines without their dress, for places that hold plain text only. */
export function plainWords(content: Inline[]): string {
  return content.map(wordsOf).join('');
}

/** The words of one inline. A struck value keeps its words: "as it was" is told by the dress around it. */
export function wordsOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('bold' in inline) return inline.bold;
  if ('italic' in inline) return inline.italic;
  if ('link' in inline) return inline.link;
  if ('struck' in inline) return inline.struck;
  if ('figure' in inline) return inline.figure;
  return inline.tag;
}

/** Every table of the paper in order, those beside charts among them. */
export function tablesOf(paper: Pick<Paper, 'blocks'>): PaperTable[] {
  return paper.blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [],
  );
}

/** "8 May 2025" for the ISO date 2025-05-08; what is not an ISO date is given back as it stands. */
export function dayInWords(isoDate: string): string {
  const date = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return isoDate;
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(date);
}

/** The moment documents are said to be made: midnight UTC of the day the paper speaks of, never the clock. */
export function momentOf(paper: Pick<Paper, 'asAt'>): Date {
  const moment = new Date(`${paper.asAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()))
    throw new RangeError(`A paper needs an ISO date to speak of, not "${paper.asAt}"`);
  return moment;
}

/**
 * The address of a link when it is one a reader's program should follow: http, https, mailto, or a place in the
 * same site. Anything else (`javascript:`, `file:`) yields null and is shown as words.
 */
export function safeHref(href: string): string | null {
  const trimmed = href.trim();
  if (/^(https?:\/\/|mailto:)[^\s]+$/i.test(trimmed)) return trimmed;
  return /^[/#](?!\/)[^\s]*$/.test(trimmed) ? trimmed : null;
}
