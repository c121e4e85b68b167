import { annexA, keepReturn, localLists, type ListNumber, type ReturnFile } from '../src/children/index.ts';
import { isUnreadable } from '../src/platform/reading/index.ts';
import type { Services } from '../src/platform/services.ts';
import { keepFigures } from '../src/indicators/results/result-queries.ts';
import { readReturn } from '../src/indicators/returns/read-return.ts';

/** The rows of lists by their number, cells by the column's printed name; columns not named are blank. */
export type Lists = Partial<
  Record<ListNumber, { rows: Record<string, string | number>[]; without?: readonly string[] }>
>;

/** Loads lists as an Annex A as at a day, as the product would; answers the snapshot's number. */
export async function loadReturn(services: Services, asAt: string, lists: Lists): Promise<number> {
  const files = Object.entries(lists).map(([list, { rows, without = [] }]) => {
    const printed: string[] = annexA[Number(list) as ListNumber].columns.map(({ name }) => name);
    const columns = printed.filter((name) => !without.includes(name));
    const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
    const text = lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    return { name: `list_${list}.csv`, bytes: async () => Buffer.from(text) };
  });
  return load(services, asAt, files, '');
}

/** Loads a local list of a name as at a day; columns are those named in the rows. */
export async function loadLocalList(
  services: Services,
  asAt: string,
  name: string,
  rows: Record<string, string>[],
): Promise<number> {
  const columns = localLists.find((list) => list.name === name)?.columns.map((column) => column.name) ?? [];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const text = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  return load(services, asAt, [{ name: `${name}.csv`, bytes: async () => Buffer.from(text) }], name);
}

async function load(services: Services, asAt: string, files: ReturnFile[], list: string): Promise<number> {
  const read = await readReturn(files, asAt, undefined, undefined, list);
  if (isUnreadable(read)) throw new Error(`${read.what} ${read.next}`);
  return services.db.transaction().execute(async (trx) => {
    const { id } = await keepReturn(services, trx, { ...read, files, personId: null });
    await keepFigures(trx, id, read);
    return id;
  });
}
