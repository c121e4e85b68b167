import { plainRef } from '../import/save/match-plan.ts';
import { plainText } from '../import/save/match-texts.ts';
import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { orderOf, refsIn, sameCell } from './cells.ts';
import { compareParts } from './compare-parts.ts';
import {
  capital,
  cellAt,
  nameOf,
  partOf,
  say,
  setField,
  type Compared,
  type Comparing,
  type Seen,
} from './comparing.ts';
import type { AnyColumn, AnyItem, AnyList } from './list-kind.ts';
import { matchRows, type FileItem } from './match-rows.ts';
import { compareNewItem } from './new-rows.ts';
import type { ListFile } from './read-list.ts';

/**
 * What a list that comes back says differently from when it was taken. Only what its person changed counts: a cell that
 * is as it was leaves alone whatever was done to the plan since; where both were changed, `since` says so. Rows that
 * are not there any more are gone, unless the list never was whole. `base` is the plan as the list was taken from it,
 * `now` as it stands on the day the changes would hold from; `today` ISO.
 */
export function compareList(list: AnyList, file: ListFile, base: PlanView, now: PlanView, today: string): Compared {
  const { items, problems } = matchRows(list, file, base);
  const has = new Set(file.headings.map(plainText));
  const all = list.columns(base);
  const columns = all.filter(({ heading }) => has.has(plainText(heading)));
  const baseItems = new Map(list.items(base).map((item) => [item.id, item]));
  const nowItems = new Map(list.items(now).map((item) => [item.id, item]));
  const comparing: Comparing = {
    ...{ list, file, base, now, columns, problems, today, changes: [], deeds: new Map(), notes: [] },
    order: orderOf(datedCells(list, columns, items, baseItems, base)),
  };
  const known = new Set([...all.map(({ heading }) => plainText(heading)), '']);
  const unknown = file.headings.filter((heading, at) => at !== file.itemAt && !known.has(plainText(heading)));
  if (unknown.length > 0)
    comparing.notes.push(`Not a column of this list, and left out: ${unknown.map((one) => `“${one}”`).join(', ')}.`);
  for (const item of items) {
    if (item.id === null) compareNewItem(comparing, item);
    else compareItem(comparing, item, baseItems.get(item.id), nowItems.get(item.id));
  }
  const there = new Set(items.map(({ id }) => id));
  for (const { id } of file.isPart ? [] : baseItems.values()) {
    const item = nowItems.get(id);
    if (item && !there.has(id)) leave(comparing, item);
  }
  return { changes: comparing.changes, deeds: comparing.deeds, problems, notes: [...new Set(comparing.notes)] };
}

/** Cells of dates beside what the plan shows, by which the order of day and month is told. */
function datedCells(
  list: AnyList,
  columns: AnyColumn[],
  items: FileItem[],
  known: Map<number, AnyItem>,
  view: PlanView,
) {
  const dated = columns.filter(({ as }) => as === 'date' || as === 'due');
  return items.flatMap(({ id, rows }) => {
    const item = known.get(id ?? 0);
    if (!item) return [];
    return rows.flatMap((row) =>
      dated.map((column) => ({
        shown: column.show(item, partOf(list, item, row.part), view),
        cell: cellAt(row.cells, column),
        as: column.as,
      })),
    );
  });
}

function leave(comparing: Comparing, item: AnyItem): void {
  const { list, now } = comparing;
  const words = list.columns(now).find(({ heading }) => heading === list.words);
  say(
    comparing,
    {
      key: `${list.kind}/${item.id}/gone`,
      kind: 'gone',
      name: nameOf(comparing, item),
      column: '',
      before: String(words?.show(item, null, now) ?? ''),
      now: null,
      where: 'not in the file',
      since: null,
    },
    { do: 'remove', of: 'item', id: item.id },
  );
}

function compareItem(comparing: Comparing, item: FileItem, was: AnyItem | undefined, is: AnyItem | undefined): void {
  const { list, problems, notes, columns } = comparing;
  const where = item.rows[0]?.where ?? '';
  const before: Seen | null = was
    ? { item: was, part: null, view: comparing.base }
    : is
      ? { item: is, part: null, view: comparing.now }
      : null;
  if (!before) {
    const message = `${list.kind} ${item.id} is not in this plan. Choose the plan this list was taken from`;
    problems.push({ where, message });
    return;
  }
  for (const column of columns) {
    if (column.of === 'part' || column.of === 'rating' || column.of === 'reading') continue;
    const found = differing(comparing, item, before, column);
    if (!found) continue;
    const row = capital(found.where);
    if (column.of === 'shown') notes.push(`${row}: ${column.heading} is not brought in. ${column.why}`);
    else if (!is) notes.push(`${row}: it has left the plan since, so “${found.cell}” is not brought in.`);
    else {
      const now: Seen = { item: is, part: null, view: comparing.now };
      if (column.of === 'links') compareLinks(comparing, column, before, now, found);
      else setField(comparing, column, before, now, found);
    }
  }
  if (is) compareParts(comparing, item, before, { item: is, part: null, view: comparing.now });
}

/** The first cell of a column, among an item's rows, that is not what the plan shows. */
function differing(
  { list, order }: Comparing,
  { rows }: FileItem,
  { item, view }: Seen,
  column: AnyColumn,
): { cell: string; where: string } | null {
  const parts = list.parts(item);
  for (const row of rows) {
    const part = partOf(list, item, row.part) ?? parts[0] ?? null;
    const cell = cellAt(row.cells, column);
    // What belongs to the item stands in the row of its first part; further ones may leave it out, or say it again.
    const isFurther = rows.length > 1 && (row.part === null || part?.id !== parts[0]?.id);
    if (isFurther && cell === '') continue;
    // What is worked out for each part is not asked of a part that is new.
    if (column.of === 'shown' && list.part !== null && row.part === null) continue;
    if (!sameCell(column.as, column.show(item, part, view), cell, order)) return { cell, where: row.where };
  }
  return null;
}

function compareLinks(
  comparing: Comparing,
  column: AnyColumn & { of: 'links' },
  before: Seen,
  is: Seen,
  { cell, where }: { cell: string; where: string },
): void {
  const { list, now, problems } = comparing;
  const refsOf = ({ item, view }: Seen) =>
    new Map(column.ids(item).map((id) => [id, plainRef(planIndex(view).actions.get(id)?.ref ?? '')]));
  const [was, current] = [new Set(refsOf(before).values()), refsOf(is)];
  const wanted = new Set(refsIn(cell).map(plainRef));
  const add: number[] = [];
  for (const ref of refsIn(cell)) {
    if (was.has(plainRef(ref)) || [...current.values()].includes(plainRef(ref))) continue;
    const named = now.actions.filter((action) => plainRef(action.ref) === plainRef(ref));
    const message =
      named.length === 0
        ? `there is no action ${ref}`
        : `there are ${named.length} actions ${ref}; join it on its page`;
    if (named.length === 1) add.push(named[0]!.id);
    else problems.push({ where, message: `${column.heading}: ${message}` });
  }
  const remove = [...current].flatMap(([id, ref]) => (ref !== '' && was.has(ref) && !wanted.has(ref) ? [id] : []));
  if (add.length + remove.length === 0) return;
  say(
    comparing,
    {
      key: `${list.kind}/${is.item.id}/action-refs`,
      kind: 'joined',
      name: nameOf(comparing, is.item),
      column: column.heading,
      before: String(column.show(is.item, null, now)) || null,
      now: cell || null,
      where,
      since: null,
    },
    { do: 'link', link: column.link, isFrom: column.isFrom, id: is.item.id, add, remove },
  );
}
