import type { LinkKind } from '../links/suggest-links.ts';
import type { PlanView } from '../model/plan-view.ts';

export type Cell = string | number | null;

/** How a cell is compared with what the plan shows, since spreadsheets write dates, numbers and lists in their own way. */
export type CellShape = 'text' | 'number' | 'date' | 'due' | 'names' | 'refs';

/** What a difference is called; the same words as for a whole plan, and what only lists can say. */
export const listChangeWords = {
  new: 'New',
  gone: 'Gone',
  reworded: 'Reworded',
  redated: 'Date changed',
  rerated: 'Rating changed',
  reowned: 'Owner changed',
  moved: 'Moved to another area',
  retargeted: 'Target changed',
  joined: 'Joined to other actions',
  read: 'Reading',
  changed: 'Changed',
} as const;
export type ListChangeKind = keyof typeof listChangeWords;

/** Texts for the fields of an item's own form (decision 042), by name; or why a cell cannot be one. */
export type Typed = Record<string, string> | { problem: string };

type Shown<Item, Part> = {
  heading: string;
  as: CellShape;
  /** What the list shows of an item, or of one of its parts. */
  show(item: Item, part: Part | null, view: PlanView): Cell;
};

/** A column whose cells become fields of the form of the item or of its part. */
type FieldColumn = { of: 'item' | 'part'; change: ListChangeKind; typed(cell: string, view: PlanView): Typed };

/** A column by what may come of changing it: a field, a link, a rating, a part of a reading; or nothing, and why. */
export type ListColumn<Item, Part> = Shown<Item, Part> &
  (
    | FieldColumn
    | { of: 'links'; link: LinkKind; isFrom: boolean; ids(item: Item): number[] }
    | { of: 'rating' }
    | { of: 'reading'; name: 'value' | 'numerator' | 'denominator' | 'as-at' | 'source' | 'sample' }
    | { of: 'shown'; why: string }
  );

export type ListItemKind = 'action' | 'finding' | 'measure' | 'milestone';

/**
 * A list of a plan as data: its columns, what each shows, and what a changed cell means. One engine writes all kinds,
 * reads them again, and says what differs. A row is an item or, where items have parts, one of its parts.
 */
export type ListKind<Item extends { id: number }, Part extends { id: number }> = {
  kind: ListItemKind;
  part: 'step' | 'target' | null;
  name: string;
  /** Headings that tell this list from every other table, where nothing else does; none where the plan reader knows better. */
  signature: string[];
  /** Rows of an item's further parts leave the item's own cells empty, as plans write them. */
  furtherPartsAreBare: boolean;
  items(view: PlanView): Item[];
  parts(item: Item): Part[];
  columns(view: PlanView): ListColumn<Item, Part>[];
  /** Headings of the words, of the ref or number, and of the area, by which rows without a number are recognised. */
  words: string;
  ref: string | null;
  area: string | null;
};

export type AnyItem = { id: number };
export type AnyList = ListKind<AnyItem, AnyItem>;
export type AnyColumn = ListColumn<AnyItem, AnyItem>;

/** A kind whose items the engine need not know more of than their numbers. */
export function listKind<Item extends AnyItem, Part extends AnyItem>(kind: ListKind<Item, Part>): AnyList {
  return kind as unknown as AnyList;
}

/** A cell that is one field's text as it stands. */
export const sameText = (field: string) => (cell: string) => ({ [field]: cell });
