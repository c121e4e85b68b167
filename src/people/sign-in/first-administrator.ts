import { z } from 'zod';
import { roleLabel, type Role } from '../abilities.ts';
import { createPerson } from '../accounts/create-person.ts';
import { personFields } from '../accounts/person-form.ts';
import { parseForm } from '../../platform/web/parse-form.ts';
import { invalid, notFound, page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { FirstAdministratorPage } from './first-administrator-page.tsx';
import { hashPassword, passwordTrouble } from './password.ts';
import { anyPerson, lockFirstPerson } from './person-queries.ts';
import { letIn } from './let-in.ts';

const title = 'Create the first administrator';

/** GET /first-administrator: only there while there are no people at all. */
export async function firstAdministratorPage(request: WebRequest): Promise<Reply> {
  if (await anyPerson(request.services.db)) return notFound();
  return page(title, FirstAdministratorPage({}));
}

/** POST /first-administrator: makes them, and signs them in. */
export async function createFirstAdministrator(request: WebRequest): Promise<Reply> {
  const { services, form } = request;
  if (await anyPerson(services.db)) return notFound();
  const parsed = parseForm(z.object(personFields), form);
  const errors = parsed.ok ? [] : parsed.errors;
  const password = form.one('new-password');
  const trouble = await passwordTrouble(password, { name: form.one('name'), email: form.one('email') });
  if (trouble) errors.push({ field: 'new-password', message: trouble });
  if (!parsed.ok || errors.length > 0) return invalid(title, FirstAdministratorPage({ form, errors }), errors);

  const roles: Role[] = form.has('office') ? ['administrator', 'programme-office'] : ['administrator'];
  const passwordHash = await hashPassword(password);
  return services.db.transaction().execute(async (trx) => {
    await lockFirstPerson(trx);
    if (await anyPerson(trx)) return notFound();
    const { name, email } = parsed.value;
    const from = request.today;
    const made = await createPerson(trx, {
      name,
      email,
      roles,
      from,
      to: null,
      passwordHash,
      oneTimeUntil: null,
      by: null,
    });
    if (!made.ok) return notFound();
    const after = { name, email, roles: roles.map(roleLabel), from };
    await request.audit(trx, { subject: `person:${made.id}`, personId: made.id, who: name, after });
    const person = { id: made.id, name };
    return letIn(request, trx, {
      person,
      kind: 'password',
      next: '/',
      notice: 'You are the administrator, and signed in.',
    });
  });
}
