import ExcelJS from 'exceljs';
import type { Inline, Paper, PaperTable } from './blocks.ts';
import { columnShares } from './column-shares.ts';
import { dayInWords, momentOf, plainWords, tablesOf, wordsOf } from './paper-words.ts';
import { sheetNames } from './sheet-names.ts';
import { dressSheet, letters, printOnPages, savedWorkbook } from './workbook.ts';
import { xmlText } from '../xml-text.ts';

/**
 * The tables of the paper as an Excel workbook, one sheet for each, after a first sheet that says what the paper
 * is and lists the others. Figures are numbers; everything else is text, whatever it looks like.
 */
export async function paperToExcel(paper: Paper): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = xmlText(paper.authority);
  workbook.title = xmlText(paper.title);
  const nameFor = sheetNames();
  const about = workbook.addWorksheet(nameFor('About'));
  const sheets = tablesOf(paper).map((table) => ({ table, name: nameFor(table.caption) }));
  fillAbout(about, paper, sheets);
  for (const { table, name } of sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow(table.columns.map((column) => xmlText(column.heading)));
    for (const row of table.rows) {
      const added = sheet.addRow([]);
      table.columns.forEach((column, at) => fillCell(added.getCell(at + 1), row[at] ?? [], column.align === 'right'));
    }
    // About 110 letters fit across a screen; wide prose wraps.
    dressSheet(sheet, { widths: columnShares(table).map((share) => share * 110), handling: paper.handling });
    table.columns.forEach((column, at) => {
      if (column.align === 'right')
        sheet.getCell(1, at + 1).alignment = { horizontal: 'right', vertical: 'top', wrapText: true };
    });
  }
  return savedWorkbook(workbook, momentOf(paper));
}

function fillAbout(sheet: ExcelJS.Worksheet, paper: Paper, sheets: { table: PaperTable; name: string }[]): void {
  sheet.columns = [{ width: 34 }, { width: 70 }, { width: 10 }];
  sheet.addRow([xmlText(paper.title)]).font = { ...letters, bold: true, size: 16 };
  if (paper.subtitle !== undefined) sheet.addRow([xmlText(paper.subtitle)]);
  sheet.addRow([xmlText(paper.authority)]);
  sheet.addRow([`As at ${dayInWords(paper.asAt)}`]);
  sheet.addRow([xmlText(paper.handling)]).font = { ...letters, bold: true };
  sheet.addRow([]);
  sheet.addRow(['Sheet', 'What it holds', 'Rows']).font = { ...letters, bold: true };
  printOnPages(sheet, paper.handling);
  for (const { table, name } of sheets) {
    const row = sheet.addRow([name, xmlText(table.caption), table.rows.length]);
    row.getCell(1).value = { text: name, hyperlink: `#'${name.replaceAll("'", "''")}'!A1` };
    row.getCell(1).font = { ...letters, color: { argb: 'FF1A65A6' }, underline: true };
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
  }
}

function fillCell(cell: ExcelJS.Cell, paragraphs: Inline[][], right: boolean): void {
  const written = paragraphs.filter((paragraph) => plainWords(paragraph) !== '');
  const text = written.map(plainWords).join('\n');
  if (text === '') return;
  const only = written.length === 1 && written[0]!.length === 1 ? written[0]![0]! : undefined;
  const isFigure = only !== undefined && (right || (typeof only === 'object' && 'figure' in only));
  const number = isFigure && !(typeof only === 'object' && 'struck' in only) ? numberIn(text) : null;
  if (number !== null) {
    cell.value = number.value;
    cell.numFmt = number.format;
  } else cell.value = isDressed(written) ? { richText: richText(written) } : xmlText(text);
  cell.alignment = { vertical: 'top', wrapText: true, ...(right ? { horizontal: 'right' } : {}) };
}

/**
 * The number a text is, with the Excel format that shows it the same way: 1,234 and -7 and 82.5%. A number that
 * begins with an idle nought (007) is a code and stays text.
 */
export function numberIn(text: string): { value: number; format: string } | null {
  const found = /^([-−]?)((?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+))(?:\.(\d+))?(%?)$/.exec(text.trim());
  if (found === null) return null;
  const [, sign, whole = '', decimals = '', percent] = found;
  // Beyond fifteen digits Excel would change the last ones.
  if (whole.replaceAll(',', '').length + decimals.length > 15) return null;
  const size = Number(`${whole.replaceAll(',', '')}${decimals === '' ? '' : `.${decimals}`}`);
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  const format = `${whole.includes(',') ? '#,##0' : '0'}${places}${percent}`;
  const value = percent === '%' ? Number((size / 100).toPrecision(15)) : size;
  return { value: sign === '' ? value : -value, format };
}

const isDressed = (paragraphs: Inline[][]): boolean =>
  paragraphs
    .flat()
    .some((each) => typeof each === 'object' && ('bold' in each || 'italic' in each || 'struck' in each));

function richText(paragraphs: Inline[][]): ExcelJS.RichText[] {
  return paragraphs.flatMap((paragraph, at) =>
    paragraph.map((inline, place): ExcelJS.RichText => {
      const text = `${at > 0 && place === 0 ? '\n' : ''}${xmlText(wordsOf(inline))}`;
      if (typeof inline === 'string') return { text };
      if ('bold' in inline) return { text, font: { ...letters, bold: true } };
      if ('italic' in inline) return { text, font: { ...letters, italic: true } };
      return 'struck' in inline
        ? { text, font: { ...letters, strike: true, color: { argb: 'FF484949' } } }
        : { text, font: letters };
    }),
  );
}
