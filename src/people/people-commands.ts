import { z } from 'zod';
import { misused, readOptions, type Command } from '../platform/command.ts';
import { londonDate, todayIn } from '../platform/services.ts';
import { isRole, needsEnd, roleLabel, roles, type Role } from './abilities.ts';
import { createPerson, makeOneTimePassword } from './accounts/create-person.ts';
import { personFields } from './accounts/person-form.ts';
import { recordAudit } from './audit/audit.ts';
import { verifyCommand } from './audit/check-audit.ts';
import { hashPassword, passwordTrouble } from './sign-in/password.ts';

/** `los person add`: with a password piped in, or a one-time password printed. */
const addPersonCommand: Command = {
  name: 'person add',
  about: 'Adds a person who can sign in.',
  usage: `--name NAME --email ADDRESS --role ROLE [--role ROLE] [--password-stdin]   (roles: ${Object.keys(roles).join(', ')})`,
  async run(args, services, out) {
    const read = readOptions(args, {
      name: { type: 'string' },
      email: { type: 'string' },
      role: { type: 'string', multiple: true },
      'password-stdin': { type: 'boolean' },
    });
    if (!read.ok) return misused(addPersonCommand, read.message, out);
    const person = z.object(personFields).safeParse(read.values);
    if (!person.success) return misused(addPersonCommand, `${person.error.issues[0]?.message}.`, out);
    const given = read.values.role ?? [];
    const unknown = given.find((role) => !isRole(role));
    if (given.length === 0) return misused(addPersonCommand, 'Say which role, with --role.', out);
    if (unknown) return misused(addPersonCommand, `There is no role “${unknown}”.`, out);
    const forATime = given.filter(isRole).find(needsEnd);
    if (forATime)
      return misused(
        addPersonCommand,
        `The role “${roleLabel(forATime)}” is for a time: give it under People, with its last day.`,
        out,
      );

    const { name, email } = person.data;
    const now = services.now();
    const piped = read.values['password-stdin'] ? (await out.readInput()).trim() : null;
    const trouble = piped === null ? null : await passwordTrouble(piped, { name, email });
    if (trouble) {
      out.complain(`${trouble}.`);
      return 1;
    }
    const once = piped === null ? await makeOneTimePassword(now) : null;
    const passwordHash = once?.hash ?? (await hashPassword(piped ?? ''));
    const from = todayIn(services);
    const held: Role[] = [...new Set(given.filter(isRole))];
    const made = await services.db.transaction().execute(async (trx) => {
      const oneTimeUntil = once?.until ?? null;
      const created = await createPerson(trx, {
        name,
        email,
        roles: held,
        from,
        to: null,
        passwordHash,
        oneTimeUntil,
        by: null,
      });
      const after = { name, email, roles: held.map(roleLabel), from };
      const entry = { what: 'person.add', visitor: null, who: 'The command line', after };
      if (created.ok) await recordAudit(trx, { ...entry, subject: `person:${created.id}` });
      return created;
    });
    if (!made.ok) {
      out.complain(`There is already a person with the email address ${email}.`);
      return 1;
    }
    out.print(`${name} can sign in as ${email}.`);
    if (once) out.print(`One-time password, until ${londonDate(once.until)}: ${once.password}`);
    return 0;
  },
};

export const peopleCommands: Command[] = [addPersonCommand, verifyCommand];
