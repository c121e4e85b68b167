import type { DraftArea } from './draft.ts';
import { isTitleLike } from './match-text.ts';
import { carriesOn, type TextBlock } from './running-text.ts';
import type { Walk } from './walk.ts';

/** Keeps a small heading of the narrative until its paragraph comes. */
export function holdTitle(walk: Walk, text: string): void {
  walk.pendingTitle = walk.pendingTitle ? `${walk.pendingTitle}\n${text}` : text;
}

function withTitle(walk: Walk, text: string): string {
  const whole = walk.pendingTitle ? `${walk.pendingTitle}\n${text}` : text;
  walk.pendingTitle = null;
  return whole;
}

/**
 * Adds to an area's narrative. A small heading is kept with the paragraph under it, and a list with the sentence that
 * leads to it, each as one paragraph of several lines.
 */
export function addNarrative(walk: Walk, area: DraftArea, blocks: readonly TextBlock[]): void {
  const { narrative } = area;
  blocks.forEach((block, i) => {
    const last = narrative.at(-1);
    if (block.kind === 'list') {
      const lines = block.items.map((item) => `- ${item.text}`).join('\n');
      const leads =
        last !== undefined && walk.pendingTitle === null && (/:$/.test(last.text) || /\n- [^\n]+$/.test(last.text));
      if (leads) last.text = `${last.text}\n${lines}`;
      else narrative.push({ text: withTitle(walk, lines), at: block.at });
      return;
    }
    const { text, at } = block;
    const small = isTitleLike(text) && text.length <= 90 && blocks[i + 1] !== undefined && !text.endsWith(':');
    if (block.kind === 'heading' || small) holdTitle(walk, text);
    else if (carriesOn(last, text)) last.text = `${last.text} ${text}`;
    else narrative.push({ text: withTitle(walk, text), at });
  });
}
