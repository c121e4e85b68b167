import { inWords } from '../../methods/calendar.ts';
import { readPlan } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import { sourcesAt } from '../../sources/index.ts';
import { kindOf } from '../kinds/kinds.ts';
import { allPacks } from '../packs/pack-queries.ts';
import type { ThingKind } from './supply-queries.ts';

/** Something that can be granted. `mark` is its handling mark where it has one. */
export type Thing = { kind: ThingKind; id: number; name: string; mark: string | null };

export const thingKinds: Record<ThingKind, string> = {
  notice: 'How the notice stands, clause by clause',
  pack: 'Reports issued',
  source: 'Documents received',
  area: 'Areas of the plan',
};

/** Everything that can be granted today: notices and documents that stand, issued reports, areas of the main plan. */
export async function thingsToGrant(services: Services, today: string): Promise<Thing[]> {
  const [sources, packs, view] = await Promise.all([
    sourcesAt(services.db),
    allPacks(services.db),
    readPlan(services, null, today),
  ]);
  return [
    ...sources
      .filter((one) => one.kind === 'notice')
      .map(({ id, title, handling }): Thing => ({ kind: 'notice', id, name: title, mark: handling })),
    ...packs
      .filter((one) => one.state === 'issued')
      .map((one): Thing => ({
        kind: 'pack',
        id: one.id,
        name: `${kindOf(one.kind).label}, as at ${inWords(one.asAt)}`,
        mark: one.handling,
      })),
    ...sources.map(({ id, title, handling }): Thing => ({ kind: 'source', id, name: title, mark: handling })),
    ...(view?.areas ?? []).map((one): Thing => ({
      kind: 'area',
      id: one.id,
      name: [one.code, one.title].filter(Boolean).join(' '),
      mark: null,
    })),
  ];
}

/** A thing's name where it can still be granted; else what kind of thing it was and its number. */
export function nameIn(things: readonly Thing[], kind: ThingKind, id: number): string {
  return things.find((one) => one.kind === kind && one.id === id)?.name ?? `${thingKinds[kind]}: ${id}`;
}

/** Whether a grant lets its person in on a day (ISO), and if not why. */
export function grantState(
  grant: { from: string; until: string; revokedAt: Date | null },
  today: string,
): 'active' | 'to-come' | 'ended' | 'revoked' {
  if (grant.revokedAt) return 'revoked';
  if (today < grant.from) return 'to-come';
  return today > grant.until ? 'ended' : 'active';
}
