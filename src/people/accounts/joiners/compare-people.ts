import type { Role } from '../../abilities.ts';
import type { FilePerson } from './read-people-file.ts';

/** Someone known here, with the roles an administrator gave them that hold today (no role of a group's). */
export type KnownPerson = {
  id: number;
  name: string;
  email: string;
  deactivated: boolean;
  roles: string[];
  fromGroups: string[];
};

export type Joiner = { name: string; email: string; roles: Role[]; to: string | null; returns: number | null };
export type Change = {
  id: number;
  email: string;
  name: { was: string; is: string } | null;
  given: Role[];
  taken: string[];
  to: string | null;
};
export type Leaver = { id: number; name: string; email: string };
export type Differences = {
  joiners: Joiner[];
  changes: Change[];
  leavers: Leaver[];
  /** Who would leave but stays: whoever is doing this. */
  staying: Leaver[];
  same: number;
};

/**
 * What a file would change. People are known by e-mail address. Where the file holds everyone, whoever is not in it leaves;
 * otherwise only those leave of whom it says so. Roles are changed only where the file names some; those that groups of the
 * council's give are left to the groups.
 */
export function comparePeople(
  file: FilePerson[],
  known: KnownPerson[],
  { isEveryone, self }: { isEveryone: boolean; self: number },
): Differences {
  const found: Differences = { joiners: [], changes: [], leavers: [], staying: [], same: 0 };
  const byEmail = new Map(known.map((person) => [person.email, person]));
  const leave = ({ id, name, email }: KnownPerson) =>
    (id === self ? found.staying : found.leavers).push({ id, name, email });
  for (const one of file) {
    const person = byEmail.get(one.email);
    if (!person || person.deactivated) {
      if (one.leaves) found.same += 1;
      else found.joiners.push({ ...one, roles: one.roles ?? [], returns: person?.id ?? null });
      continue;
    }
    if (one.leaves) {
      leave(person);
      continue;
    }
    const held = [...person.roles, ...person.fromGroups];
    const given = (one.roles ?? []).filter((role) => !held.includes(role));
    const taken = one.roles ? person.roles.filter((role) => !one.roles?.some((kept) => kept === role)) : [];
    const name = person.name === one.name ? null : { was: person.name, is: one.name };
    if (name || given.length > 0 || taken.length > 0)
      found.changes.push({ id: person.id, email: person.email, name, given, taken, to: one.to });
    else found.same += 1;
  }
  if (isEveryone) {
    const listed = new Set(file.map((one) => one.email));
    for (const person of known) if (!person.deactivated && !listed.has(person.email)) leave(person);
  }
  return found;
}
