import type { TableBlock, TableCell, TableRow } from '../blocks.ts';
import type { Line } from '../lines-to-blocks.ts';
import { isRatingColour } from '../colour-only.ts';
import { cellOf } from '../lines-to-blocks.ts';
import type { XmlNode } from '../xml.ts';
import { child, elements, switchOf, valueOf } from '../xml.ts';
import { readLine } from './line.ts';
import type { Story, WordDocument, WordLine } from './word-document.ts';
import { isTable } from './word-document.ts';

/** Wrappers that hold ordinary content: content controls, custom XML, accepted insertions. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo', 'Choice', 'dir', 'bdo']);

/** More columns than Word itself allows (63) only come from a damaged file. */
const MOST_COLUMNS = 100;

/**
 * The content of a body, cell or text box. Everything is read in document order, tables included, because Word's
 * numbers run on through all of it.
 */
export function readStory(node: XmlNode, document: WordDocument): Story {
  const story: Story = [];
  let before: WordLine | undefined; // a paragraph whose mark is deleted, waiting for the rest of it
  const walk = (parent: XmlNode): void => {
    for (const each of elements(parent)) {
      if (each.name === 'p') {
        const { line, runsOn, boxes, diagrams } = readLine(each, document);
        if (before) line.text = before.text + line.text;
        before = runsOn ? line : undefined;
        if (!runsOn) story.push(line);
        story.push(...boxes.flatMap((box) => readStory(box, document)), ...diagrams);
      } else if (each.name === 'tbl') story.push(...readTable(each, document));
      else if (each.name === 'del' || each.name === 'moveFrom') document.noticed.deletions++;
      else if (each.name === 'altChunk') document.noticed.embedded++;
      else if (each.name === 'AlternateContent')
        walk(child(each, 'Choice') ?? child(each, 'Fallback') ?? { ...each, children: [] });
      else if (WRAPPERS.has(each.name)) {
        if (each.name === 'ins' || each.name === 'moveTo') document.noticed.insertions++;
        walk(each);
      }
    }
  };
  walk(node);
  if (before) story.push(before);
  return story;
}

/**
 * A table; or, where it has one column only, the story inside it: such tables are frames round ordinary text.
 * Rows deleted as a tracked change are left out. A cell merged downwards keeps its place in every row it covers.
 */
function readTable(node: XmlNode, document: WordDocument): Story {
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
  if (rows.every(({ cells }) => cells.length < 2)) {
    return rows.flatMap(({ cells }) => cells.flatMap((cell) => readStory(cell, document)));
  }
  const table: TableBlock = { kind: 'table', rows: [], at: {} };
  for (const { cells, properties } of rows) {
    const row: TableRow = { cells: [], at: {} };
    pad(row, number(valueOf(properties, 'gridBefore')));
    for (const cell of cells) row.cells.push(readCell(cell, document));
    document.noticed.colourOnly += coloursOnly(cells, row.cells.slice(-cells.length));
    pad(row, number(valueOf(properties, 'gridAfter')));
    if (switchOf(properties, 'tblHeader')) row.marked = 'header';
    table.rows.push(row);
  }
  return [table];
}

/** How many cells of a row have a rating's colour and no words, where cells with words have another colour or none. */
function coloursOnly(nodes: XmlNode[], cells: TableCell[]): number {
  const colours = nodes.map((node) => child(child(node, 'tcPr'), 'shd')?.attributes['fill']?.toUpperCase());
  const worded = new Set(colours.filter((_, index) => cells[index]?.text));
  if (cells.filter((cell) => cell.text).length < 2) return 0;
  return cells.filter(
    (cell, index) =>
      !cell.text && !cell.mergedFromAbove && isRatingColour(colours[index]) && !worded.has(colours[index]),
  ).length;
}

function readCell(node: XmlNode, document: WordDocument): TableCell {
  const properties = child(node, 'tcPr');
  const span = Math.max(1, number(valueOf(properties, 'gridSpan')));
  const cell = cellOf(linesOf(readStory(node, document)), span, {});
  const merge = child(properties, 'vMerge');
  if (merge && merge.attributes['val'] !== 'restart') cell.mergedFromAbove = true;
  return cell;
}

/** Cells hold no tables in the block model: a table inside one becomes a line for each row, its cells tab-separated. */
function linesOf(story: Story): Line[] {
  return story.flatMap((part): Line[] => {
    if (!isTable(part)) return [part];
    return part.rows.map((row) => ({
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
