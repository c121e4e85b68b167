import { plainText } from '../import/save/match-texts.ts';
import type { PlanView } from '../model/plan-view.ts';
import { dateInCell, numberInCell, sameCell, type DayOrder } from './cells.ts';
import type { Deed, ListChange } from './list-change.ts';
import type { AnyColumn, AnyItem, AnyList } from './list-kind.ts';
import type { RowProblem } from './match-rows.ts';
import type { ListFile } from './read-list.ts';

export type Compared = { changes: ListChange[]; deeds: Map<string, Deed>; problems: RowProblem[]; notes: string[] };

/** What comparing one file needs at every step, and what it finds. */
export type Comparing = Compared & {
  list: AnyList;
  file: ListFile;
  /** The plan as the list was taken from it, and as it stands on the day the changes would hold from. */
  base: PlanView;
  now: PlanView;
  /** Columns that the file has. */
  columns: AnyColumn[];
  order: DayOrder;
  /** ISO; readings cannot be of a day after it. */
  today: string;
};

/** An item as the list showed it, or as it stands: with one of its parts, or none. */
export type Seen = { item: AnyItem; part: AnyItem | null; view: PlanView };

/** Takes down a difference and what accepting it does. */
export function say(comparing: Comparing, change: Omit<ListChange, 'what'>, deed: Deed): void {
  comparing.changes.push({ what: comparing.list.kind, ...change });
  comparing.deeds.set(change.key, deed);
}

export const cellAt = (cells: Map<string, string>, { heading }: { heading: string }): string =>
  cells.get(plainText(heading)) ?? '';

export const beginningOf = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Named = { ids: ReadonlySet<number>; lead: AnyColumn | undefined; words: AnyColumn | undefined };
const named = new WeakMap<PlanView, Map<AnyList, Named>>();

/** What items of a list are called by in a plan; found out once, however many differ. */
function namesIn(list: AnyList, view: PlanView): Named {
  const known = named.get(view) ?? new Map<AnyList, Named>();
  named.set(view, known);
  const columns = known.has(list) ? [] : list.columns(view);
  const column = (heading: string | null) => columns.find((one) => one.heading === heading);
  const made = known.get(list) ?? {
    ids: new Set(list.items(view).map(({ id }) => id)),
    lead: list.kind === 'action' ? column(list.ref) : undefined,
    words: column(list.words),
  };
  known.set(list, made);
  return made;
}

/** A ref or the beginning of the words: what a person knows an item by. */
export function nameOf({ list, now, base }: Comparing, item: AnyItem): string {
  const view = namesIn(list, now).ids.has(item.id) ? now : base;
  const { lead, words } = namesIn(list, view);
  const part = list.parts(item)[0] ?? null;
  return String(lead?.show(item, part, view) ?? '') || beginningOf(String(words?.show(item, part, view) ?? ''));
}

export const partOf = (list: AnyList, item: AnyItem, id: number | null): AnyItem | null =>
  list.parts(item).find((part) => part.id === id) ?? null;

/** A cell as the form of the item takes it: days in ISO, numbers in figures. What is neither stays, for the form to refuse. */
export function plainCell({ as }: Pick<AnyColumn, 'as'>, cell: string, order: DayOrder): string {
  if (as === 'date') return dateInCell(cell, order) ?? cell;
  if (as === 'number') return String(numberInCell(cell) ?? cell);
  return cell;
}

/** A cell of a field that was changed in the file, and is not what the plan says already. */
export function setField(
  comparing: Comparing,
  column: AnyColumn & { of: 'item' | 'part' },
  before: Seen,
  is: Seen,
  found: { cell: string; where: string },
): void {
  const { list, now, order, problems } = comparing;
  const { cell, where } = found;
  const current = column.show(is.item, is.part, is.view);
  if (sameCell(column.as, current, cell, order)) return;
  const texts = column.typed(plainCell(column, cell, order), now);
  if ('problem' in texts) {
    problems.push({ where, message: `${column.heading}: ${String(texts['problem'])}` });
    return;
  }
  const was = column.show(before.item, before.part, before.view);
  const target = column.of === 'part' ? is.part : is.item;
  if (!target) return;
  const what = column.of === 'part' ? (list.part ?? '') : list.kind;
  say(
    comparing,
    {
      key: `${what}/${target.id}/${plainText(column.heading).replaceAll(' ', '-')}`,
      kind: column.change,
      name: nameOf(comparing, is.item),
      column: column.heading,
      before: String(current ?? '') || null,
      now: cell || null,
      where,
      since: sameCell(column.as, was, String(current ?? ''), order) ? null : String(was ?? ''),
    },
    { do: 'set', of: column.of, id: target.id, texts, where },
  );
}

/** The plan's own word that a cell says; null, and a problem, where it has no such word. */
export function ratingWord({ now, problems }: Comparing, cell: string, where: string): string | null {
  const word = now.scale.find((one) => plainText(one.word) === plainText(cell))?.word;
  if (word === undefined) {
    const words = now.scale.map((one) => `“${one.word}”`).join(', ');
    problems.push({
      where,
      message: `Rating: “${cell}” is no word of this plan. Its words are ${words || 'none yet'}`,
    });
  }
  return word ?? null;
}
