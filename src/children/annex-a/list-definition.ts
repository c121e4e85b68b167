/** One list of Ofsted's Annex A, as data. Columns carry the names printed in the template: they are the field's own terms. */
export type ListDefinition = {
  list: number;
  /** As printed, and what sheets and files are called besides "List N" and "list_N". */
  title: string;
  alsoCalled: readonly string[];
  /** lists 6 to 10 hold one row for each child: of several, the one that started last is kept. */
  onePerChild?: { latestBy: string | null };
  columns: readonly ColumnDefinition[];
};

export type ColumnDefinition = {
  name: string;
  kind: 'id' | 'text' | 'date' | 'count' | 'age' | 'code';
  /** Other headers under which it comes. */
  also?: readonly string[];
  /** The full codes as the template writes them. */
  codes?: readonly string[];
  required?: boolean;
  /** Not in the layout of 2019. */
  since?: '2023/24';
  /** A date that may lie after the as-at date. */
  mayBeFuture?: boolean;
};
