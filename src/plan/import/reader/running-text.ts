import type { Block } from '../../../platform/reading/blocks.ts';
import type { Placed } from './draft.ts';

/** A block that is not a table: what stands under a label or in a cell. */
export type TextBlock = Exclude<Block, { kind: 'table' }>;

/** True when a text begins in the middle of the sentence that `last` left open. */
export function carriesOn(last: Placed | undefined, text: string): last is Placed {
  return last !== undefined && /^[\p{Ll}&(]/u.test(text) && !/[.!?:]$/.test(last.text.trim());
}
