import type { Trx } from '../../../platform/services.ts';
import type { WebRequest } from '../../../platform/web/route.ts';
import { roleLabel, type Role } from '../../abilities.ts';
import { endGrantBefore } from '../../sign-in/council/council-queries.ts';
import { createPerson } from '../create-person.ts';
import {
  countAdministrators,
  insertGrant,
  lockAdministrators,
  updateDeactivated,
  updatePerson,
} from '../people-queries.ts';
import { takeOff } from '../take-off.ts';
import type { Change, Differences, Joiner, KnownPerson } from './compare-people.ts';
import { grantsNamed } from './joiner-queries.ts';

export type Secret = { hash: string; until: Date };

/**
 * Makes every difference, each with its line in the audit log, in the caller's one transaction. Answers why not, when
 * nobody would be left to administer; then the caller undoes the rest.
 */
export async function applyDifferences(
  request: WebRequest,
  trx: Trx,
  differences: Differences,
  known: KnownPerson[],
  secrets: Map<string, Secret>,
): Promise<'last administrator' | null> {
  const { services, today, visitor } = request;
  const by = visitor?.personId ?? null;
  await lockAdministrators(trx);
  for (const joiner of differences.joiners) await join(request, trx, joiner, by, secrets.get(joiner.email));
  for (const change of differences.changes) await alter(request, trx, change, by);
  for (const leaver of differences.leavers) {
    const roles = known.find((person) => person.id === leaver.id)?.roles ?? [];
    if (!(await takeOff(trx, { id: leaver.id, roles }, { now: services.now(), today }))) return 'last administrator';
    await request.audit(trx, {
      subject: `person:${leaver.id}`,
      what: 'person.deactivate',
      before: { deactivated: false },
      after: { deactivated: true },
    });
  }
  return (await countAdministrators(trx, today, {})) === 0 ? 'last administrator' : null;
}

async function join(request: WebRequest, trx: Trx, joiner: Joiner, by: number | null, secret?: Secret): Promise<void> {
  const { name, email, roles, to, returns } = joiner;
  const from = request.today;
  if (returns !== null) {
    await updateDeactivated(trx, returns, null);
    await request.audit(trx, {
      subject: `person:${returns}`,
      what: 'person.reactivate',
      before: { deactivated: true },
      after: { deactivated: false },
    });
    await alter(request, trx, { id: returns, email, name: { was: '', is: name }, given: roles, taken: [], to }, by);
    return;
  }
  const passwordHash = secret?.hash ?? null;
  const made = await createPerson(trx, {
    ...{ name, email, roles, from, to, by, passwordHash, oneTimeUntil: secret?.until ?? null },
  });
  if (!made.ok) throw new Error('Somebody joined in the meantime');
  const after = { name, email, roles: roles.map(roleLabel), from, to };
  await request.audit(trx, { subject: `person:${made.id}`, what: 'person.add', after });
}

async function alter(request: WebRequest, trx: Trx, change: Change, by: number | null): Promise<void> {
  const { id, name, email, given, taken, to } = change;
  const subject = `person:${id}`;
  if (name) {
    await updatePerson(trx, id, { name: name.is, email });
    if (name.was)
      await request.audit(trx, { subject, what: 'person.edit', before: { name: name.was }, after: { name: name.is } });
  }
  const has = new Set((await grantsNamed(trx, id, given, request.today)).map((grant) => grant.role));
  for (const role of given.filter((one): one is Role => !has.has(one))) {
    await insertGrant(trx, { personId: id, role, from: request.today, to, by });
    const after = { role: roleLabel(role), from: request.today, to };
    await request.audit(trx, { subject, what: 'person.add-role', after });
  }
  for (const grant of await grantsNamed(trx, id, taken, request.today)) {
    await endGrantBefore(trx, grant.id, request.today);
    const before = { role: roleLabel(grant.role), to: grant.to };
    await request.audit(trx, { subject, what: 'person.change-role', before, after: { ...before, to: request.today } });
  }
}
