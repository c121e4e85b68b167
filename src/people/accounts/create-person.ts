import type { Trx } from '../../platform/services.ts';
import type { Role } from '../abilities.ts';
import { hashPassword, oneTimePassword } from '../sign-in/password.ts';
import { insertGrant, insertPerson } from './people-queries.ts';

const days = 86_400_000;
export const oneTimeDays = 7;

export type NewPerson = {
  name: string;
  /** In small letters. */
  email: string;
  roles: Role[];
  /** First and last day of the roles (ISO). */
  from: string;
  to: string | null;
  passwordHash: string | null;
  /** Until when the password serves, if it only serves to choose one's own. */
  oneTimeUntil: Date | null;
  /** The person adding them. */
  by: number | null;
};

export type Created = { ok: true; id: number } | { ok: false; reason: 'email taken' };

/** Adds a person with their roles. The caller records it in the audit log, in the same transaction. */
export async function createPerson(trx: Trx, person: NewPerson): Promise<Created> {
  const id = await insertPerson(trx, person);
  if (id === undefined) return { ok: false, reason: 'email taken' };
  for (const role of person.roles) {
    await insertGrant(trx, { personId: id, role, from: person.from, to: person.to, by: person.by });
  }
  return { ok: true, id };
}

/** A password to be told to someone, its hash, and until when it serves. */
export async function makeOneTimePassword(now: Date): Promise<{ password: string; hash: string; until: Date }> {
  const password = oneTimePassword();
  return { password, hash: await hashPassword(password), until: new Date(now.getTime() + oneTimeDays * days) };
}
