import { authorityName } from '../../people/index.ts';
import type { Services } from '../../platform/services.ts';
import { chosenCouncil, lastFile, publishedCouncils } from './benchmark-queries.ts';

/** What is no part of a council's own name. */
const titles =
  /\b(council|city|county|borough|metropolitan|district|london|royal|unitary|authority|of|the|and|upon|children|s|services|trust)\b/g;

const plain = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]+/g, ' ')
    .replace(titles, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The one of these councils that bears a name, however its titles are written; null where none or several do. */
export function councilNamed<T extends { name: string }>(councils: readonly T[], name: string): T | null {
  const own = councils.filter((one) => plain(one.name) === plain(name) && plain(name) !== '');
  return own.length === 1 ? (own[0] as T) : null;
}

/** What our name told last: thousands of figures need not be looked through again until more are loaded. */
const known = new WeakMap<object, { name: string; file: number | null; council: string | null }>();

/** The number of the published council that we are: as a person said, else by our name; null where it is not known. */
export async function ourCouncil(services: Services): Promise<string | null> {
  const { db } = services;
  const chosen = await chosenCouncil(db);
  if (chosen !== null) return chosen;
  const [name, file] = [await authorityName(services), await lastFile(db)];
  const before = known.get(db);
  if (before?.name === name && before.file === file) return before.council;
  const council = councilNamed(await publishedCouncils(db), name)?.council ?? null;
  known.set(db, { name, file, council });
  return council;
}
