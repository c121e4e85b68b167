import { authorityName } from '../../people/index.ts';
import type { Services } from '../../platform/services.ts';
import { chosenCouncil, publishedCouncils } from './benchmark-queries.ts';

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

/** The number of the published council that we are: as a person said, else by our name; null where it is not known. */
export async function ourCouncil(services: Services): Promise<string | null> {
  const chosen = await chosenCouncil(services.db);
  if (chosen !== null) return chosen;
  return councilNamed(await publishedCouncils(services.db), await authorityName(services))?.council ?? null;
}
