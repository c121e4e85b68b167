import type { ReadWarning } from '../blocks.ts';
import { colourOnly } from '../colour-only.ts';
import { tidy } from '../lines-to-blocks.ts';
import type { Noticed } from './paragraph.ts';

/**
 * What a person should know about a Word document that was read.
 * @param comments how many comments stand in its margin
 * @param furniture the text of each header and footer
 */
export function wordWarnings(noticed: Noticed, comments: number, furniture: string[]): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, where: 'whole document' });
  const { insertions, deletions, hidden, embedded } = noticed;
  if (insertions + deletions) {
    warn(
      'tracked-changes',
      `The document has ${counted(insertions + deletions, 'tracked change')} (${counted(insertions, 'insertion')}, ` +
        `${counted(deletions, 'deletion')}). It was read as if every change had been accepted.`,
    );
  }
  if (comments)
    warn('comments', `The document has ${counted(comments, 'comment')} in the margin, which were not read.`);
  if (hidden.length) {
    warn('hidden-text', `Text formatted as hidden was left out: ${hidden.map((text) => `“${text}”`).join(', ')}.`);
  }
  if (embedded) {
    warn(
      'embedded',
      `The document has ${counted(embedded, 'embedded file')}, which could not be read. Paste the text in instead.`,
    );
  }
  if (noticed.colourOnly) warnings.push(colourOnly(noticed.colourOnly, 'whole document'));
  const kept = [...new Set(furniture.flatMap((text) => tidy(text).split('\n')).filter((text) => /\p{L}/u.test(text)))];
  if (kept.length) {
    warn(
      'page-furniture',
      `Page headers and footers were kept out of the text: ${kept.map((text) => `“${text}”`).join(', ')}.`,
    );
  }
  return warnings;
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
