import { placeInWords, type Block, type Place } from '../../platform/reading/index.ts';
import { sentencesIn, type NewStatement } from '../keep/statements-in.ts';

/** A passage of a document with its sentences, each of which can be picked. `position` is where it is kept. */
export type PassageToPick = {
  heading: string | null;
  place: string;
  sentences: { position: number; text: string }[];
};

/** Picked statements are kept after the document's own, in the order of the text: room for a thousand sentences a passage. */
const afterTheRest = 1_000_000;
const perPassage = 1000;
/** More passages than this are no document anyone picks from; their positions would not fit the column. */
const mostPassages = 2_000_000;

type Passage = { text: string; heading: string | null; at: Place };

/** The text of a document, passage by passage, as it was read. */
function passagesIn(blocks: Block[]): Passage[] {
  let heading: string | null = null;
  const passages: Passage[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    else if (block.kind === 'paragraph') passages.push({ text: block.text, heading, at: block.at });
    else if (block.kind === 'list')
      for (const item of block.items) passages.push({ text: item.text, heading, at: item.at });
    else
      for (const cell of block.rows.flatMap((row) => row.cells))
        if (cell.text.trim()) passages.push({ text: cell.text, heading, at: cell.at });
  }
  return passages.slice(0, mostPassages);
}

/** Everything in a document that can be picked by hand: each sentence of each passage. */
export function passagesToPick(blocks: Block[]): PassageToPick[] {
  return passagesIn(blocks).map(({ text, heading, at }, index) => ({
    heading,
    place: placeInWords(at),
    sentences: sentencesIn({ text, number: null, section: heading, where: '' })
      .slice(0, perPassage)
      .map((one, nth) => ({ position: afterTheRest + index * perPassage + nth, text: one.text })),
  }));
}

/** The sentences at these positions, as statements with what the rules suggest of them, read beside their neighbours. */
export function statementsAt(blocks: Block[], positions: ReadonlySet<number>): (NewStatement & { position: number })[] {
  return passagesIn(blocks).flatMap(({ text, heading, at }, index) => {
    const first = afterTheRest + index * perPassage;
    if (![...positions].some((one) => one >= first && one < first + perPassage)) return [];
    const passage = { text, number: null, section: heading, where: placeInWords(at) };
    return sentencesIn(passage, 'picked')
      .slice(0, perPassage)
      .map((one, nth) => ({ ...one, position: first + nth }))
      .filter(({ position }) => positions.has(position));
  });
}
