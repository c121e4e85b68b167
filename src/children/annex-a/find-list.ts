import { lists } from './definitions/index.ts';
import type { ListDefinition } from './list-definition.ts';

/** A header or a name with nothing but its letters and figures, lower case. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

const byName = new Map<string, ListDefinition>();
for (const list of lists) for (const name of list.alsoCalled) byName.set(plainName(name), list);

/**
 * The list that a sheet or a file (without its ending) is called after: by its number, its title, or both ("List 3 -
 * Referrals", "8. Children in Care"); undefined for one that is none.
 */
export function listNamed(name: string): ListDefinition | undefined {
  const plain = plainName(name);
  const numbered = /^(?:ofsted)?(?:annexa)?(?:list)?0?(\d{1,2})([a-z]*.*)$/.exec(plain);
  const list = numbered && lists.find((one) => one.list === Number(numbered[1]));
  const title = numbered?.[2] ?? '';
  if (list && (title === '' ? plain.includes('list') : byName.get(title) === list)) return list;
  return byName.get(plain);
}

/** Where each column of a list stands in a row of headers, by its printed name. The first of two alike counts. */
export function columnsIn(list: ListDefinition, cells: readonly (string | undefined)[]): Map<string, number> {
  const found = new Map<string, number>();
  const names = headersOf(list);
  for (const [at, cell] of cells.entries()) {
    const name = cell === undefined ? undefined : names.get(plainName(cell));
    if (name !== undefined && !found.has(name)) found.set(name, at);
  }
  return found;
}

/** Whether a row is the row of headers: enough of the list's columns are recognised in it, usually half. */
export function isHeader(list: ListDefinition, found: ReadonlyMap<string, number>): boolean {
  return found.size >= (list.enough ?? list.columns.length / 2);
}

const headers = new WeakMap<ListDefinition, Map<string, string>>();

function headersOf(list: ListDefinition): Map<string, string> {
  let names = headers.get(list);
  if (!names) {
    names = new Map();
    for (const column of list.columns) names.set(plainName(column.name), column.name);
    for (const column of list.columns)
      for (const also of column.also ?? []) if (!names.has(plainName(also))) names.set(plainName(also), column.name);
    headers.set(list, names);
  }
  return names;
}
