import { z } from 'zod';
import { londonDate } from '../../platform/services.ts';
import { parseForm } from '../../platform/web/parse-form.ts';
import { invalid, page, type FieldError, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { roleLabel } from '../abilities.ts';
import { AddPersonPage, OneTimePasswordPage } from './add-person-page.tsx';
import { createPerson, makeOneTimePassword } from './create-person.ts';
import { emailTaken, personFields } from './person-form.ts';
import { readRoleForm } from './role-form.ts';

const title = 'Add a person';
const place = { section: 'people', breadcrumbs: [{ text: 'People', href: '/people' }] };

/** GET /people/new. */
export async function addPersonPage({ visitor, today }: WebRequest): Promise<Reply> {
  return page(title, AddPersonPage({ csrf: visitor?.csrf ?? '', today }), place);
}

/** POST /people/new. Answers with the one-time password, shown once: there is no going back to it. */
export async function addPerson(request: WebRequest): Promise<Reply> {
  const { services, form, visitor } = request;
  const [person, role] = [parseForm(z.object(personFields), form), readRoleForm(form)];
  if (!person.ok || !role.ok)
    return again(request, [...(person.ok ? [] : person.errors), ...(role.ok ? [] : role.errors)]);
  const once = await makeOneTimePassword(services.now());
  const { from, to } = role.value;
  const created = await services.db.transaction().execute(async (trx) => {
    const roles = [role.value.role];
    const made = await createPerson(trx, {
      ...person.value,
      ...{ roles, from, to, passwordHash: once.hash, oneTimeUntil: once.until, by: visitor?.personId ?? null },
    });
    const after = { ...person.value, role: roleLabel(role.value.role), from, to };
    if (made.ok) await request.audit(trx, { subject: `person:${made.id}`, after });
    return made;
  });
  if (!created.ok) return again(request, [{ field: 'email', message: emailTaken }]);
  const shown = { id: created.id, ...person.value, password: once.password, until: londonDate(once.until) };
  return page(`${person.value.name} is added`, OneTimePasswordPage(shown), place);
}

function again({ visitor, today, form }: WebRequest, errors: FieldError[]): Reply {
  return invalid(title, AddPersonPage({ csrf: visitor?.csrf ?? '', today, form, errors }), errors, place);
}
