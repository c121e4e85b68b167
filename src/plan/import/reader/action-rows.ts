import type { TableRow } from '../../../platform/reading/blocks.ts';
import { foldLookAlikes } from '../../../platform/reading/look-alike-letters.ts';
import { datesIn } from './dates-in-text.ts';
import type { DraftAction } from './draft.ts';
import { matchable } from './match-text.ts';
import { positioned, type Column, type ColumnKind } from './table-headers.ts';

export type RowValue = { kind: ColumnKind; title: string; text: string; cell: TableRow['cells'][number] };

/**
 * The filled cells of a row with the column each belongs to. Where a row fills exactly as many cells as the header
 * names, they are taken in order (conversion shifts cells); otherwise each cell belongs to the header above it.
 */
export function valuesOf(row: TableRow, columns: readonly Column[]): RowValue[] {
  const filled = positioned(row).filter((cell) => cell.text);
  const inPlace = filled.every((cell) => columns.some((column) => column.start === cell.start));
  if (!inPlace && filled.length === columns.length) {
    return filled.map((cell, i) => ({
      kind: columns[i]!.kind,
      title: columns[i]!.title,
      text: cell.text,
      cell: cell.cell,
    }));
  }
  const values: RowValue[] = [];
  for (const { text, start, cell } of filled) {
    const column = columns.findLast((each) => each.start <= start) ?? columns[0]!;
    const before = values.find((value) => value.title === column.title && value.kind === column.kind);
    // Two cells under one header are one value: no word is dropped because a header is wide.
    if (before) {
      before.text = `${before.text}\n${text}`;
      before.cell = { ...before.cell, text: before.text, blocks: [...before.cell.blocks, ...cell.blocks] };
    } else values.push({ kind: column.kind, title: column.title, text, cell });
  }
  return values;
}

export function valueOf(values: readonly RowValue[], kind: ColumnKind): string {
  return values.find((value) => value.kind === kind)?.text ?? '';
}

function startsLower(text: string): boolean {
  return /^[\p{Ll}&(]/u.test(text);
}

function endsOpen(text: string): boolean {
  return /(?:,|\b(?:and|or|to|of|the|for|with|in|a|an|by|from|on|our|need))$/i.test(text.trim());
}

function hasDate(text: string): boolean {
  return datesIn(text).some((date) => date.date);
}

/**
 * Adds a row that has no ref and no new action to the action above it: the rest of a split cell, another owner, or
 * a second due line with its own rating. Returns false where the row is not a continuation.
 */
export function continueAction(
  action: DraftAction,
  values: readonly RowValue[],
  ratings: ReadonlySet<string>,
): boolean {
  const text = valueOf(values, 'action');
  const due = valueOf(values, 'due');
  const rating = valueOf(values, 'rating');
  const owner = valueOf(values, 'owner');
  const last = action.steps.at(-1);
  const broken = startsLower(text) || endsOpen(action.text);
  if (text && !broken && (due || rating)) return false;
  if (text && !broken && owner) return false;
  if (text) action.text = `${action.text}${startsLower(text) || broken ? ' ' : '\n'}${text}`;
  if (owner) {
    const before = action.ownerCells.at(-1) ?? '';
    // A line that carries on the action's sentence is the same line of every cell, wrapped.
    const wrapped = startsLower(text) && !due && !hasDate(rating);
    const joins = before && (wrapped || startsLower(owner) || endsOpen(before) || /^(and|&)\b/i.test(owner));
    if (joins) action.ownerCells[action.ownerCells.length - 1] = `${before} ${owner}`;
    else action.ownerCells.push(owner);
  }
  if (due || rating) {
    const joinedRating = last ? `${last.rating} ${rating}`.trim() : rating;
    const ratingCarriesOn =
      rating !== '' &&
      last !== undefined &&
      (startsLower(rating) ||
        last.rating === '' ||
        endsOpen(last.rating) ||
        (ratings.has(matchable(joinedRating)) && !ratings.has(matchable(rating))));
    const dueCarriesOn =
      due !== '' &&
      last !== undefined &&
      last.due !== '' &&
      (startsLower(due) || endsOpen(last.due) || !hasDate(last.due) || !hasDate(due)) &&
      !(rating !== '' && !ratingCarriesOn);
    if (last && (ratingCarriesOn || !rating) && (dueCarriesOn || !due || last.due === '')) {
      if (rating) last.rating = joinedRating;
      if (due) last.due = `${last.due} ${due}`.trim();
    } else action.steps.push({ due, rating, start: valueOf(values, 'start'), at: values[0]!.cell.at });
  }
  for (const value of values) {
    if (['action', 'due', 'rating', 'owner', 'ref'].includes(value.kind)) continue;
    action.extra[value.title] = action.extra[value.title] ? `${action.extra[value.title]}\n${value.text}` : value.text;
  }
  return true;
}

/** A ref as it is kept: without spaces inside its letters and digits, look-alike letters folded. */
export function cleanRef(text: string): string {
  return foldLookAlikes(text.replace(/\s+/g, ' ').replace(/[.:]$/, '').trim());
}

/** Pairs of due and rating lines in one row: two lines in each cell are two steps, one line is one. */
export function stepsOf(due: string, rating: string): { due: string; rating: string }[] {
  const dues = due
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const ratings = rating
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (dues.length > 1 && dues.length === ratings.length && dues.every(hasDate))
    return dues.map((line, i) => ({ due: line, rating: ratings[i]! }));
  return [{ due: dues.join(' '), rating: ratings.join(' ') }];
}
