import type { Passage } from '../passages.ts';

/** What a table says of one requirement in columns of their own. */
export type CellParts = { who?: string; to?: string; due?: string; evidence?: string };

const columns: [keyof CellParts | 'text' | 'clause', RegExp][] = [
  ['clause', /^(?:ref(?:erence)?|no\.?|number|clause|#)$/i],
  ['evidence', /\b(?:evidence|measured?|shown|demonstrat|success|how we will know)\b/i],
  ['due', /\b(?:by when|when|date|deadline|timescale|due|frequency)\b/i],
  ['to', /\b(?:report(?:s|ed|ing)? to|to whom|recipient|submitted to)\b/i],
  ['who', /\b(?:who|lead|owner|responsib\w+|by whom|duty)\b/i],
  ['text', /\b(?:requirement|action|measure|what|task|expectation|improvement)s?\b/i],
];

/** The requirement in a row of a table of requirements; none for its header row, or for another table. */
export function clausesInTable(passages: readonly Passage[], index: number) {
  const row = passages[index]!;
  let first = index;
  while (first > 0 && passages[first - 1]!.table === row.table && passages[first - 1]!.kind === 'row') first -= 1;
  if (first === index || !row.cells) return [];
  const header = passages[first]!.cells ?? [];
  const names = header.map((cell) => columns.find(([, expression]) => cell.length < 60 && expression.test(cell))?.[0]);
  asMilestones(header, row.cells, names);
  const at = names.indexOf('text');
  const text = row.cells[at]?.trim();
  if (at < 0 || !text || names.filter(Boolean).length < 2) return [];
  const cell = (name: keyof CellParts | 'clause') =>
    (names.includes(name) ? row.cells![names.indexOf(name)]?.trim() : '') || undefined;
  const cells: CellParts = {};
  for (const name of ['who', 'to', 'due', 'evidence'] as const) {
    const said = cell(name);
    if (said) cells[name] = said;
  }
  const others = row.cells.filter((said, column) => said && !names[column]);
  return [
    { clause: cell('clause')?.replace(/[.)]$/, '') ?? null, text: [text, ...others].join('\n'), leadIn: null, cells },
  ];
}

/** A table of milestones or targets has no column of requirements: what is to be reached is what is asked. */
function asMilestones(header: readonly string[], cells: readonly string[], names: (string | undefined)[]): void {
  if (names.includes('text')) return;
  const isCode = (cell: string | undefined) => /^[A-Z]{0,3}\.?\d{0,2}(?:\.\d{1,2})*[a-z]?$/.test(cell ?? '');
  const target = /\b(?:milestones?|measures?|targets?|outcomes?)\b/i;
  const text = header.findIndex((cell, column) => target.test(cell) && cells[column] && !isCode(cells[column]));
  if (text < 0) return;
  names[text] = 'text';
  const code = header.findIndex(
    (cell, column) => !names[column] && /\b(?:milestone|target)\b/i.test(cell) && isCode(cells[column]),
  );
  if (code >= 0) names[code] = 'clause';
}
