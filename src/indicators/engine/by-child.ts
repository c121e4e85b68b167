import { childColumn, type ListTable } from '../../children/index.ts';

const none: readonly number[] = [];

/** The rows of each child in a list that count, in the order of the file; no rows where the list is not there. */
export function rowsByChild(table: ListTable | undefined): (child: number) => readonly number[] {
  if (!table) return () => none;
  const rows = Map.groupBy(table.counted, childColumn(table));
  return (child) => rows.get(child) ?? none;
}
