import type { Trx } from '../../platform/services.ts';
import { linkVersions, type LinkVersion } from './history-queries.ts';
import { formOfKind } from './item-forms.ts';
import { namesOfItems } from './item-names.ts';

export type ToldLink = LinkVersion & { otherNoun: string; otherName: string };

/** What an item was joined to, by whom and until when, with what the other end is called. */
export async function linkHistory(db: Trx, itemId: number): Promise<ToldLink[]> {
  const versions = await linkVersions(db, itemId);
  const names = new Map<number, string>();
  for (const [kind, links] of Map.groupBy(versions, (one) => one.otherKind)) {
    const form = formOfKind(kind);
    if (!form) continue;
    const ids = [...new Set(links.map((one) => one.otherId))];
    for (const [id, name] of await namesOfItems(form)(db, ids)) names.set(id, name);
  }
  return versions.map((version) => ({
    ...version,
    otherNoun: formOfKind(version.otherKind)?.noun ?? version.otherKind,
    otherName: names.get(version.otherId) ?? '',
  }));
}
