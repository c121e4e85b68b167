import type { TableBlock, TableCell, TableRow } from '../blocks.ts';
import type { Line } from '../lines-to-blocks.ts';
import { cellOf } from '../lines-to-blocks.ts';
import type { XmlNode } from '../xml.ts';
import { child, elements, switchOf, valueOf } from '../xml.ts';
import type { Story, WordDocument } from './story.ts';
import { readStory } from './story.ts';

/** More columns than Word itself allows (63) only come from a damaged file. */
const MOST_COLUMNS = 100;

/**
 * A table, or the story inside it when it is one cell used as a box.
 * Rows deleted as a tracked change are left out. A cell merged downwards keeps its place in every row it covers.
 */
export function readTable(node: XmlNode, document: WordDocument): TableBlock | { boxed: Story } {
  const rows: { cells: XmlNode[]; properties: XmlNode | undefined }[] = [];
  for (const row of inside(node, 'tr', document)) {
    const properties = child(row, 'trPr');
    if (child(properties, 'del')) document.noticed.deletions++;
    else
      rows.push({
        properties,
        cells: inside(row, 'tc', document).filter((cell) => !child(child(cell, 'tcPr'), 'cellDel')),
      });
    if (child(properties, 'ins')) document.noticed.insertions++;
  }
  const only = rows.length === 1 && rows[0]!.cells.length === 1 ? rows[0]!.cells[0] : undefined;
  if (only) return { boxed: readStory(only, document) };
  const table: TableBlock = { kind: 'table', rows: [], at: {} };
  for (const { cells, properties } of rows) {
    const row: TableRow = { cells: [], at: {} };
    pad(row, number(valueOf(properties, 'gridBefore')));
    for (const cell of cells) row.cells.push(readCell(cell, document));
    pad(row, number(valueOf(properties, 'gridAfter')));
    if (switchOf(properties, 'tblHeader')) row.marked = 'header';
    table.rows.push(row);
  }
  return table;
}

function readCell(node: XmlNode, document: WordDocument): TableCell {
  const properties = child(node, 'tcPr');
  const span = Math.max(1, number(valueOf(properties, 'gridSpan')));
  const cell = cellOf(linesOf(readStory(node, document), document), span, {});
  const merge = child(properties, 'vMerge');
  if (merge && merge.attributes['val'] !== 'restart') cell.mergedFromAbove = true;
  return cell;
}

/** Cells hold no tables in the block model: a table inside one becomes a line for each row, its cells tab-separated. */
function linesOf(story: Story, document: WordDocument): Line[] {
  return story.flatMap((part): Line[] => {
    if (!('children' in part)) return [part];
    const inner = readTable(part, document);
    if ('boxed' in inner) return linesOf(inner.boxed, document);
    return inner.rows.map((row) => ({
      text: row.cells.map((cell) => cell.text.replace(/\n/g, ' ')).join('\t'),
      at: {},
    }));
  });
}

/** Rows of a table or cells of a row, through content controls and the like. */
function inside(node: XmlNode, name: string, document: WordDocument): XmlNode[] {
  return elements(node).flatMap((each) => {
    if (each.name === name) return [each];
    if (each.name === 'del' || each.name === 'moveFrom') document.noticed.deletions++;
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(each.name) ? inside(each, name, document) : [];
  });
}

function pad(row: TableRow, columns: number): void {
  for (let column = 0; column < columns; column++) row.cells.push(cellOf([], 1, {}));
}

function number(text: string | undefined): number {
  const value = Number(text ?? 0);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MOST_COLUMNS) : 0;
}
