import type { Block } from '../platform/reading/index.ts';
import type { Trx } from '../platform/services.ts';
import { sentencesOf } from './readers/sentences.ts';
import type { Handling } from './readers/facts.ts';

/**
 * The sentences of each document received that is not OFFICIAL, from its whole text, whether or not they are statements.
 * Documents taken back are in: their words are no less marked. Plans are out: their words are the plan's own facts.
 */
export async function sentencesOfMarked(trx: Trx): Promise<{ handling: Handling; sentences: string[] }[]> {
  const found = await trx
    .selectFrom('source_document as d')
    .innerJoin('source_text as t', 't.source_id', 'd.id')
    .select(['d.handling', 't.blocks'])
    .where('d.handling', '<>', 'OFFICIAL')
    .where('d.kind', '<>', 'plan')
    .execute();
  return found.map((row) => ({
    handling: row.handling as Handling,
    sentences: (row.blocks as unknown as Block[]).flatMap(textsOf).flatMap(sentencesOf),
  }));
}

function textsOf(block: Block): string[] {
  if (block.kind === 'list') return block.items.map((item) => item.text);
  if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.map((cell) => cell.text));
  return [block.text];
}
