/**
 * One list of a return, as data: a list of Ofsted's Annex A, a local list, a table of the Standard Safeguarding
 * Dataset. Columns carry the names printed in the template: they are the field's own terms.
 */
export type ListDefinition = {
  /** Its number: 1 to 11 in Annex A, from 101 local lists, from 201 tables of the Standard Safeguarding Dataset, from 301 what is made of its histories. */
  list: number;
  /** As printed, and what sheets and files are called besides "List N" and "list_N". */
  title: string;
  alsoCalled: readonly string[];
  /** What it is kept under in the store; its number where left out. */
  storedAs?: string;
  /** How many of its columns make a row the row of headings; half of them where left out. */
  enough?: number;
  /** lists 6 to 10 hold one row for each child: of several, the one that started last is kept. */
  onePerChild?: { latestBy: string | null };
  columns: readonly ColumnDefinition[];
};

export type ColumnDefinition = {
  name: string;
  /** `id` is the child's identifier, `key` one of anything else; `count` is a whole number, `number` may have decimals. */
  kind: 'id' | 'key' | 'text' | 'date' | 'count' | 'number' | 'age' | 'code';
  /** Other headers under which it comes. */
  also?: readonly string[];
  /** The full codes as the template writes them. */
  codes?: readonly string[];
  required?: boolean;
  /** Not in the layout of 2019. */
  since?: '2023/24';
  /** A date that may lie after the as-at date. */
  mayBeFuture?: boolean;
  /** Besides the child's own identifier: one by which the case system knows a child or a family. Kept as a pseudonym too. */
  identifies?: 'child' | 'family';
  /** It would name a child or say where they live: read over, and not kept among the rows. */
  notKept?: boolean;
};
