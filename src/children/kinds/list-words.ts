import { lists } from '../annex-a/definitions/index.ts';
import type { ListDefinition } from '../annex-a/list-definition.ts';
import { localLists } from '../local/definitions/index.ts';
import { ssdTables } from '../ssd/definitions/tables.ts';
import { historyLists } from '../ssd/histories/definitions.ts';

const all = new Map<string, ListDefinition>();
for (const one of [...lists, ...localLists, ...ssdTables, ...historyLists]) {
  all.set(String(one.list), one);
  if (one.storedAs !== undefined) all.set(one.storedAs, one);
}

/** A list by its number or by what it is stored as. */
export function anyList(list: number | string): ListDefinition | undefined {
  return all.get(String(list));
}

/** What a list is called before people: "List 8", a table's name, a local list's title; and with its title. */
export function listWords(list: number | string): string {
  const found = anyList(list);
  return !found || found.list < 100 ? `List ${list}` : found.title;
}

export function listWithTitle(list: number | string): string {
  const found = anyList(list);
  if (!found) return `List ${list}`;
  return found.list < 100 ? `${found.list}: ${found.title}` : found.title;
}

/** Columns that hold identifiers of families, in whatever list. */
export const familyColumns: ReadonlySet<string> = new Set(
  [...all.values()].flatMap(({ columns }) =>
    columns.filter(({ identifies }) => identifies === 'family').map(({ name }) => name),
  ),
);
