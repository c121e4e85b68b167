import type { Paper, PaperBlock } from './blocks.ts';

export type OutlinedBlock =
  Exclude<PaperBlock, { kind: 'heading' }> | { kind: 'heading'; level: number; text: string; id: string };

/**
 * The paper's blocks with its headings put in order: the first is level 1, none skips a level (PDF/UA and WCAG
 * both ask for it), an empty one is left out, and each has an id made from its words, unique in the paper.
 */
export function outlined(paper: Pick<Paper, 'blocks'>): OutlinedBlock[] {
  const taken = new Set<string>();
  const open: number[] = [];
  return paper.blocks.flatMap((block): OutlinedBlock[] => {
    if (block.kind !== 'heading') return [block];
    if (block.text.trim() === '') return [];
    while (open.length > 0 && open.at(-1)! >= block.level) open.pop();
    open.push(block.level);
    return [{ kind: 'heading', level: open.length, text: block.text, id: uniqueId(block.text, taken) }];
  });
}

function uniqueId(text: string, taken: Set<string>): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
  // An id that begins with a digit cannot be used in a style sheet without escaping.
  const stem = /^\p{Letter}/u.test(plain) ? plain : `section-${plain}`;
  let id = stem;
  for (let again = 2; taken.has(id); again += 1) id = `${stem}-${again}`;
  taken.add(id);
  return id;
}
