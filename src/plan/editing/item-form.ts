import type { Post } from '../../people/index.ts';
import type { Trx } from '../../platform/services.ts';
import type { FieldError } from '../../platform/web/route.ts';
import type { ItemKind } from '../facts/record.ts';
import type { PlanView } from '../model/plan-view.ts';

/** A fact's columns. */
export type Values = Record<string, unknown>;
/** A fact as a person reads and types it: a text for each field of its form. */
export type Texts = Record<string, string>;
export type Choice = { value: string; text: string };
export type Problem = { problem: string };

/** What a form is filled in beside: the plan on the day the change will hold from. */
export type EditContext = {
  view: PlanView;
  /** ISO day from which a change made now holds. */
  on: string;
  posts: Post[];
  documents: { id: number; name: string }[];
};

/** One field: how it is asked for, and how its text and the fact's columns follow from each other. */
export type Field = {
  name: string;
  label: string;
  hint?: string;
  /** `posts` is several texts, one to a line: titles of posts, the lead first. */
  control: 'line' | 'short' | 'text' | 'date' | 'choice' | 'posts';
  choices?: Choice[];
  text: (values: Values) => string;
  put: (values: Values, text: string) => Values | Problem;
};

export type Settled = { ok: true; values: Values } | { ok: false; errors: FieldError[] };
export type Recorded = { planId: number; id: number; on: string; values: Values; personId: number | null };

/**
 * A kind of item as data: what is asked of it and what is kept. One engine adds, changes, removes and puts back all
 * kinds, shows two people's words side by side, and tells their history.
 */
export type ItemForm = {
  kind: ItemKind;
  /** In addresses: 'actions' in /actions/12/edit. */
  path: string;
  /** "an action". */
  one: string;
  noun: string;
  many: string;
  ability: 'plan.edit' | 'plan.map-ratings';
  /** The columns recorded, without where they came from. */
  columns: string[];
  /** Of these, the item's own words: while they stand, so does the place in the document they were read from. */
  words: string[];
  /** The item it is part of: column, and the kind whose number the address of a new one gives. */
  parent: { kind: ItemKind; column: string } | null;
  /** What is removed and put back with it. */
  parts: { table: ItemKind; column: string }[];
  /** What must be moved or removed first. */
  holds: { table: ItemKind; column: string; words: string }[];
  removable: boolean;
  nameOf: (values: Values) => string;
  fields: (context: EditContext, before: Values | null) => Field[];
  /** What a new one begins with; null when its parent is not in the plan. */
  start: (context: EditContext, parentId: number | null) => Values | null;
  /** Rules across fields. `before` is null for a new item. */
  settle?: (context: EditContext, before: Values | null, after: Values, texts: Texts) => Settled;
  /** How something typed was understood, and what is in doubt: a doubt is shown before anything is saved. */
  readBack?: (values: Values) => { read: string | null; doubts: string[] };
  /** Last step before a fact is written: posts that are new are made. */
  complete?: (trx: Trx, values: Values) => Promise<Values>;
  /** What is written beside a new item, in the same transaction. */
  alsoAdd?: (trx: Trx, made: Recorded) => Promise<void>;
  /** The page on which the item is seen. */
  home: (planId: number, id: number, values: Values) => string;
  /** Where saving leads instead, when something is left to do there. */
  next?: (planId: number, id: number, values: Values, context: EditContext) => string | null;
};

/** The parts of a form that most kinds leave as they are. */
export const plain = {
  ability: 'plan.edit',
  parent: null,
  parts: [],
  holds: [],
  removable: true,
} satisfies Partial<ItemForm>;
