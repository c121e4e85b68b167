import { errorFor } from '../../../platform/web/parse-form.ts';
import type { FieldError } from '../../../platform/web/route.ts';
import { Button, PageHeading, PasswordInput, PostForm, TwoThirds } from '../../../platform/web/ui/index.ts';

export function ProvePage({ csrf, next, errors }: { csrf: string; next: string; errors?: FieldError[] }) {
  return (
    <TwoThirds>
      <PageHeading text="Enter your password again" />
      <p class="govuk-body">
        Before you change what protects your account, show that it is still you at this screen. That lasts ten minutes.
      </p>
      <PostForm action="/account/prove" csrfToken={csrf}>
        <input type="hidden" name="next" value={next} />
        <PasswordInput
          id="password"
          name="password"
          label={{ text: 'Your password' }}
          errorMessage={errorFor(errors, 'password')}
        />
        <Button text="Continue" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}
