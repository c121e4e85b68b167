import Papa from 'papaparse';

/**
 * What a spreadsheet would take for the start of a formula, after any apostrophes: the OWASP list for CSV
 * injection, with the full-width forms that Excel reads the same way.
 */
const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A list as CSV for a person's spreadsheet: UTF-8 with a byte-order mark (without it Excel misreads accents), CRLF
 * line ends, and formula-like text kept as text by an apostrophe before it. Numbers are written as numbers and
 * `null` as nothing. `readCsv` gives back the same words.
 */
export function csvOf(columns: string[], rows: (string | number | null)[][]): string {
  const safe = (cell: string | number | null) => (typeof cell === 'string' ? guarded(cell) : (cell ?? ''));
  return `\ufeff${Papa.unparse(
    [columns, ...rows].map((row) => row.map(safe)),
    { newline: '\r\n' },
  )}\r\n`;
}

/** What `csvOf` wrote, read again: the same columns and, as text, the same cells. */
export function readCsv(csv: string): { columns: string[]; rows: string[][] } {
  const read = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ',' });
  const lines = read.data.map((row) => row.map(unguarded));
  // The line end after the last row makes one more, empty line.
  if (lines.at(-1)?.join('') === '' && lines.at(-1)?.length === 1 && /\n$/.test(csv)) lines.pop();
  return { columns: lines[0] ?? [], rows: lines.slice(1) };
}

/** Text with the apostrophe that keeps a spreadsheet from running it. */
export const guarded = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);

/** The inverse of `guarded`, for every text. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && formulaLike.test(text) ? text.slice(1) : text;
