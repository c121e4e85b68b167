import { errorFor } from '../../../platform/web/parse-form.ts';
import type { FieldError } from '../../../platform/web/route.ts';
import { Button, Details, Input, PageHeading, PostForm, TwoThirds } from '../../../platform/web/ui/index.ts';

type Props = { name: string; next: string; errors?: FieldError[] };

export function CodePage({ name, next, errors }: Props) {
  const lost = errors?.some((error) => error.field === 'recovery-code') ?? false;
  return (
    <TwoThirds>
      <PageHeading text="Enter your code" caption={name} />
      <p class="govuk-body">Open the app on your phone or computer that makes codes for Line of Sight.</p>
      <PostForm action="/sign-in/code" csrfToken="">
        <input type="hidden" name="next" value={next} />
        <CodeField errors={errors} label="The 6 figures it shows" />
        <Button text="Continue" preventDoubleClick />
      </PostForm>
      <Details summaryText="I do not have the app with me" open={lost}>
        <p class="govuk-body">Use one of the recovery codes you were given when you set it up. Each works once.</p>
        <PostForm action="/sign-in/code" csrfToken="">
          <input type="hidden" name="next" value={next} />
          <Input
            id="recovery-code"
            name="recovery-code"
            autocomplete="off"
            spellcheck={false}
            autocapitalize="none"
            label={{ text: 'Recovery code' }}
            classes="govuk-input--width-20"
            errorMessage={errorFor(errors, 'recovery-code')}
          />
          <Button text="Use this recovery code" classes="govuk-button--secondary" preventDoubleClick />
        </PostForm>
        <p class="govuk-body">If you have none left, ask an administrator to take the second step away.</p>
      </Details>
    </TwoThirds>
  );
}

/** The field for the six figures an app shows. */
export function CodeField({ errors, label }: { errors?: FieldError[]; label: string }) {
  return (
    <Input
      id="code"
      name="code"
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
      label={{ text: label }}
      classes="govuk-input--width-5 govuk-input--extra-letter-spacing"
      errorMessage={errorFor(errors, 'code')}
    />
  );
}
