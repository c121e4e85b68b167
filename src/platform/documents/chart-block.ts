import type { Inline, PaperBlock } from './blocks.ts';

/**
 * A drawn chart (see platform/charts) as a block of a paper, with its data as the table beside it. Each number is
 * a figure whose source is `source` and its row and column, so that the manifest lists them all.
 */
export function chartBlock(
  title: string,
  drawn: { svg: string; description: string; columns: string[]; rows: (string | number | null)[][] },
  source: string,
): Extract<PaperBlock, { kind: 'chart' }> {
  const cell = (value: string | number | null, row: string, column: string): Inline[][] => {
    if (value === null) return [['No reading']];
    if (typeof value === 'string') return [[value]];
    return [[{ figure: String(value), source: `${source}#${row}/${column}` }]];
  };
  return {
    kind: 'chart',
    title,
    description: drawn.description,
    svg: drawn.svg,
    table: {
      kind: 'table',
      caption: title,
      columns: drawn.columns.map((heading, at) => ({ heading, align: at === 0 ? 'left' : 'right' })),
      rows: drawn.rows.map((row) => row.map((value, at) => cell(value, String(row[0]), drawn.columns[at] ?? ''))),
    },
  };
}
