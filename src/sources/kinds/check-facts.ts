import type { FieldError, FormValues } from '../../platform/web/route.ts';
import type { SourceFacts } from '../readers/facts.ts';
import { asTyped, readTyped, valueAt, withValueAt } from './fact-paths.ts';
import type { Field, KindDefinition, ListPart } from './kind.ts';

/** Empty rows at the end of a list, for what the reader missed. */
export const spareRows = 2;

/** The name of a single fact's form field, and of one cell of a list. */
export const fieldName = (field: Field) => `fact.${field.path}`;
export const cellName = (list: ListPart, row: number, column: Field) => `list.${list.path}.${row}.${column.path}`;

type Row = Record<string, unknown> & { where: string };

/** The rows of a list of facts. */
export function rowsOf(facts: SourceFacts, list: ListPart): Row[] {
  const rows = valueAt(facts, list.path);
  return Array.isArray(rows) ? (rows as Row[]) : [];
}

export type CheckedFacts = { facts: SourceFacts; errors: FieldError[]; changed: string[] };

/**
 * The facts as a person has them after checking: what the form says in place of what was read. A row emptied in every
 * column is taken out; a spare row that was filled is added, with "added by hand" as its place. Fields that the form
 * does not have stay as they were read. `changed` names what differs.
 */
export function checkFacts(kind: KindDefinition, read: SourceFacts, form: FormValues): CheckedFacts {
  const errors: FieldError[] = [];
  const changed: string[] = [];
  let facts = read;
  for (const field of kind.fields) {
    const name = fieldName(field);
    if (!form.has(name)) continue;
    const typed = readTyped(field.kind, form.one(name), field.label);
    if (!typed.ok) errors.push({ field: name, message: typed.message });
    else if (asTyped(typed.value) !== asTyped(valueAt(facts, field.path))) {
      facts = withValueAt(facts, field.path, typed.value);
      changed.push(field.label);
    }
  }
  for (const list of kind.lists.filter((one) => one.editable)) {
    const before = rowsOf(read, list);
    const rows = rowsTyped(list, before, form, errors);
    if (JSON.stringify(rows) === JSON.stringify(before)) continue;
    facts = withValueAt(facts, list.path, rows);
    changed.push(list.title);
  }
  const [start, end] = [kind.visit(facts).start, kind.visit(facts).end];
  if (start && end && start > end) {
    const last = kind.fields.find((field) => field.path.endsWith('.end'));
    if (last) errors.push({ field: fieldName(last), message: `${last.label} must not be before the first day` });
  }
  return { facts, errors, changed };
}

function rowsTyped(list: ListPart, before: Row[], form: FormValues, errors: FieldError[]): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < before.length + spareRows; index += 1) {
    const old = before[index];
    const names = list.columns.map((column) => ({ column, name: cellName(list, index, column) }));
    if (!names.some(({ name }) => form.has(name))) {
      if (old) rows.push(old);
      continue;
    }
    if (names.every(({ name }) => form.one(name) === '')) continue;
    let row: Row = old ?? emptyRow(list);
    for (const [at, { column, name }] of names.entries()) {
      if (!form.has(name)) continue;
      const typed = readTyped(column.kind, form.one(name), column.label);
      if (!typed.ok) errors.push({ field: name, message: typed.message });
      else if (typed.value === null && at === 0)
        errors.push({
          field: name,
          message: `Enter the ${column.label.toLowerCase()}, or empty the whole ${list.one} to leave it out`,
        });
      else if (asTyped(typed.value) !== asTyped(valueAt(row, column.path)))
        row = withValueAt(row, column.path, typed.value);
    }
    rows.push(whole(list, row, index));
  }
  return rows;
}

function emptyRow(list: ListPart): Row {
  const row: Row = { where: 'added by hand' };
  return list.columns.reduce(
    (made, column) => (column.path.includes('.') ? made : { ...made, [column.path]: null }),
    row,
  );
}

/** A row in the open format's own shape: what may not be null there is text, and a group of nothing is null. */
function whole(list: ListPart, row: Row, index: number): Row {
  if (list.path === 'requirements') {
    const due = row['due'] as { text?: string | null; date?: string | null } | null | undefined;
    return {
      ...row,
      clause: row['clause'] ?? `added ${index + 1}`,
      due: due && (due.text || due.date) ? { text: due.text || (due.date ?? ''), date: due.date ?? null } : null,
    };
  }
  const required = ['grade', 'to'].filter((name) => list.columns.some((column) => column.path === name));
  return required.reduce((made, name) => ({ ...made, [name]: made[name] ?? '' }), row);
}
