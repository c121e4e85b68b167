import type { Block } from '../../../platform/reading/blocks.ts';
import type { PlanFile } from '../../plan-format.ts';

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => [...(/\s/.test(key) ? [key] : []), ...textsIn(inner)]);
  return [];
}

/**
 * The words of a document that are found less often in the plan read from it (with the furniture set aside) than in
 * the document. Empty when no text was lost; this is the promise that nothing a council wrote goes missing.
 */
export function lostWords(blocks: readonly Block[], plan: PlanFile, furniture: readonly string[]): string[] {
  const written = blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.map((cell) => cell.text));
    return block.kind === 'list' ? block.items.map((item) => item.text) : [block.text];
  });
  const { warnings: _, ...kept } = plan;
  const found = tally([...textsIn(kept), ...furniture]);
  return [...tally(written)].filter(([word, n]) => (found.get(word) ?? 0) < n).map(([word]) => word);
}
