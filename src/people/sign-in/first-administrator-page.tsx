import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Button, Checkboxes, Input, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { NewPasswordField } from './new-password-page.tsx';

export function FirstAdministratorPage({ form, errors }: { form?: FormValues; errors?: FieldError[] }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageHeading text="Create the first administrator" />
        <p class="govuk-body">
          Nobody can sign in yet. The first administrator adds everyone else. This page closes for good once you have
          used it.
        </p>
        <PostForm action="/first-administrator" csrfToken="">
          <Input
            id="name"
            name="name"
            autocomplete="name"
            spellcheck={false}
            label={{ text: 'Your name' }}
            value={form?.one('name')}
            errorMessage={errorFor(errors, 'name')}
          />
          <Input
            id="email"
            name="email"
            type="email"
            autocomplete="username"
            spellcheck={false}
            label={{ text: 'Your email address' }}
            value={form?.one('email')}
            errorMessage={errorFor(errors, 'email')}
          />
          <NewPasswordField errors={errors} label="Password" />
          <Checkboxes
            name="office"
            items={[
              {
                value: 'yes',
                text: 'I also work in the programme office',
                hint: {
                  text: 'An administrator looks after people. Bringing in the plan and running the month is the programme office’s work.',
                },
                checked: form ? form.has('office') : true,
              },
            ]}
          />
          <Button text="Create administrator" preventDoubleClick />
        </PostForm>
      </div>
    </div>
  );
}
