import type { TableBlock, TableRow } from '../../../platform/reading/blocks.ts';
import { columnKind, type Column, type ColumnKind } from './table-headers.ts';

const telling: ColumnKind[] = ['ref', 'action', 'owner', 'due', 'rating'];

/** One action laid out down the page: its labels as columns, its values as one row. */
export type Card = { columns: Column[]; row: TableRow };

/**
 * Reads a table that lays actions out as cards, a label and its value on each row ("Action | …", "Lead | …"), one
 * card after another. Null where the table is not of that shape.
 */
export function cardsOf(table: TableBlock): Card[] | null {
  const rows = table.rows.map((row) => row.cells.filter((cell) => cell.text.trim()));
  if (rows.length < 3 || rows.some((cells) => cells.length < 1 || cells.length > 2)) return null;
  const kinds = rows.map((cells) => columnKind(cells[0]!.text));
  const refs = rows.map(
    (cells) =>
      /^(?:action|task|activity|step)\s+(?:no\.?\s*)?([A-Z]{0,4}[ -]?\d[\d.]*[a-z]?)[.:]?$/i.exec(
        cells[0]!.text.trim(),
      )?.[1],
  );
  const known = new Set(kinds.filter((kind) => telling.includes(kind)));
  if (!known.has('action') || known.size < 3 || kinds.filter((kind) => kind === 'other').length > rows.length / 2)
    return null;
  const cards: Card[] = [];
  rows.forEach(([label, value], i) => {
    const title = label!.text.trim();
    const last = cards.at(-1);
    const ref = refs[i];
    const again = ref !== undefined || (last?.columns.some((column) => column.title === title) ?? true);
    const card = again ? { columns: [], row: { cells: [], at: table.rows[i]!.at } } : last!;
    if (again) cards.push(card);
    if (ref !== undefined) {
      card.columns.push({ kind: 'ref', title: `${title} `, start: card.columns.length });
      card.row.cells.push({ text: ref, blocks: [], span: 1, at: label!.at });
    }
    card.columns.push({ kind: kinds[i]!, title, start: card.columns.length });
    card.row.cells.push(value ? { ...value, span: 1 } : { text: '', blocks: [], span: 1, at: label!.at });
  });
  return cards;
}
