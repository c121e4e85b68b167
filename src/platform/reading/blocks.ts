/**
 * The one shape in which a document arrives, whatever its format. Format readers (Word, Excel, CSV, text, PDF)
 * produce blocks and nothing else; readers of meaning (plan, inspection report, notice) consume blocks and
 * nothing else. Every piece of text knows its place in the original, so that any fact can be traced to it.
 */
export type Place = {
  /** 1-based page, where the format has pages (PDF). */
  page?: number;
  /** 1-based line of the text as received (text, Markdown, CSV). */
  line?: number;
  /** Sheet name and cell address, for spreadsheets: `Plan!B7`. */
  cell?: string;
  /** 1-based number of the block in document order; the place of last resort (Word has neither pages nor lines). */
  block?: number;
  /** 1-based row and column within the table at `block` or on `page`, for cells of tables in Word and PDF. */
  row?: number;
  column?: number;
};

export type HeadingBlock = { kind: 'heading'; level: number; text: string; at: Place };
/** `note` is the mark of a footnote, where the paragraph is one; it stands after the text of its page. */
export type ParagraphBlock = { kind: 'paragraph'; text: string; at: Place; note?: string };
export type ListBlock = { kind: 'list'; ordered: boolean; items: ListItem[]; at: Place };
/** `depth` is 0 for a top-level item; `label` is the printed number or letter of an ordered item, if any. */
export type ListItem = { text: string; depth: number; label?: string; at: Place };
export type TableBlock = {
  kind: 'table';
  /** Rows in document order, header rows included; which rows are headers is for the reader of meaning to say. */
  rows: TableRow[];
  caption?: string;
  at: Place;
};
export type TableRow = { cells: TableCell[]; at: Place; marked?: 'header' };
/**
 * A cell keeps its own small document, since plans put lists and several paragraphs inside one cell.
 * `text` is the whole cell as plain text, one line per paragraph or item.
 */
export type TableCell = {
  text: string;
  blocks: CellBlock[];
  /** How many columns the cell covers. */
  span: number;
  at: Place;
  /** The cell continues one merged downwards: what it says stands in the row above. */
  mergedFromAbove?: true;
};
export type CellBlock = ParagraphBlock | ListBlock | HeadingBlock;

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock;

/** Something the reader noticed that a person should know: `code` is stable, `message` is plain English. */
export type ReadWarning = { code: string; message: string; where: string };

export type ReadDocument = {
  format: 'docx' | 'xlsx' | 'csv' | 'text' | 'pdf';
  /** SHA-256 of the file as received, lower-case hex. */
  sha256: string;
  blocks: Block[];
  warnings: ReadWarning[];
};

/** Why a file could not be read: shown to a person as it is. `what` says what was wrong, `next` what to do. */
export type Unreadable = { unreadable: true; code: string; what: string; next: string };

/** A place in words, for messages and for `where` in the open format: "line 232", "page 4", "sheet Plan, cell B7", "block 17". */
export function placeInWords(at: Place): string {
  if (at.cell) {
    const cut = at.cell.lastIndexOf('!'); // a sheet's own name may hold an exclamation mark
    const sheet = at.cell.slice(0, Math.max(cut, 0));
    const cell = at.cell.slice(cut + 1);
    return sheet ? `sheet ${sheet}, cell ${cell}` : `cell ${cell}`;
  }
  const cell = at.row ? `, row ${at.row}${at.column ? `, column ${at.column}` : ''}` : '';
  if (at.page && at.line) return `page ${at.page}, line ${at.line}${cell}`;
  if (at.page) return `page ${at.page}${cell}`;
  if (at.line) return `line ${at.line}`;
  return `block ${at.block ?? 1}${cell}`;
}
