import type { Block, ReadWarning, Unreadable } from '../blocks.ts';
import type { SafeZip } from '../safe-zip.ts';
import { colourOnly } from '../colour-only.ts';
import { isUnreadable, refuse } from '../unreadable.ts';
import { elements } from '../xml.ts';
import type { GridRow } from './grid-to-blocks.ts';
import { blocksOfGrid, MOST_CELLS } from './grid-to-blocks.ts';
import type { Merge, SheetCell, SheetEnd } from './sheet-rows.ts';
import { columnLetters, readSheetRows } from './sheet-rows.ts';
import type { SheetPart } from './workbook.ts';
import { drawingText, openWorkbook, relationships, tree } from './workbook.ts';

/** Reads a workbook as a document: for each sheet a heading, then its titles, notes and tables. */
export async function readXlsx(
  zip: SafeZip,
  main: string,
): Promise<{ blocks: Block[]; warnings: ReadWarning[] } | Unreadable> {
  const workbook = await openWorkbook(zip, main);
  if (isUnreadable(workbook)) return workbook;
  const blocks: Block[] = [];
  const warnings: ReadWarning[] = [];
  let filled = 0;
  for (const sheet of workbook.sheets) {
    const rows: [number, SheetCell[]][] = [];
    const end = await readSheetRows(zip, workbook, sheet, (row, cells) => {
      filled += cells.length;
      if (filled > MOST_CELLS) return 'stop';
      rows.push([row, cells]);
      return undefined;
    });
    if (isUnreadable(end)) return end;
    if (filled > MOST_CELLS) {
      return refuse(
        'too-large',
        'The workbook has more than a million filled cells, which is data rather than a document.',
        'If it is a return of child-level data, load it as a return. Otherwise save only the sheets you need.',
      );
    }
    const shapes = await readShapes(zip, sheet, warnings);
    if (isUnreadable(shapes)) return shapes;
    warnings.push(...sheetWarnings(sheet, end));
    const coloured = end.colourOnly.filter(({ row, column }) => !isMerged(end.merges, row, column)).length;
    if (coloured) warnings.push(colourOnly(coloured, `sheet ${sheet.name}`));
    const top = { cell: `${sheet.name}!A1` };
    const content: Block[] = [
      ...blocksOfGrid(gridOf(sheet.name, rows, end.merges)),
      ...shapes.map((text): Block => ({ kind: 'paragraph', text, at: top })),
    ];
    if (content.length) blocks.push({ kind: 'heading', level: 1, text: sheet.name, at: top }, ...content);
  }
  return { blocks, warnings };
}

function isMerged(merges: Merge[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );
}

function gridOf(sheet: string, rows: [number, SheetCell[]][], merges: Merge[]): GridRow[] {
  const spans = new Map(merges.map((merge) => [`${merge.row}/${merge.column}`, merge.columns]));
  const grid: GridRow[] = [];
  let before = 0;
  for (const [row, cells] of rows) {
    const placeOf = (column: number) => ({ cell: `${sheet}!${columnLetters(column)}${row}` });
    if (row > before + 1) grid.push({ cells: [], at: placeOf(0), placeOf });
    before = row;
    grid.push({
      cells: cells.map((cell) => ({ ...cell, span: spans.get(`${row}/${cell.column}`) ?? 1 })),
      at: placeOf(cells[0]!.column),
      placeOf,
    });
  }
  return grid;
}

function sheetWarnings(sheet: SheetPart, end: SheetEnd): ReadWarning[] {
  const where = `sheet ${sheet.name}`;
  const warnings: ReadWarning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, where });
  if (sheet.hidden) warn('hidden-sheet', `The sheet “${sheet.name}” is hidden. It was read all the same.`);
  if (end.hiddenRows) warn('hidden-rows', `Rows hidden or filtered out were read all the same (${end.hiddenRows}).`);
  if (end.formulas) {
    warn('formula', `Cells with formulas: ${end.formulas}. The values Excel last worked out were read.`);
  }
  if (end.uncalculated) {
    warn(
      'formula-no-value',
      `Formulas with no value saved: ${end.uncalculated}. Open the file in Excel, save it and try again.`,
    );
  }
  return warnings;
}

/** Words in text boxes, which belong to no cell, and a warning where there are comments. */
async function readShapes(zip: SafeZip, sheet: SheetPart, warnings: ReadWarning[]): Promise<string[] | Unreadable> {
  const linked = await relationships(zip, sheet.part);
  if (isUnreadable(linked)) return linked;
  const words: string[] = [];
  for (const { type, part } of linked.values()) {
    if (type !== 'drawing' && type !== 'comments') continue;
    const root = await tree(zip, part);
    if (isUnreadable(root)) return root;
    if (!root) continue;
    if (type === 'drawing') words.push(...drawingText(root));
    else {
      const count = elements(root).flatMap((each) => (each.name === 'commentList' ? elements(each) : [])).length;
      warnings.push({
        code: 'comments',
        message: `Comments on cells were not read (${count}).`,
        where: `sheet ${sheet.name}`,
      });
    }
  }
  return words;
}
