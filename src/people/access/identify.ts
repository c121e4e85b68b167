import { todayIn, type Services, type Trx } from '../../platform/services.ts';
import type { Visitor } from '../../platform/web/route.ts';
import { identify as identifySession } from '../sign-in/session.ts';
import { accessOf, type Access } from './access-of.ts';
import { limitedRoles, rolesToday } from './scope-queries.ts';

/** Who holds this session token today, with what they may do and where; null when it opens nothing (any more). */
export async function identify(services: Services, token: string): Promise<Visitor | null> {
  const visitor = await identifySession(services, token);
  if (!visitor) return null;
  const limited = await limitedRoles(services.db, visitor.personId, todayIn(services));
  const held = limited ?? visitor.roles.map((role) => ({ role, keys: [], readsWithin: false }));
  return { ...visitor, ...accessOf(held) };
}

/** What a person may do on a day, and where, without their being signed in: for the addresses they gave to a calendar. */
export async function accessOfPerson(db: Trx, personId: number, today: string): Promise<Access> {
  const limited = await limitedRoles(db, personId, today);
  if (limited) return accessOf(limited);
  const roles = await rolesToday(db, personId, today);
  return accessOf(roles.map((role) => ({ role, keys: [], readsWithin: false })));
}
