import { inWords } from '../../methods/calendar.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  Input,
  PageHeading,
  Panel,
  PostForm,
  Radios,
  TwoThirds,
  WarningText,
} from '../../platform/web/ui/index.ts';
import { families, roles, type Family } from '../abilities.ts';

type FormProps = { csrf: string; today: string; form?: FormValues; errors?: FieldError[] };

export function AddPersonPage(props: FormProps) {
  return (
    <TwoThirds>
      <PageHeading text="Add a person" />
      <PostForm action="/people/new" csrfToken={props.csrf}>
        <NameAndEmail
          values={{ name: props.form?.one('name'), email: props.form?.one('email') }}
          errors={props.errors}
        />
        <RoleFields {...props} />
        <Button text="Add person" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

type NameProps = { values: { name?: string; email?: string }; errors?: FieldError[] };

export function NameAndEmail({ values, errors }: NameProps) {
  return (
    <>
      <Input
        id="name"
        name="name"
        autocomplete="off"
        spellcheck={false}
        label={{ text: 'Name' }}
        value={values.name}
        errorMessage={errorFor(errors, 'name')}
      />
      <Input
        id="email"
        name="email"
        type="email"
        autocomplete="off"
        spellcheck={false}
        label={{ text: 'Email address' }}
        hint={{ text: 'They sign in with it, and reminders go there' }}
        value={values.email}
        errorMessage={errorFor(errors, 'email')}
      />
    </>
  );
}

/** A role and the days between which it is held. */
export function RoleFields({ today, form, errors }: Omit<FormProps, 'csrf'>) {
  return (
    <>
      <Radios
        idPrefix="role"
        name="role"
        fieldset={{ legend: { text: 'Role', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorFor(errors, 'role')}
        value={form?.one('role')}
        items={(Object.keys(families) as Family[]).flatMap((family) => [
          { divider: families[family] },
          ...Object.entries(roles)
            .filter(([, role]) => role.family === family)
            .map(([value, { label, does }]) => ({ value, text: label, hint: { text: does } })),
        ])}
      />
      <DateField name="from" legend="First day" form={form} value={today} errors={errors} />
      <DateField
        name="to"
        legend="Last day (optional)"
        hint="For someone who needs the role only for a time, such as an inspector"
        form={form}
        errors={errors}
      />
    </>
  );
}

type PasswordProps = { id: number; name: string; email: string; password: string; until: string };

/** The one time a one-time password is shown. */
export function OneTimePasswordPage({ id, name, email, password, until }: PasswordProps) {
  return (
    <TwoThirds>
      <Panel titleText={`One-time password for ${name}`} html={<code class="los-password">{password}</code>} />
      <WarningText iconFallbackText="Warning" text="Write this down now. It is not shown again." />
      <p class="govuk-body">
        Tell it to {name} in person or by telephone, not by email. They sign in as {email} with it until{' '}
        {inWords(until)}, and choose their own password straight away.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/people/${id}`}>
          Go to {name}
        </a>
      </p>
    </TwoThirds>
  );
}
