import type { Block, ListBlock, Place, TableBlock, TableRow } from '../../../platform/reading/blocks.ts';

/** A document as one run of pieces: table rows stand in it one by one, each knowing its table. */
export type Piece =
  | { kind: 'heading'; level: number; text: string; at: Place }
  | { kind: 'paragraph'; text: string; at: Place }
  | { kind: 'list'; list: ListBlock; at: Place }
  | { kind: 'row'; row: TableRow; table: TableBlock; index: number; at: Place };

/** The blocks of a document as pieces, in document order. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row, index): Piece => ({ kind: 'row', row, table: block, index, at: row.at }));
      return block.caption ? [{ kind: 'paragraph', text: block.caption, at: block.at }, ...rows] : rows;
    }
    if (block.kind === 'list') return [{ kind: 'list', list: block, at: block.at }];
    if (block.kind === 'heading') return [{ kind: 'heading', level: block.level, text: block.text, at: block.at }];
    return [{ kind: 'paragraph', text: block.text, at: block.at }];
  });
}

/** Everything a piece says, as text: the cells of a row parted by " | ". */
export function textOfPiece(piece: Piece): string {
  if (piece.kind === 'row')
    return piece.row.cells
      .map((cell) => cell.text.trim())
      .filter(Boolean)
      .join(' | ');
  if (piece.kind === 'list')
    return piece.list.items.map((item) => (item.label ? `${item.label}. ${item.text}` : item.text)).join('\n');
  return piece.text;
}

/** The one filled cell of a row, or null where none or several are filled. */
export function onlyCell(piece: Piece): { text: string; index: number; cell: TableRow['cells'][number] } | null {
  if (piece.kind !== 'row') return null;
  const filled = piece.row.cells
    .map((cell, index) => ({ text: cell.text.trim(), index, cell }))
    .filter((cell) => cell.text);
  return filled.length === 1 ? filled[0]! : null;
}
