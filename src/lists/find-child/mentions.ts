import { columnsHeld, dataMap } from '../../people/index.ts';

/** A table in which a child may be named, with the columns to look through. */
export type Searched = {
  table: string;
  /** The column that holds a child's identifier and nothing else, where there is one. */
  child: string | null;
  /** Columns of words in which a child may be named. */
  words: string[];
};

/** Seen after a look only, and told there; or no words at all. */
const elsewhere = new Set([
  ...['child_row', 'return_problem', 'row_look', 'indicator_item', 'return_picture', 'return_unknown_code'],
  ...['return_snapshot', 'child_search', 'child_identifier', 'audit_line_child'],
]);

/** Every table of the data map that could name a child, whichever room it is of. */
export function searchedTables(): Searched[] {
  return Object.entries(dataMap).flatMap(([table, held]) => {
    if (elsewhere.has(table)) return [];
    const columns = columnsHeld(held);
    const child = columns.some(({ column }) => column === 'child') ? 'child' : null;
    const words = columns
      .filter(({ column, kind }) => (kind === 'words' || kind === 'child') && column !== 'child')
      .filter(({ column }) => !column.endsWith('sha256'))
      .map(({ column }) => column);
    return child || words.length > 0 ? [{ table, child, words }] : [];
  });
}

/** One place where a child is named. */
export type Mention = {
  table: string;
  /** The record's number or key, where it has one. */
  key: string;
  column: string;
  /** The words around the name. */
  excerpt: string;
};

/** Text as a person reads it: what is kept as JSON becomes "because: …; child: …", without its marks. */
export function plainText(text: string): string {
  if (!/^[{[]/.test(text)) return text;
  try {
    return inWords(JSON.parse(text));
  } catch {
    return text;
  }
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value as string | number | boolean);
  const parts = Array.isArray(value)
    ? value.map(inWords)
    : Object.entries(value).map(([key, inner]) => (inWords(inner) === '' ? '' : `${key}: ${inWords(inner)}`));
  return parts.filter((part) => part !== '').join('; ');
}

const around = 160;

/** The words around each place where one of the names stands as a word of its own, at most three of a text. */
export function excerptsOf(text: string, names: readonly string[]): string[] {
  const pattern = new RegExp(patternOf(names), 'giu');
  return [...text.matchAll(pattern)].slice(0, 3).map((match) => {
    const [from, to] = [
      Math.max(0, match.index - around),
      Math.min(text.length, match.index + match[0].length + around),
    ];
    const cut = text.slice(from, to).replace(/\s+/g, ' ').trim();
    return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
  });
}

/** A pattern that finds any of the names as a word of its own: K1 is not in K10. */
export function patternOf(names: readonly string[]): string {
  const each = names.map((name) =>
    name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`),
  );
  return String.raw`(?<![\p{L}\p{N}])(?:${each.join('|')})(?![\p{L}\p{N}])`;
}
