import type { Unreadable } from '../blocks.ts';
import type { SafeZip } from '../safe-zip.ts';
import { isUnreadable, refuse } from '../unreadable.ts';
import { feedXml } from '../xml.ts';
import { numberAsText } from './cell-values.ts';
import type { SheetPart, Workbook } from './workbook.ts';
import { unescape } from './workbook.ts';

/** One filled cell: what Excel shows, as text. `column` counts from 0. */
export type SheetCell = { column: number; text: string; emphasis: boolean };
export type Merge = { row: number; column: number; rows: number; columns: number };
/** What is only known once the whole sheet was seen. */
export type SheetEnd = {
  merges: Merge[];
  formulas: number;
  uncalculated: number;
  hiddenRows: number;
  /** Cells with a colour and no words, in rows that have words in other cells of another colour or none. */
  colourOnly: { row: number; column: number }[];
};

/** Excel's own limits. A reference beyond them is damage, and must not make an array of that length. */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/**
 * Reads one sheet row by row without holding it, so that a return of 200,000 rows needs no more memory than one of
 * 200. Empty cells and empty rows are not reported. Formulas give the value Excel last worked out.
 * @param onRow gets the 1-based row number and its filled cells, left to right; it may say stop
 */
export async function readSheetRows(
  zip: SafeZip,
  workbook: Workbook,
  sheet: SheetPart,
  onRow: (row: number, cells: SheetCell[]) => void | 'stop',
): Promise<SheetEnd | Unreadable> {
  const end: SheetEnd = { merges: [], formulas: 0, uncalculated: 0, hiddenRows: 0, colourOnly: [] };
  let row = 0;
  let column = -1;
  let cells: SheetCell[] = [];
  let type = '';
  let style = 0;
  let text = '';
  let listening = false;
  let phonetic = 0;
  let formula = false;
  let beyond = false;
  let blank: { column: number; fill: string }[] = [];
  let fills = new Set<string | undefined>();
  let stopped = false;

  const closeCell = () => {
    const format = workbook.formats[style];
    // A formula that came to no words has the type of words; one that was never worked out has none.
    if (formula && text === '' && type !== 'str') end.uncalculated++;
    const shown = valueOf(workbook, type, text, style);
    if (shown.trim() !== '') {
      cells.push({ column, text: shown, emphasis: format?.emphasis ?? false });
      fills.add(format?.fill);
    } else if (format?.fill) blank.push({ column, fill: format.fill });
  };
  const closeRow = () => {
    if (cells.length < 2 || !blank.length) return;
    for (const { column: at, fill } of blank) if (!fills.has(fill)) end.colourOnly.push({ row, column: at });
  };

  const feed = feedXml({
    open(name, attributes) {
      switch (name) {
        case 'row':
          row = attributes['r'] ? Number(attributes['r']) : row + 1;
          if (!(row >= 1 && row <= LAST_ROW)) beyond = true;
          column = -1;
          cells = [];
          if (blank.length) blank = [];
          if (fills.size) fills = new Set();
          if (attributes['hidden'] === '1' || attributes['hidden'] === 'true') end.hiddenRows++;
          break;
        case 'c':
          column = attributes['r'] ? columnOf(attributes['r']) : column + 1;
          if (!(column >= 0 && column < LAST_COLUMN)) beyond = true;
          type = attributes['t'] ?? 'n';
          style = attributes['s'] ? Number(attributes['s']) : 0;
          text = '';
          formula = false;
          break;
        case 'v':
          listening = true;
          break;
        case 't':
          listening = phonetic === 0;
          break;
        case 'rPh':
          phonetic++;
          break;
        case 'f':
          formula = true;
          end.formulas++;
          break;
        case 'mergeCell': {
          const merge = mergeOf(attributes['ref'] ?? '');
          if (merge) end.merges.push(merge);
        }
      }
    },
    close(name) {
      if (name === 'v' || name === 't') listening = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'c') closeCell();
      else if (name === 'row' && cells.length) {
        closeRow();
        stopped ||= onRow(row, cells) === 'stop';
      }
    },
    text(piece) {
      if (listening) text += piece;
    },
  });
  const outcome = await zip.stream(sheet.part, (chunk) => {
    feed.write(chunk);
    return stopped ? 'stop' : undefined;
  });
  if (isUnreadable(outcome)) return outcome;
  if (outcome === undefined) return refuse('corrupt', `The sheet “${sheet.name}” is missing from the file.`);
  return stopped || (feed.end() && !beyond) ? end : refuse('corrupt');
}

function valueOf(workbook: Workbook, type: string, text: string, style: number): string {
  if (text === '') return '';
  switch (type) {
    case 's':
      return workbook.strings[Number(text)] ?? '';
    case 'str':
    case 'inlineStr':
      return unescape(text);
    case 'b':
      return text.trim() === '1' || text === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      return text;
    case 'd':
      return text.replace(/T00:00:00(?:\.0+)?Z?$/, '');
    default: {
      const number = Number(text);
      const format = workbook.formats[style]?.number ?? { kind: 'number' };
      return Number.isNaN(number) ? text : numberAsText(number, format, workbook.epoch1904);
    }
  }
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32; // either case
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** 27 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

function mergeOf(reference: string): Merge | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/i.exec(reference);
  if (!match) return undefined;
  const [, from = '', top = '', to = '', bottom = ''] = match;
  const column = columnOf(from);
  return { row: Number(top), column, rows: Number(bottom) - Number(top) + 1, columns: columnOf(to) - column + 1 };
}
