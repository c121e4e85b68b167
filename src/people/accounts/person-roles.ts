import { readDate } from '../../platform/web/date-field.tsx';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { roleLabel } from '../abilities.ts';
import { idIn } from '../../platform/id-in.ts';
import {
  countAdministrators,
  deleteGrant,
  grantsOf,
  insertGrant,
  lockAdministrators,
  updateGrantEnd,
  type Grant,
} from './people-queries.ts';
import { personInPath, placeOf } from './person.ts';
import { AddRolePage, ChangeRolePage } from './person-roles-page.tsx';
import { readRoleForm } from './role-form.ts';

export const lastAdministrator = 'This is the last administrator. Give someone else the role first, with no last day';

/** GET /people/:id/roles/new. */
export async function addRolePage(request: WebRequest): Promise<Reply> {
  const person = await personInPath(request);
  if (!person) return notFound();
  const view = { csrf: request.visitor?.csrf ?? '', today: request.today, person };
  return page('Add a role', AddRolePage(view), placeOf(person));
}

/** POST /people/:id/roles/new. A role held already for some of the days is not given twice. */
export async function addRole(request: WebRequest): Promise<Reply> {
  const { services, form, visitor, today } = request;
  const person = await personInPath(request);
  if (!person) return notFound();
  const read = readRoleForm(form);
  const errors = read.ok ? [] : read.errors;
  if (read.ok) {
    const { role, from, to } = read.value;
    const overlap = (await grantsOf(services.db, person.id)).find(
      (grant) => grant.role === role && (!to || grant.from <= to) && (!grant.to || grant.to >= from),
    );
    if (overlap) errors.push({ field: 'role', message: `${person.name} has this role already for some of these days` });
  }
  if (!read.ok || errors.length > 0) {
    const view = { csrf: visitor?.csrf ?? '', today, person, form, errors };
    return invalid('Add a role', AddRolePage(view), errors, placeOf(person));
  }
  const { role, from, to } = read.value;
  await services.db.transaction().execute(async (trx) => {
    await insertGrant(trx, { personId: person.id, role, from, to, by: visitor?.personId ?? null });
    await request.audit(trx, { subject: `person:${person.id}`, after: { role: roleLabel(role), from, to } });
  });
  return redirect(`/people/${person.id}`, `${person.name} has the role of ${roleLabel(role).toLowerCase()}.`);
}

/** GET /people/:id/roles/:grant: when a role ends. */
export async function changeRolePage(request: WebRequest): Promise<Reply> {
  const found = await grantInPath(request);
  if (!found) return notFound();
  const view = { csrf: request.visitor?.csrf ?? '', today: request.today, ...found };
  return page('Change the last day of a role', ChangeRolePage(view), placeOf(found.person));
}

/** POST /people/:id/roles/:grant. A role that has not begun can be taken back; one that has is ended. */
export async function changeRole(request: WebRequest): Promise<Reply> {
  const { services, form, today } = request;
  const found = await grantInPath(request);
  if (!found) return notFound();
  const { person, grant } = found;
  const takeBack = form.has('take-back') && grant.from > today;
  const read = readDate(form, 'to', 'The last day');
  if (!read.ok && !takeBack) return again(request, found, [read.error]);
  const to = read.ok ? read.value : null;
  if (!takeBack && to !== null && to < grant.from) {
    return again(request, found, [
      { field: 'to-day', message: 'The last day must be the same as or after the first day' },
    ]);
  }
  const saved = await services.db.transaction().execute(async (trx) => {
    await lockAdministrators(trx);
    const ends = grant.role === 'administrator' && grant.to === null && (to !== null || takeBack);
    if (ends && (await countAdministrators(trx, today, { grantId: grant.id })) === 0) return false;
    await (takeBack ? deleteGrant(trx, grant.id) : updateGrantEnd(trx, grant.id, to));
    const before = { role: roleLabel(grant.role), from: grant.from, to: grant.to };
    const after = takeBack ? null : { ...before, to };
    await request.audit(trx, { subject: `person:${person.id}`, before, after });
    return true;
  });
  if (!saved) return again(request, found, [{ field: 'to-day', message: lastAdministrator }]);
  return redirect(`/people/${person.id}`, takeBack ? 'The role is taken back.' : 'The last day is saved.');
}

async function grantInPath(request: WebRequest) {
  const person = await personInPath(request);
  const id = idIn(request.params['grant']);
  if (!person || id === null) return null;
  const grant: Grant | undefined = (await grantsOf(request.services.db, person.id)).find((one) => one.id === id);
  return grant ? { person, grant } : null;
}

function again(request: WebRequest, found: NonNullable<Awaited<ReturnType<typeof grantInPath>>>, errors: FieldError[]) {
  const { visitor, today, form } = request;
  const view = { csrf: visitor?.csrf ?? '', today, form, errors, ...found };
  return invalid('Change the last day of a role', ChangeRolePage(view), errors, placeOf(found.person));
}
