import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { Button, PageHeading, PasswordInput, PostForm } from '../../platform/web/ui/index.ts';
import { shortestPassword } from './password.ts';

type Props = { name: string; next: string; errors?: FieldError[] };

export function NewPasswordPage({ name, next, errors }: Props) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageHeading text="Choose your own password" caption={name} />
        <p class="govuk-body">
          The password you were given works once. From now on you sign in with the one you choose.
        </p>
        <PostForm action="/sign-in/new-password" csrfToken="">
          <input type="hidden" name="next" value={next} />
          <NewPasswordField errors={errors} />
          <Button text="Save and continue" preventDoubleClick />
        </PostForm>
      </div>
    </div>
  );
}

/** The field in which a new password is chosen, with what makes a good one. */
export function NewPasswordField({ errors, label = 'New password' }: { errors?: FieldError[]; label?: string }) {
  return (
    <PasswordInput
      id="new-password"
      name="new-password"
      autocomplete="new-password"
      label={{ text: label }}
      hint={{
        text: `At least ${shortestPassword} characters. Three words that have nothing to do with each other are easy to remember and hard to guess.`,
      }}
      errorMessage={errorFor(errors, 'new-password')}
    />
  );
}
