import { plainText } from '../import/save/match-texts.ts';
import { sameCell } from './cells.ts';
import { compareReading } from './compare-reading.ts';
import { capital, cellAt, nameOf, partOf, ratingWord, say, setField, type Comparing, type Seen } from './comparing.ts';
import type { AnyColumn, Cell } from './list-kind.ts';
import type { FileItem, FileRow } from './match-rows.ts';
import { compareNewPart } from './new-rows.ts';

/** What the rows of an item say of its steps or targets, of their ratings and of their readings. */
export function compareParts(comparing: Comparing, { id, rows }: FileItem, before: Seen, is: Seen): void {
  const { list, file, columns, problems } = comparing;
  const ofPart = columns.filter((column) => column.of === 'part');
  for (const row of rows) {
    const was = { ...before, part: partOf(list, before.item, row.part) };
    const now = { ...is, part: partOf(list, is.item, row.part) };
    const isEmpty = ofPart.every((column) => cellAt(row.cells, column) === '');
    if (row.part !== null && !was.part && !now.part) {
      problems.push({ where: row.where, message: `${list.part} ${row.part} is not one of ${list.kind} ${id}` });
    } else if (row.part !== null && !now.part) {
      // It has left the plan since.
      continue;
    } else if (list.part === 'target' && now.part && isEmpty && ofPart.length > 1) {
      removePart(comparing, now, row.where);
    } else if (list.part !== null && row.part === null && !isEmpty) {
      compareNewPart(comparing, is, row);
    } else {
      const seen = was.part ? was : { ...now };
      comparePart(comparing, row, list.part === null || row.part === null ? was : seen, now, ofPart);
    }
  }
  if (list.part === null || file.isPart || ofPart.length === 0) return;
  const said = new Set(rows.map((row) => row.part));
  for (const { id: part } of list.parts(before.item)) {
    const there = partOf(list, is.item, part);
    if (there && !said.has(part)) removePart(comparing, { ...is, part: there }, 'not in the file');
  }
}

function comparePart(comparing: Comparing, row: FileRow, was: Seen, now: Seen, ofPart: AnyColumn[]): void {
  for (const column of ofPart) {
    const cell = cellAt(row.cells, column);
    if (column.of !== 'part' || !now.part) continue;
    if (sameCell(column.as, column.show(was.item, was.part, was.view), cell, comparing.order)) continue;
    setField(comparing, column, was, now, { cell, where: row.where });
  }
  compareRating(comparing, row, was, now);
  compareReading(comparing, row, was, now);
}

function removePart(comparing: Comparing, { item, part, view }: Seen, where: string): void {
  const { list } = comparing;
  if (!part) return;
  const shown = list.columns(view).filter(({ of, heading }) => of === 'part' || heading === 'Target');
  const says = shown.map((column) => String(column.show(item, part, view) ?? '')).find((text) => text !== '');
  const key = `${list.part}/${part.id}/gone`;
  say(
    comparing,
    {
      ...{ key, kind: 'gone', name: nameOf(comparing, item), column: capital(list.part ?? '') },
      ...{ before: says ?? null, now: null, where, since: null },
    },
    { do: 'remove', of: 'part', id: part.id },
  );
}

function compareRating(comparing: Comparing, row: FileRow, was: Seen, now: Seen): void {
  const column = comparing.columns.find(({ of }) => of === 'rating');
  if (!column || !now.part) return;
  const cell = cellAt(row.cells, column);
  const [shown, current] = [was, now].map(({ item, part, view }) => column.show(item, part, view)) as [Cell, Cell];
  const same = (word: Cell, other: Cell) => plainText(String(word ?? '')) === plainText(String(other ?? ''));
  if (same(shown, cell) || same(current, cell)) return;
  if (cell === '') {
    const why = 'a rating that was given is history, so an empty cell does not take it back.';
    comparing.notes.push(`${capital(row.where)}: ${why}`);
    return;
  }
  const word = ratingWord(comparing, cell, row.where);
  if (word === null) return;
  say(
    comparing,
    {
      key: `step/${now.part.id}/rating`,
      kind: 'rerated',
      name: nameOf(comparing, now.item),
      column: column.heading,
      before: String(current ?? '') || null,
      now: word,
      where: row.where,
      since: same(shown, current) ? null : String(shown ?? ''),
    },
    { do: 'rate', step: now.part.id, word },
  );
}
