import { inWords } from '../../methods/calendar.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Checkboxes, PageHeading, PostForm, TwoThirds } from '../../platform/web/ui/index.ts';
import { roleLabel } from '../abilities.ts';
import { RoleFields } from './add-person-page.tsx';
import type { Grant, PersonRow } from './people-queries.ts';

type Props = { csrf: string; today: string; person: PersonRow; form?: FormValues; errors?: FieldError[] };

export function AddRolePage({ csrf, person, ...fields }: Props) {
  return (
    <TwoThirds>
      <PageHeading text="Add a role" caption={person.name} />
      <PostForm csrfToken={csrf}>
        <RoleFields {...fields} />
        <Button text="Add role" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

export function ChangeRolePage({ csrf, today, person, grant, form, errors }: Props & { grant: Grant }) {
  return (
    <TwoThirds>
      <PageHeading text="Change the last day of a role" caption={person.name} />
      <p class="govuk-body">
        {roleLabel(grant.role)}, from {inWords(grant.from)}
      </p>
      <PostForm csrfToken={csrf}>
        <DateField
          name="to"
          legend="Last day"
          hint="Leave it empty if there is no last day"
          form={form}
          value={grant.to}
          errors={errors}
        />
        {grant.from > today ? (
          <Checkboxes name="take-back" items={[{ value: 'yes', text: 'Take this role back before it begins' }]} />
        ) : null}
        <Button text="Save" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}
