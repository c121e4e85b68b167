import { isTitleLike } from './match-text.ts';
import { labelWithContent, roleOf } from './section-labels.ts';
import type { Block, ListBlock, Place, TableBlock, TableRow } from '../../../platform/reading/blocks.ts';

/** A document as one run of pieces: table rows stand in it one by one, each knowing its table. */
export type Piece =
  | { kind: 'heading'; level: number; text: string; at: Place }
  | { kind: 'paragraph'; text: string; at: Place }
  | { kind: 'list'; list: ListBlock; at: Place }
  | { kind: 'row'; row: TableRow; table: TableBlock; index: number; at: Place };

/** A numbered list of one short name above a table or a labelled part is a heading that looked like a list: "2. Visits". */
function loneHeading({ items, ordered }: ListBlock, next: Block | undefined): string | null {
  const [item, ...more] = items;
  if (!item?.label || !ordered || more.length > 0 || item.text.length > 80 || !isTitleLike(item.text)) return null;
  const text = next?.kind === 'paragraph' || next?.kind === 'heading' ? next.text : '';
  const leads = next?.kind === 'table' || roleOf(text) !== null || labelWithContent(text) !== null;
  return leads ? `${item.label.replace(/[.)]$/, '')}. ${item.text}` : null;
}

/** The blocks of a document as pieces, in document order. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  return blocks.flatMap((block, index): Piece[] => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row, index): Piece => ({ kind: 'row', row, table: block, index, at: row.at }));
      return block.caption ? [{ kind: 'paragraph', text: block.caption, at: block.at }, ...rows] : rows;
    }
    const heading = block.kind === 'list' ? loneHeading(block, blocks[index + 1]) : null;
    if (heading !== null) return [{ kind: 'paragraph', text: heading, at: block.at }];
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
