import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { isUnreadable, readDocument, type Block } from '../../src/platform/reading/index.ts';
import { paperToPdf } from '../../src/platform/documents/pdf.ts';
import { paperToWord } from '../../src/platform/documents/word.ts';
import type { Paper, PaperBlock, PaperTable } from '../../src/platform/documents/blocks.ts';

/** The date the second demo plan speaks of, and so the date its files carry. */
const asAt = '2026-01-30';

/** The demo document as a paper: its first heading is the title, and its tables are numbered. */
export async function readDemoDocument(bytes: Buffer, fileName: string): Promise<Paper> {
  const document = await readDocument(bytes, fileName);
  if (isUnreadable(document)) throw new Error(`${fileName} cannot be read: ${document.what}`);
  const [first, ...rest] = document.blocks;
  if (first?.kind !== 'heading') throw new Error(`${fileName} does not begin with its title`);
  const [authority = ''] = first.text.split(':');
  let tables = 0;
  const blocks = rest.map((block) => paperBlock(block, block.kind === 'table' ? `Table ${(tables += 1)}` : ''));
  return { title: first.text, authority, asAt, handling: 'OFFICIAL', contents: true, blocks };
}

function paperBlock(block: Block, caption: string): PaperBlock {
  if (block.kind === 'heading') return { kind: 'heading', level: block.level <= 2 ? 1 : 2, text: block.text };
  if (block.kind === 'paragraph') return { kind: 'paragraph', content: [block.text] };
  if (block.kind === 'list')
    return { kind: 'list', ordered: block.ordered, items: block.items.map(({ text }) => [text]) };
  const [header, ...rows] = block.rows.map(({ cells }) => cells.map(({ text }) => text));
  return {
    kind: 'table',
    caption,
    columns: (header ?? []).map((heading) => ({ heading })),
    rows: rows.map((cells) => cells.map((text) => [[text]])),
  };
}

/** Every table with the main heading it stands under. Tables of actions are the wide ones. */
function tablesUnder(paper: Paper, width: 'wide' | 'narrow'): { under: string; table: PaperTable }[] {
  let under = '';
  return paper.blocks.flatMap((block) => {
    if (block.kind === 'heading' && block.level === 1) under = block.text;
    if (block.kind !== 'table') return [];
    return block.columns.length > 4 === (width === 'wide') ? [{ under, table: block }] : [];
  });
}

const wordsIn = (table: PaperTable): string[][] =>
  table.rows.map((cells) => cells.map((paragraphs) => paragraphs.flat().join('\n')));

/** All actions in one list with the priority as its first column, as a council keeps them in a spreadsheet. */
function actionList(paper: Paper): { columns: string[]; rows: string[][] } {
  const tables = tablesUnder(paper, 'wide');
  return {
    columns: ['Priority', ...(tables[0]?.table.columns.map(({ heading }) => heading) ?? [])],
    rows: tables.flatMap(({ under, table }) => wordsIn(table).map((cells) => [under, ...cells])),
  };
}

async function workbook(paper: Paper): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.created = book.modified = new Date(`${asAt}T12:00:00Z`);
  const { columns, rows } = actionList(paper);
  const sheet = book.addWorksheet('Action plan');
  // A title above the header row, as most councils' spreadsheets have.
  sheet.addRow([paper.title]).font = { bold: true, size: 14 };
  sheet.addRow([]);
  sheet.addRow(columns).font = { bold: true };
  sheet.addRows(rows);
  sheet.columns.forEach((column, index) => {
    column.width = [34, 8, 52, 34, 24, 10, 44][index] ?? 20;
    column.alignment = { wrapText: true, vertical: 'top' };
  });
  for (const { under, table } of tablesUnder(paper, 'narrow')) {
    const extra = book.addWorksheet(under.slice(0, 31));
    extra.addRow(table.columns.map(({ heading }) => heading)).font = { bold: true };
    extra.addRows(wordsIn(table));
    extra.columns.forEach((column) => (column.width = 40));
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Each format the second plan is written in, by the ending of its file's name. */
export const planFormats: Record<'docx' | 'pdf' | 'xlsx' | 'csv', (paper: Paper) => Buffer | Promise<Buffer>> = {
  docx: (paper) => paperToWord(paper),
  pdf: paperToPdf,
  xlsx: workbook,
  csv: (paper) => {
    const { columns, rows } = actionList(paper);
    return Buffer.from(Papa.unparse([columns, ...rows], { newline: '\r\n' }) + '\r\n');
  },
};
