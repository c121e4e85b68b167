import { errorFor } from '../../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Empty,
  Input,
  InsetText,
  PageHeading,
  PostForm,
  Select,
} from '../../../platform/web/ui/index.ts';
import { needsEnd, roleLabel, roles, type Role } from '../../abilities.ts';
import type { GroupRow } from './council-queries.ts';

type Props = {
  groups: GroupRow[];
  /** The sign-in service, where one is set. */
  service: { issuer: string; claim: string } | null;
  csrf: string;
  form: FormValues;
  errors?: FieldError[];
};

export function GroupsPage({ groups, service, csrf, form, errors }: Props) {
  return (
    <>
      <PageHeading text="Groups and roles" />
      {service ? (
        <p class="govuk-body">
          People who come from {service.issuer} get their roles from the groups it sends in “{service.claim}”, each time
          they sign in. Someone in none of these groups is not let in, unless an administrator gave them a role by hand.
        </p>
      ) : (
        <InsetText text="No sign-in service of the council is set yet, so these do nothing until it is. Whoever runs the server sets it: see “Signing in” in its documentation." />
      )}
      <DataTable
        caption="Groups that give a role"
        rows={groups}
        empty={<Empty text="No group gives a role yet." />}
        columns={[
          { key: 'note', heading: 'Name', cell: (group) => group.note || group.value },
          { key: 'value', heading: 'As it is sent', cell: (group) => <code class="los-password">{group.value}</code> },
          { key: 'role', heading: 'Role', cell: (group) => roleLabel(group.role) },
          {
            key: 'remove',
            heading: 'Take away',
            headingHidden: true,
            cell: (group) => (
              <PostForm action={`/people/groups/${group.id}/remove`} csrfToken={csrf}>
                <button class="los-button-link" type="submit">
                  Take away
                  <span class="govuk-visually-hidden">
                    {' '}
                    {roleLabel(group.role)} from {group.note || group.value}
                  </span>
                </button>
              </PostForm>
            ),
          },
        ]}
      />
      <PageHeading level={2} text="Add a group" />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <PostForm action="/people/groups" csrfToken={csrf}>
            <Input
              id="value"
              name="value"
              autocomplete="off"
              spellcheck={false}
              label={{ text: 'Group, as the service sends it' }}
              hint={{ text: 'Entra ID sends the object ID of a group, such as 5f1c0c3e-8c1e-4a55-9a3e-2b1f0f6d7a10' }}
              value={form.one('value')}
              errorMessage={errorFor(errors, 'value')}
            />
            <Input
              id="note"
              name="note"
              autocomplete="off"
              label={{ text: 'What people call it (optional)' }}
              value={form.one('note')}
              errorMessage={errorFor(errors, 'note')}
            />
            <Select
              id="role"
              name="role"
              label={{ text: 'Role it gives' }}
              hint={{ text: 'Roles that are for a time are given to people one by one' }}
              value={form.one('role')}
              items={[
                { value: '', text: 'Choose a role' },
                ...(Object.keys(roles) as Role[])
                  .filter((role) => !needsEnd(role))
                  .map((role) => ({ value: role, text: roleLabel(role) })),
              ]}
              errorMessage={errorFor(errors, 'role')}
            />
            <Button text="Add group" preventDoubleClick />
          </PostForm>
        </div>
      </div>
    </>
  );
}
