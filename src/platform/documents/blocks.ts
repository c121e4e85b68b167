/**
 * The one model of a paper. A report is built once as a Paper and rendered to HTML, Word, PDF and Excel,
 * so that no number can differ between formats.
 */
export type Inline =
  | string
  | { bold: string }
  | { italic: string }
  | { link: string; href: string }
  /** An old value struck through, shown above or before the new one. */
  | { struck: string }
  /** A number with its provenance key: every figure in a paper is listed in the pack's manifest under `source`. */
  | { figure: string; source: string }
  /** A short label such as a rating; never tells its meaning by colour alone. */
  | { tag: string; colour: TagColour };

export type TagColour = 'grey' | 'green' | 'turquoise' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';

export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | PaperTable
  /** `svg` is a whole `<svg>` element from platform/charts; `table` holds the same data for everyone else. */
  | { kind: 'chart'; title: string; description: string; svg: string; table: PaperTable }
  | { kind: 'callout'; tone: 'note' | 'warning' | 'decision'; title: string; content: Inline[][] }
  | { kind: 'pageBreak' };

export type PaperTable = {
  kind: 'table';
  /** Shown above the table; also the sheet's name in Excel (shortened to what Excel allows). */
  caption: string;
  columns: { heading: string; align?: 'left' | 'right'; /** share of the width, any unit */ width?: number }[];
  /** One cell per column. A cell is a list of paragraphs, each a list of inlines. */
  rows: Inline[][][][];
};

export type Paper = {
  title: string;
  subtitle?: string;
  authority: string;
  /** ISO date the paper speaks of. It is also the documents' own creation date, so that a paper made again is the same bytes. */
  asAt: string;
  /** Handling mark printed at the head and foot of every page: OFFICIAL, OFFICIAL-SENSITIVE. */
  handling: string;
  /** Whether a contents list follows the title. */
  contents: boolean;
  blocks: PaperBlock[];
};
