import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import type { TrialPlan } from './trial-plan.ts';

/** How a plan is kept in Excel. */
export type SheetLook = {
  /** The area in a column of its own, in a merged row above its actions, or as the name of a sheet of its own. */
  areas: 'column' | 'merged' | 'sheets';
  /** Empty rows and a title above the head. */
  title?: boolean;
  /** Sheets of guidance and of lists beside the plan's. */
  others?: boolean;
  /** Rating words come from formulas, or from the colour of an empty cell. */
  ratings?: 'words' | 'formulas' | 'colours';
};

const COLOURS = ['FF0070C0', 'FF92D050', 'FFFFC000', 'FFFF0000'];

/** The plan as a workbook. */
export async function asSheets(plan: TrialPlan, look: SheetLook): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  if (look.others) {
    const guidance = book.addWorksheet('Guidance');
    guidance.addRow(['How to fill in this workbook']).font = { bold: true, size: 14 };
    guidance.addRow(['Change only the white cells. Send the workbook back by the fifth working day.']);
  }
  const key = book.addWorksheet(plan.key.heading);
  key.addRow(plan.key.columns).font = { bold: true };
  key.addRows(plan.key.words);
  if (look.areas === 'sheets')
    for (const area of plan.areas) addActions(book.addWorksheet(area.title), plan, look, [area]);
  else addActions(book.addWorksheet('Plan'), plan, look, plan.areas);
  if (look.others) {
    const lists = book.addWorksheet('Lists', { state: 'hidden' });
    lists.addRow(['Teams']);
    lists.addRows([['Assessment'], ['Reviewing']]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function addActions(sheet: ExcelJS.Worksheet, plan: TrialPlan, look: SheetLook, areas: TrialPlan['areas']): void {
  const wide = look.areas === 'column';
  const headings = [...(wide ? ['Priority area'] : []), ...plan.columns.map(({ heading }) => heading)];
  if (look.title) {
    sheet.addRow([plan.title]).font = { bold: true, size: 16 };
    sheet.mergeCells(1, 1, 1, headings.length);
    sheet.addRow([]);
  }
  const head = sheet.addRow(headings);
  head.font = { bold: true };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3864' } };
  sheet.autoFilter = { from: { row: head.number, column: 1 }, to: { row: head.number, column: headings.length } };
  for (const area of areas) {
    if (look.areas === 'merged') {
      const row = sheet.addRow([area.title]);
      row.font = { bold: true };
      sheet.mergeCells(row.number, 1, row.number, headings.length);
    }
    for (const action of area.actions) {
      const row = sheet.addRow([
        ...(wide ? [area.title] : []),
        ...plan.columns.map(({ part }) => action[part].join('\n')),
      ]);
      row.alignment = { wrapText: true, vertical: 'top' };
      const rating = plan.columns.findIndex(({ part }) => part === 'rating') + (wide ? 2 : 1);
      const word = action.rating.join('\n');
      if (look.ratings === 'formulas')
        row.getCell(rating).value = { formula: `IF(TRUE,"${action.rating[0]}","")`, result: word };
      if (look.ratings === 'colours') {
        const place = plan.key.words.findIndex(([each]) => each === action.rating[0]);
        row.getCell(rating).value = null;
        row.getCell(rating).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS[place]! } };
      }
    }
  }
}

/** The plan's actions as a CSV file. Excel on the Continent writes semicolons, and in Windows' own letters. */
export function asCsv(plan: TrialPlan, delimiter: ',' | ';' = ','): Buffer {
  const headings = ['Priority area', ...plan.columns.map(({ heading }) => heading)];
  const rows = plan.areas.flatMap((area) =>
    area.actions.map((action) => [area.title, ...plan.columns.map(({ part }) => action[part].join('\n'))]),
  );
  const text = Papa.unparse([headings, ...rows], { delimiter, newline: '\r\n' });
  return delimiter === ',' ? Buffer.from(text) : Buffer.from(text.replaceAll('’', '\x92'), 'latin1');
}
