import type { ColumnDefinition, ListDefinition } from '../annex-a/list-definition.ts';

/** A table of the Standard Safeguarding Dataset, read as any list is. */
export type SsdTable = Omit<ListDefinition, 'columns'> & {
  /** The column that tells its rows apart; null where it has none. */
  key: string | null;
  columns: readonly SsdColumn[];
};

export type SsdColumn = ColumnDefinition & {
  /** The table and column in which its value must be found: "ssd_person.pers_person_id". */
  refersTo?: string;
};
