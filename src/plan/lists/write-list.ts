import type { PlanView } from '../model/plan-view.ts';
import type { AnyItem, AnyList, Cell } from './list-kind.ts';

export type WrittenList = { name: string; columns: string[]; rows: Cell[][] };

/** A row of a list: an item, or one of its parts. `bare` leaves what belongs to the item empty. */
export type ListRow = { item: AnyItem; part: AnyItem | null; bare: boolean };

/** The last heading of a list that can come back: as at when it was taken, and whether it is the whole list. */
export function itemHeading(asAt: string, isPart: boolean): string {
  return `Item as at ${asAt}${isPart ? ', part of the list' : ''}`;
}

/** What the heading says; null for every other heading. */
export function readItemHeading(heading: string): { asAt: string; isPart: boolean } | null {
  const found = /^Item as at (\d{4}-\d\d-\d\d)(, part of the list)?$/i.exec(heading.replace(/\s+/g, ' ').trim());
  return found ? { asAt: found[1]!, isPart: found[2] !== undefined } : null;
}

/** The rows of items, one for each part; an item without parts has a row of its own. */
export function rowsOf(list: AnyList, items: AnyItem[]): ListRow[] {
  return items.flatMap((item): ListRow[] => {
    const parts = list.parts(item);
    if (parts.length === 0) return [{ item, part: null, bare: false }];
    return parts.map((part, index) => ({ item, part, bare: list.furtherPartsAreBare && index > 0 }));
  });
}

/**
 * A list for a spreadsheet, to be documented in docs/downloads.md: what is shown of each item, and last which item it is
 * ("action 12, step 34"), in words, because a spreadsheet would make a date of most other ways to write two numbers.
 * `items` are those wanted; all, in the plan's order, when left out.
 */
export function listFile(list: AnyList, view: PlanView, items = list.items(view)): WrittenList {
  const columns = list.columns(view);
  const ofItem = new Set(columns.filter(({ of }) => of === 'item' || of === 'links' || of === 'shown'));
  const rows = rowsOf(list, items).map(({ item, part, bare }) => [
    ...columns.map((column) => (bare && ofItem.has(column) ? '' : column.show(item, part, view))),
    part ? `${list.kind} ${item.id}, ${list.part} ${part.id}` : `${list.kind} ${item.id}`,
  ]);
  const isPart = items.length < list.items(view).length;
  return { name: list.name, columns: [...columns.map(({ heading }) => heading), itemHeading(view.asAt, isPart)], rows };
}
