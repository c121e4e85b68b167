import Papa from 'papaparse';
import type { Block, ReadWarning, Unreadable } from '../blocks.ts';
import type { GridRow } from './grid-to-blocks.ts';
import { refuse } from '../unreadable.ts';
import { blocksOfGrid, MOST_CELLS } from './grid-to-blocks.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Records looked at to tell what separates the fields. */
const SAMPLE = 50;

/**
 * What separates the fields of a text, if it is a table of separated values; undefined when it is prose or Markdown.
 * @param named the file's name ends in .csv or .tsv, which settles doubtful cases. Without it only commas and
 *   semicolons count, and only when every record has the same three or more fields: tabs and pipes are also how
 *   tables come out of a PDF, which the text reader understands.
 */
export function delimiterOf(text: string, named: boolean): string | undefined {
  let best: { delimiter: string; score: number } | undefined;
  for (const delimiter of DELIMITERS.slice(0, named ? undefined : 2)) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE, skipEmptyLines: 'greedy' });
    const widths = data.map((record) => record.length);
    const usual = mostFrequent(widths);
    const share = widths.filter((width) => width === usual).length / widths.length;
    const enough = named ? usual >= 2 && share > 0.4 : usual >= 3 && share === 1 && widths.length >= 3;
    const score = share * Math.min(usual, 10);
    if (enough && score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter;
}

/** Separated values as blocks: titles above the table, if any, and the table. Every cell knows its line. */
export function readCsv(text: string, delimiter: string): { blocks: Block[]; warnings: ReadWarning[] } | Unreadable {
  const rows: GridRow[] = [];
  const warnings: ReadWarning[] = [];
  let line = 1;
  let from = 0;
  let filled = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors, meta }, parser) {
      const at = { line };
      const cells = data.flatMap((field, column) =>
        field.trim() ? [{ column, text: field.trim(), span: 1, emphasis: false }] : [],
      );
      rows.push({ cells, at, placeOf: () => at });
      filled += cells.length;
      if (filled > MOST_CELLS) parser.abort();
      for (const error of errors) {
        if (error.type !== 'Quotes') continue;
        const message = 'A quotation mark is opened and never closed, so some fields may have run together.';
        if (!warnings.some((each) => each.message === message)) {
          warnings.push({ code: 'csv-quotes', message, where: `line ${line}` });
        }
      }
      line += linesIn(text, from, meta.cursor);
      from = meta.cursor;
    },
  });
  if (filled > MOST_CELLS) {
    return refuse(
      'too-large',
      'The file has more than a million filled fields, which is data rather than a document.',
      'Save only the part you need, and choose that file.',
    );
  }
  return { blocks: blocksOfGrid(rows), warnings };
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
  }
  return lines;
}

function mostFrequent(numbers: number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
