import type { Block } from '../../platform/reading/index.ts';
import type { SourceFacts } from './facts.ts';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

/**
 * The words of four letters or more that a document has and what was read of it has not. Empty when no text was lost:
 * this is the promise that nothing a document says goes missing.
 */
export function lostWords(blocks: readonly Block[], facts: SourceFacts): string[] {
  const written = blocks.flatMap((block) => {
    if (block.kind === 'table')
      return [block.caption ?? '', ...block.rows.flatMap((row) => row.cells.map((cell) => cell.text))];
    return block.kind === 'list' ? block.items.map((item) => item.text) : [block.text];
  });
  const { warnings: _, places: __, ...kept } = facts;
  const found = new Set(textsIn(kept).flatMap(wordsOf));
  return [...new Set(written.flatMap(wordsOf))].filter((word) => !found.has(word));
}
