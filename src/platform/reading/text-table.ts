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
