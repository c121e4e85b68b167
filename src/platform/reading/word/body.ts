import type { Block } from '../blocks.ts';
import { blocksOf } from '../lines-to-blocks.ts';
import type { Story, WordDocument, WordLine } from './story.ts';
import { readTable } from './table.ts';

/** Body blocks of a story, tables read and lists gathered. A table of one cell is a box round ordinary text. */
export function blocksOfStory(story: Story, document: WordDocument): Block[] {
  const blocks: Block[] = [];
  let lines: WordLine[] = [];
  const flush = () => {
    blocks.push(...blocksOf(lines));
    lines = [];
  };
  for (const part of story) {
    if (!('children' in part)) {
      // A number with nothing beside it is an answer in a cell, but only space in the body.
      if (part.text.trim()) lines.push(part);
      continue;
    }
    flush();
    const read = readTable(part, document);
    if ('boxed' in read) blocks.push(...blocksOfStory(read.boxed, document));
    else if (read.rows.length) blocks.push(read);
  }
  flush();
  return blocks;
}
