import type { Trx } from '../../platform/services.ts';
import { revokeSessionsOf } from '../sign-in/session-queries.ts';
import { countAdministrators, endHoldings, lockAdministrators, updateDeactivated } from './people-queries.ts';

/**
 * Takes a person off: signed out everywhere at once, signing in no more, out of every post from today. What they did stays
 * under their name. False, with nothing changed, when they are the last administrator. The caller records it.
 */
export async function takeOff(
  trx: Trx,
  person: { id: number; roles: string[] },
  at: { now: Date; today: string },
): Promise<boolean> {
  await lockAdministrators(trx);
  const administers = person.roles.includes('administrator');
  if (administers && (await countAdministrators(trx, at.today, { personId: person.id })) === 0) return false;
  await updateDeactivated(trx, person.id, at.now);
  await endHoldings(trx, person.id, at.today);
  await revokeSessionsOf(trx, person.id, at.now, null);
  return true;
}
