import { z } from 'zod';
import { parseForm } from '../../../platform/web/parse-form.ts';
import { idIn } from '../../../platform/id-in.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../../platform/web/route.ts';
import { isRole, needsEnd, roleLabel } from '../../abilities.ts';
import { deleteGroup, groupsOfCouncil, insertGroup } from './council-queries.ts';
import { GroupsPage } from './groups-page.tsx';

const title = 'Groups and roles';
const place = { section: 'people', breadcrumbs: [{ text: 'People', href: '/people' }] };

const groupForm = z.object({
  value: z
    .string()
    .min(1, 'Enter the group as the sign-in service sends it')
    .max(200, 'The group must be 200 characters or fewer'),
  note: z.string().max(200, 'The name must be 200 characters or fewer'),
  role: z.string().refine((role) => isRole(role) && !needsEnd(role), 'Select a role'),
});

/** GET /people/groups: which group of the council's gives which role. */
export async function groupsPage(request: WebRequest): Promise<Reply> {
  return show(request);
}

/** POST /people/groups: adds one. It counts from each person's next sign-in. */
export async function addGroup(request: WebRequest): Promise<Reply> {
  const { services, form } = request;
  const parsed = parseForm(groupForm, form);
  if (!parsed.ok) return show(request, parsed.errors);
  const group = parsed.value;
  const added = await services.db.transaction().execute(async (trx) => {
    const isNew = await insertGroup(trx, group);
    if (isNew)
      await request.audit(trx, {
        subject: `group:${group.value}`,
        after: { name: group.note, role: roleLabel(group.role) },
      });
    return isNew;
  });
  if (!added) return show(request, [{ field: 'value', message: 'This group gives this role already' }]);
  const who = group.note || group.value;
  return redirect('/people/groups', `${who} gives the role of ${roleLabel(group.role).toLowerCase()} from now on.`);
}

/** POST /people/groups/:id/remove: people lose the role when they next sign in. */
export async function removeGroup(request: WebRequest): Promise<Reply> {
  const { services, params } = request;
  const id = idIn(params['id']);
  const group = (await groupsOfCouncil(services.db)).find((one) => one.id === id);
  if (!group) return notFound();
  await services.db.transaction().execute(async (trx) => {
    await deleteGroup(trx, group.id);
    const before = { name: group.note, role: roleLabel(group.role) };
    await request.audit(trx, { subject: `group:${group.value}`, before, after: null });
  });
  return redirect('/people/groups', 'Taken away. People lose the role when they next sign in.');
}

async function show(request: WebRequest, errors?: FieldError[]): Promise<Reply> {
  const { services, visitor, form } = request;
  const { oidc } = services.config.signIn;
  const main = GroupsPage({
    groups: await groupsOfCouncil(services.db),
    service: oidc ? { issuer: oidc.issuer, claim: oidc.groupsClaim } : null,
    csrf: visitor?.csrf ?? '',
    form,
    errors,
  });
  return errors ? invalid(title, main, errors, place) : page(title, main, place);
}
