import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { zipped } from './same-bytes-zip.ts';
import { sheetNames } from './sheet-names.ts';
import { xmlText } from '../xml-text.ts';

export type Sheet = { name: string; columns: string[]; rows: (string | number | null)[][] };

/**
 * Lists as an Excel workbook for download, one sheet for each. Text stays text, formula-like or not; numbers stay
 * numbers; `null` is an empty cell. With `asAt` (an ISO date) the workbook says it was made that day; without, it
 * says nothing. Either way the same lists give the same bytes.
 */
export async function xlsxOf(sheets: Sheet[], asAt?: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const nameFor = sheetNames();
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(nameFor(name));
    const safe = (cell: string | number | null) => (typeof cell === 'string' ? xmlText(cell) : cell);
    sheet.addRow(columns.map(xmlText));
    for (const row of rows) sheet.addRow(row.map(safe)).alignment = { vertical: 'top', wrapText: true };
    const widths = columns.map((column, at) => {
      const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), column.length);
      return Math.min(60, longest + 3);
    });
    dressSheet(sheet, { widths });
  }
  return savedWorkbook(workbook, asAt === undefined ? null : new Date(`${asAt}T00:00:00Z`));
}

/** What every cell is written in. A font that says only "bold" has no name and no size, and each program picks its own. */
export const letters = { name: 'Calibri', size: 11, family: 2 } as const;

/** Header bold, in view while scrolling, with filters, and repeated in print; widths in letters. */
export function dressSheet(sheet: ExcelJS.Worksheet, look: { widths: number[]; handling?: string }): void {
  look.widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = Math.max(8, Math.min(80, width));
  });
  const header = sheet.getRow(1);
  header.font = { ...letters, bold: true };
  header.alignment = { vertical: 'top', wrapText: true };
  header.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEEFEF' } };
  header.border = { bottom: { style: 'medium', color: { argb: 'FF0B0C0C' } } };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  if (look.widths.length > 0) {
    sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: Math.max(1, sheet.rowCount), column: look.widths.length },
    };
  }
  printOnPages(sheet, look.handling);
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.eachRow((row) => (row.height = heightOf(row)));
}

/** In points: a line of the letters above, and the tallest row that Excel allows. */
const lineHeight = 15;
const tallest = 409;

/**
 * The height a row needs for its longest wrapped cell. Excel works it out for itself when a file does not say; LibreOffice
 * does not, and lets the words of one row run over the next.
 */
function heightOf(row: ExcelJS.Row): number {
  let lines = 1;
  row.eachCell((cell, at) => {
    const across = Math.max(4, (row.worksheet.getColumn(at).width ?? 9) - 1.5) * (cell.font?.bold ? 0.9 : 1);
    const needed = cell.text.split('\n').reduce((sum, line) => sum + linesOf(line, across), 0);
    lines = Math.max(lines, needed);
  });
  return Math.min(tallest, lines * lineHeight);
}

/** How many lines words take where this many letters stand across: a word that does not fit begins the next line. */
function linesOf(text: string, across: number): number {
  let lines = 1;
  let at = 0;
  for (const word of text.split(' ')) {
    if (at > 0 && at + 1 + word.length > across) {
      lines += 1;
      at = 0;
    }
    at += (at > 0 ? 1 : 0) + word.length;
    const more = Math.ceil(at / across) - 1;
    lines += more;
    at -= more * across;
  }
  return lines;
}

/** A4, as wide as one page, with the handling mark at the head and foot of each. */
export function printOnPages(sheet: ExcelJS.Worksheet, handling?: string): void {
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  // In a header "&" begins a code; doubled, it is itself.
  const mark = handling === undefined ? '' : `&C${xmlText(handling).replaceAll('&', '&&')}`;
  sheet.headerFooter = { oddHeader: mark, oddFooter: `${mark}&RPage &P of &N` };
}

/** The workbook's bytes, the same whenever and wherever they are made. `null` leaves the dates out. */
export async function savedWorkbook(workbook: ExcelJS.Workbook, moment: Date | null): Promise<Buffer> {
  // exceljs writes the moment of saving where none is set; any fixed one does where the dates are taken out again.
  workbook.created = moment ?? new Date(0);
  workbook.modified = moment ?? new Date(0);
  workbook.lastModifiedBy = workbook.creator;
  // Packed once, by us: exceljs would only pack what is unpacked again.
  const unpacked: Partial<ExcelJS.XlsxWriteOptions> = { zip: { compression: 'STORE' } };
  const written = new Uint8Array(await workbook.xlsx.writeBuffer(unpacked));
  const parts = new Map(Object.entries(unzipSync(written)));
  const core = 'docProps/core.xml';
  if (moment === null && parts.has(core)) {
    const text = Buffer.from(parts.get(core)!).toString('utf8');
    parts.set(core, Buffer.from(text.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '')));
  }
  return zipped(parts);
}
