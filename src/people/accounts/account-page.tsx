import { rangeInWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, Visitor } from '../../platform/web/route.ts';
import { Button, PageHeading, PasswordInput, PostForm, SummaryList, TwoThirds } from '../../platform/web/ui/index.ts';
import { roleLabel } from '../abilities.ts';
import { NewPasswordField } from '../sign-in/new-password-page.tsx';
import type { Grant, Holding } from './people-queries.ts';

type Props = { visitor: Visitor; grants: Grant[]; holdings: Holding[]; errors?: FieldError[] };

export function AccountPage({ visitor, grants, holdings, errors }: Props) {
  return (
    <TwoThirds>
      <PageHeading text="Your account" />
      <SummaryList
        rows={[
          { key: { text: 'Name' }, value: { text: visitor.name } },
          { key: { text: 'Email address' }, value: { text: visitor.email } },
          {
            key: { text: 'Roles' },
            value: {
              html: <Lines lines={grants.map((one) => `${roleLabel(one.role)}, ${rangeInWords(one.from, one.to)}`)} />,
            },
          },
          {
            key: { text: 'Posts' },
            value: { html: <Lines lines={holdings.map((one) => `${one.post}, ${rangeInWords(one.from, one.to)}`)} /> },
          },
        ]}
      />
      <p class="govuk-body">An administrator can change your name, email address and roles.</p>
      <PageHeading level={2} text="Change your password" />
      <PostForm action="/account/password" csrfToken={visitor.csrf}>
        <PasswordInput
          id="password"
          name="password"
          label={{ text: 'Your password now' }}
          errorMessage={errorFor(errors, 'password')}
        />
        <NewPasswordField errors={errors} />
        <Button text="Change password" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

/** Each on a line of its own, or that there are none. */
export function Lines({ lines }: { lines: string[] }) {
  if (lines.length === 0) return <>None</>;
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
