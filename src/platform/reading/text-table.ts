import type { ListBlock, Place, TableBlock, TableCell, TableRow } from './blocks.ts';
import type { Line } from './text-lines.ts';
import { readMarkup, textOfBlocks } from './text-markup.ts';

export function placeOfLine(line: Line): Place {
  return line.page === undefined ? { line: line.number } : { page: line.page, line: line.number };
}

function cellsOf(line: Line): string[] {
  if (line.kind === 'tabs') return line.text.split('\t');
  const body = line.text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return body.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, '|'));
}

function columnsIn(line: Line): number {
  return line.kind === 'tabs' ? line.text.split('\t').length : 1;
}

/**
 * Joins the lines of a row that conversion broke inside a cell: a line with too few cells, carried on by one that
 * begins in the middle of a sentence and does not overfill the row.
 */
export function joinBrokenRows(lines: readonly Line[]): Line[] {
  const counts = new Map<number, number>();
  lines
    .filter((line) => line.kind === 'tabs')
    .forEach((line) => counts.set(columnsIn(line), (counts.get(columnsIn(line)) ?? 0) + 1));
  const width = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const carriesOn =
      last &&
      /^[\p{Ll}(&]/u.test(line.text) &&
      columnsIn(last) + columnsIn(line) - 1 <= width &&
      columnsIn(last) < width;
    if (carriesOn && (line.kind === 'tabs' || line.kind === 'text') && (last.kind === 'tabs' || last.kind === 'text')) {
      joined[joined.length - 1] = { ...last, kind: 'tabs', text: `${last.text.trimEnd()} ${line.text}` };
    } else joined.push(line);
  }
  return joined;
}

/** Reads the rows of one table; lists that lost their item marks are added to `lostLists` to be split later. */
export function readTable(lines: readonly Line[], lostLists: Set<ListBlock>): TableBlock {
  const rows: TableRow[] = [];
  lines.forEach((line, index) => {
    if (line.kind === 'rule' || line.kind === 'blank') return;
    const at = placeOfLine(line);
    const cells = cellsOf(line).map((source): TableCell => {
      const rich = readMarkup(source, at);
      rich.lostLists.forEach((list) => lostLists.add(list));
      return { text: textOfBlocks(rich.blocks), blocks: rich.blocks, span: 1, at };
    });
    if (cells.every((cell) => !cell.text)) return;
    const headed = line.kind === 'pipes' && lines[index + 1]?.kind === 'rule' && rows.length === 0;
    rows.push(headed ? { cells, at, marked: 'header' } : { cells, at });
  });
  return { kind: 'table', rows, at: rows[0]?.at ?? placeOfLine(lines[0]!) };
}
