import type { Trx } from '../../../platform/services.ts';
import { isRole, roleLabel } from '../../abilities.ts';
import { endGrantBefore, grantsOn, insertGroupGrant, rolesOfGroups } from './council-queries.ts';

export type Derived = {
  /** Roles the person holds from here on, from groups or given by an administrator. */
  roles: string[];
  given: string[];
  taken: string[];
};

/**
 * Makes the roles a person has from groups those that their groups give today: new ones are given, those whose group is
 * gone are taken at once. Roles an administrator gave stay.
 */
export async function deriveRoles(trx: Trx, personId: number, groups: string[], today: string): Promise<Derived> {
  const due = (await rolesOfGroups(trx, groups)).filter(isRole);
  const held = await grantsOn(trx, personId, today);
  const gone = held.filter((grant) => grant.fromGroup && !due.some((role) => role === grant.role));
  for (const grant of gone) await endGrantBefore(trx, grant.id, today);
  const kept = held.filter((grant) => !gone.includes(grant));
  const added = due.filter((role) => !kept.some((grant) => grant.role === role));
  for (const role of added) await insertGroupGrant(trx, personId, role, today);
  const roles = [...new Set([...kept.map((grant) => grant.role), ...added])];
  return { roles, given: added.map(roleLabel), taken: gone.map((grant) => roleLabel(grant.role)) };
}
