import type { Block, CellBlock, Place } from './blocks.ts';

/** Gives every block, row and cell its place by number, for formats that have neither pages nor lines. */
export function numberBlocks(blocks: Block[]): Block[] {
  return blocks.map((block, index): Block => {
    const at = { block: index + 1 };
    if (block.kind !== 'table') return placed(block, at);
    const rows = block.rows.map((row, r) => {
      let column = 1;
      const cells = row.cells.map((cell) => {
        const place = { ...at, row: r + 1, column };
        column += cell.span;
        return { ...cell, blocks: cell.blocks.map((inner) => placed(inner, place)), at: place };
      });
      return { ...row, cells, at: { ...at, row: r + 1 } };
    });
    return { ...block, rows, at };
  });
}

function placed(block: CellBlock, at: Place): CellBlock {
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => ({ ...item, at })), at };
  return { ...block, at };
}
