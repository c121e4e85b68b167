import type { Trx } from '../../platform/services.ts';

/** An area of a plan, as a role can be limited to it. */
export type KnownArea = { id: number; plan: string; chapter: string | null; title: string; parentId: number | null };

type Offers = {
  areas: (db: Trx, today: string) => Promise<KnownArea[]>;
  teams: (db: Trx) => Promise<string[]>;
};

const offers: Offers = { areas: async () => [], teams: async () => [] };

/** Says what there is to limit a role to. Called by the rooms that know, where their routes are declared. */
export function offerScopes(more: Partial<Offers>): void {
  Object.assign(offers, more);
}

/** The areas plans have today, in their order. */
export const knownAreas: Offers['areas'] = (db, today) => offers.areas(db, today);

/** The teams the case system names, by name. */
export const knownTeams: Offers['teams'] = (db) => offers.teams(db);
