import type { Services } from '../../platform/services.ts';
import { settingOf } from '../sign-in/person-queries.ts';

const known = new WeakMap<object, { name: string; until: number }>();
const seconds = 5000;

/** The council's name: from the settings, else as an administrator gave it, else "Your council". */
export async function authorityName(services: Services): Promise<string> {
  if (services.config.authority) return services.config.authority;
  const stored = await settingOf(services.db, 'authority');
  return typeof stored === 'string' ? stored : 'Your council';
}

/** The same for the head of every page, asked of the database at most every five seconds. */
export async function authorityNameForPages(services: Services): Promise<string> {
  const kept = known.get(services.db);
  if (kept && kept.until > performance.now()) return kept.name;
  const name = await authorityName(services);
  known.set(services.db, { name, until: performance.now() + seconds });
  return name;
}

/** Makes this process ask again at the next page. */
export function forgetAuthorityName(services: Services): void {
  known.delete(services.db);
}
