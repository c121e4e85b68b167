import type { Place } from '../../../platform/reading/index.ts';
import type { Piece } from './pieces.ts';

/** One printed paragraph with what belongs to it, and where it goes. */
export type Entry = {
  text: string;
  number: string | null;
  bullet: boolean;
  depth: number;
  /** Whether bullets were added to it. */
  led: boolean;
  section: string | null;
  at: Place;
  /** Among improvements: the heading's scope, and who should act where that is not the authority. */
  improving: boolean;
  to: string | null;
};

/** A sentence that is over, perhaps in quotation marks or brackets. */
const OVER = /[.!?:;]["'’”)\]]*$/;

/**
 * Adds a piece to the entry before it where it is the rest of it: a bullet to the paragraph that leads up to it, an
 * inner bullet to the outer one, or words after a page's end to the sentence they finish.
 * @returns whether it was added
 */
export function addTo(last: Entry | undefined, piece: Piece): boolean {
  if (!last || piece.number) return false;
  if (piece.kind === 'item') {
    if (!leadsTo(last, piece)) return false;
    last.text += `\n${piece.text}`;
    last.led = true;
    return true;
  }
  if (piece.kind !== 'paragraph') return false;
  const small = /^["'‘“(]?\p{Ll}/u.test(piece.text) || (last.text.length > 80 && /^\d/.test(piece.text));
  // A box that a page's end broke in mid-sentence may go on with a name.
  const broken = (last.at.page ?? 0) + 1 === piece.at.page && last.text.length > 40 && !last.led;
  if (!small && !(broken && !OVER.test(last.text))) return false;
  if (/:$/.test(last.text)) last.text += `\n${piece.text}`;
  else if (!OVER.test(last.text)) last.text += /\p{L}[-–]$/u.test(last.text) ? piece.text : ` ${piece.text}`;
  else return false;
  return true;
}

function leadsTo(last: Entry, item: Piece): boolean {
  if (last.bullet) {
    if (item.depth > last.depth) return true;
    if (item.depth < last.depth) return false;
    // The outer bullet says "of this number:", and the inner ones lost their indent.
    const inner = /^(?:\p{Ll}|\d)/u.test(item.text);
    return inner && (/:$/.test(last.text) || (last.led && !/\.$/.test(last.text)));
  }
  // Among improvements a lead without a number ("The local authority should:") is no improvement itself.
  if (last.improving && !last.number) return false;
  if (last.number && /^\p{Ll}/u.test(item.text)) return true;
  return (
    last.led ||
    /(?::|:\s*\([^)]*\)|[,–-])$/.test(last.text) ||
    /\b(?:following|including|include|are|to|that)$/i.test(last.text)
  );
}
