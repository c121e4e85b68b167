import type { TableBlock } from '../blocks.ts';
import type { Line } from '../lines-to-blocks.ts';
import type { Numberer } from './numbering.ts';
import type { Noticed } from './paragraph.ts';
import type { Styles } from './styles.ts';

export type WordDocument = {
  styles: Styles;
  numberer: Numberer;
  /** The words of a SmartArt drawing, by relationship id. */
  diagrams: Map<string, string[]>;
  noticed: Noticed;
  /** Notes in the order the text refers to them; filled while reading. */
  notes: string[];
};

/** A paragraph before grouping, with what is needed to see a heading nobody gave a style. */
export type WordLine = Line & { bold: boolean; size: number; plainBody: boolean };
/** The content of a body, a cell or a text box, in order. */
export type Story = (WordLine | TableBlock)[];

export function isTable(part: WordLine | TableBlock): part is TableBlock {
  return 'rows' in part;
}
