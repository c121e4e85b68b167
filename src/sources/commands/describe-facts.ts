import { valueInWords } from '../add/value-input.tsx';
import { rowsOf } from '../kinds/check-facts.ts';
import { asTyped, valueAt } from '../kinds/fact-paths.ts';
import { kindOf } from '../kinds/index.ts';
import type { ListPart } from '../kinds/kind.ts';
import type { SourceFacts } from '../readers/facts.ts';

/** What was read of a document, as lines for a terminal: single facts, then each list, then what was not placed. */
export function describeFacts(facts: SourceFacts): string {
  const kind = kindOf(facts.kind);
  const lines = [`${kind.name}: ${facts.title ?? kind.title(facts)}`];
  for (const field of kind.fields) {
    if (field.path === 'title') continue;
    const value = valueInWords(field.kind, asTyped(valueAt(facts, field.path)));
    const where = facts.places[field.path] ?? facts.places[field.path.split('.')[0] ?? ''];
    lines.push(`  ${field.label}: ${value ? `${value}${where ? ` (${where})` : ''}` : 'not said'}`);
  }
  for (const list of kind.lists) {
    const rows = rowsOf(facts, list);
    if (rows.length === 0) continue;
    lines.push(`${list.title} (${rows.length})`);
    for (const row of rows) lines.push(`  ${rowInWords(list, row)} [${row.where}]`);
  }
  if (facts.unplaced.length > 0) {
    lines.push(`Not placed (${facts.unplaced.length})`);
    for (const { text, where } of facts.unplaced) lines.push(`  ${text} [${where}]`);
  }
  for (const warning of facts.warnings)
    lines.push(`Look at: ${warning.message}${warning.where ? ` (${warning.where})` : ''}`);
  return lines.join('\n');
}

function rowInWords(list: ListPart, row: unknown): string {
  const values = list.columns.map((column) => ({
    column,
    text: valueInWords(column.kind, asTyped(valueAt(row, column.path))).replace(/\n+/g, ' '),
  }));
  const [first, ...rest] = values;
  const more = rest.filter((one) => one.text !== '').map(({ column, text }) => `${column.label}: ${text}`);
  return [first?.text, ...more].filter(Boolean).join(' | ');
}
