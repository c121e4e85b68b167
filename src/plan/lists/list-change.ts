import type { LinkKind } from '../links/suggest-links.ts';
import type { GivenReading } from '../readings/reading-form.ts';
import type { ListChangeKind, ListItemKind } from './list-kind.ts';

/** One difference that a list brings, for a person to accept or leave. `key` names it in the form. */
export type ListChange = {
  key: string;
  kind: ListChangeKind;
  what: ListItemKind;
  /** Ref of an action; the beginning of the words of anything else. */
  name: string;
  /** Heading of the column; empty where the whole row is meant. */
  column: string;
  before: string | null;
  now: string | null;
  /** "row 5". */
  where: string;
  /** What the list said when it was taken, where the plan was changed since; else null. */
  since: string | null;
};

/** A row that is new, or a new part of an item: texts for its form, and the rating it begins with. */
export type NewPart = { texts: Record<string, string>; rating: string | null; where: string };

/** What accepting a difference does. */
export type Deed =
  | { do: 'set'; of: 'item' | 'part'; id: number; texts: Record<string, string>; where: string }
  | { do: 'rate'; step: number; word: string }
  | { do: 'read'; itemId: number; measureId: number; given: GivenReading; corrects: boolean; where: string }
  | { do: 'link'; link: LinkKind; isFrom: boolean; id: number; add: number[]; remove: number[] }
  | { do: 'remove'; of: 'item' | 'part'; id: number }
  | {
      do: 'add';
      texts: Record<string, string>;
      parts: NewPart[];
      joined: (Deed & { do: 'link' }) | null;
      where: string;
    }
  | { do: 'add-part'; id: number; part: NewPart };
