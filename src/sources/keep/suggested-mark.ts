import type { Block } from '../../platform/reading/index.ts';
import type { Handling, SourceFacts } from '../readers/facts.ts';

/** What a document prints of its own handling. Marks stand on a line of their own, or in the head and foot of its pages. */
const marks: { mark: Handling; says: RegExp; alone: boolean }[] = [
  { mark: 'OFFICIAL-SENSITIVE', says: /\bofficial[\s:–—-]*sensitive\b/i, alone: true },
  {
    mark: 'NOT PUBLISHED',
    says: /\b(?:not for publication|not for (?:public )?release|exempt (?:from publication|information)|not to be published)\b/i,
    alone: true,
  },
  {
    mark: 'OFFICIAL-SENSITIVE',
    says: /^\W*(?:(?:strictly )?private (?:and|&) )?(?:strictly )?confidential\b/i,
    alone: true,
  },
  {
    mark: 'NOT PUBLISHED',
    says: /\bthis (?:report|letter|review|document|paper) (?:is|will|must|should) not (?:be |for )?(?:published|publication|made public|shared (?:publicly|outside))\b/i,
    alone: false,
  },
];

/** A mark stands on a short line; in a longer one the same words are about something else. */
const shortLine = 90;

/**
 * The mark a document's own words ask for: what a letter says of its publication, else what is printed on a line of its
 * own or in the head or foot of its pages; OFFICIAL where nothing asks for another.
 */
export function suggestedHandling(facts: SourceFacts, blocks: readonly Block[] = []): Handling {
  if (facts.kind === 'monitoring-visit' && facts.handling !== 'OFFICIAL') return facts.handling;
  const lines = blocks.flatMap(linesOf);
  // Heads and feet are kept out of the text; the reader's warning quotes them.
  const furniture = facts.warnings.flatMap(({ message }) =>
    [...message.matchAll(/“([^”]+)”/g)].map(([, text = '']) => text),
  );
  for (const { mark, says, alone } of marks) {
    const told = [...lines, ...furniture].some((line) => (!alone || line.length <= shortLine) && says.test(line));
    if (told) return mark;
  }
  return 'OFFICIAL';
}

function linesOf(block: Block): string[] {
  if (block.kind === 'list') return block.items.map((item) => item.text);
  if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.map((cell) => cell.text));
  return [block.text];
}
