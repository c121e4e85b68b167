import type { Block } from '../blocks.ts';
import { blocksOf } from '../lines-to-blocks.ts';
import type { Story, WordLine } from './word-document.ts';
import { isTable } from './word-document.ts';

/** A story as blocks, its lists gathered. */
export function blocksOfStory(story: Story): Block[] {
  const blocks: Block[] = [];
  let lines: WordLine[] = [];
  const flush = () => {
    blocks.push(...blocksOf(lines));
    lines = [];
  };
  for (const part of story) {
    if (isTable(part)) {
      flush();
      blocks.push(part);
      // A number with nothing beside it is an answer in a cell, but only space in the body.
    } else if (part.text.trim()) lines.push(part);
  }
  flush();
  return blocks;
}
