import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { zipped } from './same-bytes-zip.ts';
import { sheetNames } from './sheet-names.ts';
import { xmlText } from './xml-text.ts';

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

/** Header bold, in view while scrolling, with filters, and repeated in print; widths in letters. */
export function dressSheet(sheet: ExcelJS.Worksheet, look: { widths: number[]; handling?: string }): void {
  look.widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = Math.max(8, Math.min(80, width));
  });
  const header = sheet.getRow(1);
  header.font = { bold: true };
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
