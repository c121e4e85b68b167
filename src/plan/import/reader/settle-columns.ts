import type { TableRow } from '../../../platform/reading/blocks.ts';
import { valuesOf } from './action-rows.ts';
import { matchable } from './match-text.ts';
import { isRating } from './rating-key.ts';
import type { Column, ColumnKind } from './table-headers.ts';

type Texts = (column: Column) => string[];

function middleLength(values: readonly string[]): number {
  const lengths = values.map((value) => value.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

function keepOne(columns: Column[], kind: ColumnKind, prefer: (column: Column) => number, otherwise: ColumnKind): void {
  const same = columns.filter((column) => column.kind === kind);
  const best = [...same].sort((a, b) => prefer(b) - prefer(a) || a.start - b.start)[0];
  for (const column of same) if (column !== best) column.kind = otherwise;
}

/** Refs that stand in a column of their own under a header that only says "Action" push every other column one along. */
function withUnnamedRefs(columns: Column[], rows: readonly TableRow[]): Column[] {
  const wider = rows.filter((row) => row.cells.length === columns.length + 1);
  const first = columns[0];
  const ref = /^[A-Z]{0,4}[ -]?\d{1,3}(\.\d{1,3})*[a-z]?[.)]?$/;
  const shifted =
    first?.kind === 'action' &&
    columns.every((column, i) => column.start === i) &&
    wider.length > 0 &&
    wider.length >= rows.length * 0.7 &&
    wider.every((row) => ref.test(row.cells[0]!.text.trim()));
  if (!shifted) return columns;
  return [{ kind: 'ref', title: '', start: 0 }, ...columns.map((column) => ({ ...column, start: column.start + 1 }))];
}

/** Where no header says "rating", columns that hold nothing but rating words ("Position May", "How is it going?") do. */
function rateByShape(columns: Column[], valuesUnder: Texts): void {
  for (const column of columns) {
    if (!['other', 'actual', 'update'].includes(column.kind)) continue;
    const values = valuesUnder(column);
    if (values.length >= 2 && values.every(isRating)) column.kind = 'rating';
  }
}

/** Settles the columns of a table of measures: one that only numbers them is their ref, one dated is a target by then. */
export function settleMeasureColumns(header: readonly Column[], rows: readonly TableRow[]): Column[] {
  const columns = header.map((column) => ({ ...column }));
  const read = rows.slice(0, 60).map((row) => valuesOf(row, columns));
  const measures = columns.filter((column) => column.kind === 'measure');
  for (const column of measures.slice(0, -1)) {
    const values = read.flatMap((each) => each.filter((value) => value.title === column.title));
    if (values.every((value) => /^(kpi|pi|m|sm|measure)?[ -]?[A-Z]?\d{1,3}(\.\d{1,3})*[a-z]?$/i.test(value.text)))
      column.kind = 'ref';
  }
  for (const column of columns)
    if (column.kind === 'due' && /^target\b(?! date)/i.test(column.title)) column.kind = 'target';
  return columns;
}

/**
 * Settles what a header leaves open by looking at the rows below it: "Progress" may be a rating or a text, "Priority"
 * an area or high/medium/low, "Area for improvement" a title or a whole finding; and of two due or owner columns one
 * is the due date or the owner, the other an extra.
 */
export function settleColumns(header: readonly Column[], rows: readonly TableRow[]): Column[] {
  const sample = rows.slice(0, 60);
  const columns = withUnnamedRefs(
    header.map((column) => ({ ...column })),
    sample,
  );
  const read = sample.map((row) => valuesOf(row, columns));
  const valuesUnder: Texts = (column) =>
    read.flatMap((values) => values.filter((value) => value.title === column.title).map((value) => value.text));
  for (const column of columns) {
    const values = valuesUnder(column);
    const length = middleLength(values);
    const distinct = new Set(values.map(matchable));
    if (column.kind === 'rating' && length > 60) column.kind = 'update';
    if (column.kind === 'area') {
      const levels =
        values.length > 0 &&
        values.every((value) => /^(high|medium|low|h|m|l|urgent|routine|critical|[1-5])$/i.test(value));
      if (levels) column.kind = 'other';
      else if (length > 75 && distinct.size > values.length / 3) column.kind = 'finding';
    }
    if (column.kind === 'chapter' && values.length === 0) column.kind = 'other';
    if (column.kind === 'target' && !columns.some((each) => each.kind === 'due' || each.kind === 'measure'))
      column.kind = 'due';
    if (/^target$/i.test(column.title.trim()) && column.kind === 'due') {
      const figures = values.filter((value) => /%|^\W*\d{1,3}\W*$/.test(value)).length;
      if (figures > values.length / 2 || columns.some((each) => each !== column && each.kind === 'due'))
        column.kind = 'target';
    }
    // "What" and "Description" name an action only where no other column does.
    if (column.kind === 'milestone' && columns.some((each) => each.kind === 'action')) column.kind = 'other';
  }
  const isAction = (column: Column): number => (/action|what (we )?will|task/i.test(column.title) ? 2 : 1);
  keepOne(columns, 'action', isAction, 'other');
  // Of several ratings the current one counts: not last month's, and of a run of months the last that is filled in.
  const current = (column: Column): number => {
    if (valuesUnder(column).length === 0 || /previous|last|prior|original/i.test(column.title)) return 0;
    const kind = /b?rag|rating/i.test(column.title) ? 300 : /status/i.test(column.title) ? 200 : 100;
    const dated = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|20\d\d)/i.test(column.title);
    return kind + (/current|latest|this/i.test(column.title) ? 50 : dated ? Math.min(40, column.start) : 0);
  };
  if (!columns.some((column) => column.kind === 'rating')) rateByShape(columns, valuesUnder);
  keepOne(columns, 'rating', current, 'other');
  if (!columns.some((column) => column.kind === 'due'))
    for (const column of columns) if (column.kind === 'revised') column.kind = 'due';
  keepOne(columns, 'due', (column) => (/original|previous/i.test(column.title) ? 1 : 2), 'other');
  keepOne(columns, 'revised', (column) => column.start, 'other');
  keepOne(
    columns,
    'owner',
    (column) =>
      /owner|^lead$|lead officer|action lead|responsible/i.test(column.title)
        ? 3
        : /accountable|sponsor|senior|director/i.test(column.title)
          ? 1
          : 2,
    'other',
  );
  keepOne(columns, 'ref', () => 1, 'other');
  keepOne(columns, 'area', (column) => -column.start, 'other');
  if (!columns.some((column) => column.kind === 'action')) {
    const stand =
      columns.find((column) => column.kind === 'milestone') ?? columns.find((column) => column.kind === 'finding');
    if (stand) stand.kind = 'action';
  }
  return columns;
}
