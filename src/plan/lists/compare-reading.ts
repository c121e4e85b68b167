import { plainText } from '../import/save/match-texts.ts';
import type { Measure, Reading, Target } from '../model/plan-view.ts';
import { formOf } from '../../platform/web/form-values.ts';
import { readReading } from '../readings/reading-form.ts';
import { readingInWords } from '../words.ts';
import { sameCell } from './cells.ts';
import { cellAt, nameOf, plainCell, say, type Comparing, type Seen } from './comparing.ts';
import type { AnyColumn } from './list-kind.ts';
import type { FileRow } from './match-rows.ts';

/**
 * A reading that was changed in a list. One of the same day from the same source is a correction of the one shown; any
 * other is a new reading. What stands in the row is read as the page of readings reads it: a percentage that is left as
 * it was, while what it is made of was changed, is worked out again.
 */
export function compareReading(comparing: Comparing, row: FileRow, was: Seen, now: Seen): void {
  const columns = comparing.columns.filter(
    (column): column is AnyColumn & { of: 'reading' } => column.of === 'reading',
  );
  if (columns.length === 0) return;
  const [before, current] = [readingOf(was), readingOf(now)];
  const cells = new Map(
    columns.map((column) => [column.name, plainCell(column, cellAt(row.cells, column), comparing.order)]),
  );
  const untouched = (seen: Seen) =>
    columns.filter((column) =>
      sameCell(column.as, column.show(seen.item, seen.part, seen.view), cellAt(row.cells, column), comparing.order),
    );
  const same = new Set(untouched(was).map(({ name }) => name));
  if (same.size === columns.length || untouched(now).length === columns.length) return;
  const nothing = ['value', 'numerator', 'denominator'].every((name) => !cells.get(name as 'value'));
  if (nothing) {
    if (before) {
      const why = 'a reading that was taken is history, so an empty cell does not take it back. Correct it on its page';
      comparing.notes.push(`${row.where.replace('row', 'Row')}: ${why}.`);
    } else
      comparing.problems.push({ where: row.where, message: 'Reading: there is a date or a source, and no figure' });
    return;
  }
  const isNew = !current || !same.has('as-at') || !same.has('source');
  const recounted = same.has('value') && !(same.has('numerator') && same.has('denominator'));
  const source = plainText(cells.get('source') ?? '') === 'no reading' ? '' : (cells.get('source') ?? '');
  const sample = (cells.get('sample') || (current?.isSample ? 'yes' : 'no')).toLowerCase();
  const [year = '', month = '', day = ''] = (cells.get('as-at') ?? current?.asAt ?? '').split('-');
  const form = formOf({
    value: recounted ? '' : (cells.get('value') ?? (isNew ? '' : String(current?.value ?? ''))),
    numerator: cells.get('numerator') ?? '',
    denominator: cells.get('denominator') ?? '',
    ...{ 'as-at-day': day, 'as-at-month': month, 'as-at-year': year },
    source: source || (isNew ? sourceOf(now) : (current?.source ?? '')),
    sample: sample === 'yes' ? 'sample' : sample === 'no' ? 'complete' : '',
    note: '',
  });
  const target = now.part as Target | null;
  const read = readReading(form, target?.unit ?? null, comparing.today);
  if (!read.ok) {
    for (const { message } of read.errors)
      comparing.problems.push({ where: row.where, message: `Reading: ${message}` });
    return;
  }
  const measure = now.item as Measure;
  const inWords = (one: Pick<Reading, 'value' | 'numerator' | 'denominator' | 'isSample' | 'asAt' | 'source'>) =>
    `${readingInWords({ interval: null, ...one }, target?.unit ?? '')}, ${one.asAt}, ${one.source}`;
  say(
    comparing,
    {
      key: `${target ? `target/${target.id}` : `measure/${measure.id}`}/reading`,
      kind: 'read',
      name: nameOf(comparing, measure),
      column: 'Reading',
      before: current ? inWords(current) : null,
      now: inWords(read.value),
      where: row.where,
      since: before?.id === current?.id ? null : before ? inWords(before) : 'no reading',
    },
    {
      do: 'read',
      itemId: target?.id ?? measure.id,
      measureId: measure.id,
      given: read.value,
      corrects: !isNew,
      where: row.where,
    },
  );
}

function readingOf({ item, part }: Seen): Reading | null {
  return part ? (part as Target).reading : (item as Measure).reading;
}

const sourceOf = ({ item }: Seen): string => (item as Measure).sourceName ?? '';
