import { rangeInWords } from '../../methods/calendar.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, Visitor } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  PageHeading,
  PasswordInput,
  PostForm,
  SummaryList,
  TwoThirds,
} from '../../platform/web/ui/index.ts';
import { roleLabel } from '../abilities.ts';
import { NewPasswordField } from '../sign-in/new-password-page.tsx';
import type { OpenSession, SessionKind } from '../sign-in/session-queries.ts';
import type { Grant, Holding } from './people-queries.ts';

type Props = {
  visitor: Visitor;
  grants: Grant[];
  holdings: Holding[];
  /** How this session was begun. */
  kind: SessionKind;
  /** What the council's own sign-in is called, where there is one. */
  council: string | null;
  /** The app for codes, if the person has set one up. */
  factor: { since: Date; codesLeft: number; needed: boolean } | null;
  sessions: OpenSession[];
  errors?: FieldError[];
};

export function AccountPage(props: Props) {
  const { visitor, grants, holdings, kind, council, errors } = props;
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
              html: (
                <>
                  <Lines lines={grants.map((one) => `${roleLabel(one.role)}, ${rangeInWords(one.from, one.to)}`)} />
                  <a class="govuk-link" href="/who-may-do-what">
                    Who may do what
                  </a>
                </>
              ),
            },
          },
          {
            key: { text: 'Posts' },
            value: { html: <Lines lines={holdings.map((one) => `${one.post}, ${rangeInWords(one.from, one.to)}`)} /> },
          },
        ]}
      />
      <p class="govuk-body">
        {kind === 'council'
          ? 'Your name and email address follow your council account. An administrator can change your roles.'
          : 'An administrator can change your name, email address and roles.'}
      </p>
      <Sessions {...props} />
      {kind === 'password' ? <SecondStep {...props} /> : null}
      {kind === 'council' ? (
        <p class="govuk-body">
          You signed in with {council ?? 'the council’s own sign-in'}, which looks after your password.
        </p>
      ) : (
        <>
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
        </>
      )}
    </TwoThirds>
  );
}

function SecondStep({ factor, visitor }: Props) {
  return (
    <>
      <PageHeading level={2} text="Codes from an app" />
      {factor ? (
        <>
          <p class="govuk-body">
            Signing in with your password needs a code from your app, since {momentWords(factor.since)}. You have{' '}
            {factor.codesLeft} recovery {factor.codesLeft === 1 ? 'code' : 'codes'} left.
          </p>
          <div class="govuk-button-group">
            <PostForm action="/account/recovery-codes" csrfToken={visitor.csrf}>
              <Button text="Get new recovery codes" classes="govuk-button--secondary" preventDoubleClick />
            </PostForm>
            {factor.needed ? null : (
              <PostForm action="/account/second-factor/remove" csrfToken={visitor.csrf}>
                <Button text="Stop using the app" classes="govuk-button--secondary" preventDoubleClick />
              </PostForm>
            )}
          </div>
          {factor.needed ? <p class="govuk-body">Your role needs this second step.</p> : null}
        </>
      ) : (
        <>
          <p class="govuk-body">
            A second step when you sign in: a code from an app on your phone, so that your password alone lets nobody
            in.
          </p>
          <Button text="Set up an app for codes" href="/account/second-factor" classes="govuk-button--secondary" />
        </>
      )}
    </>
  );
}

function Sessions({ sessions, visitor }: Props) {
  return (
    <>
      <PageHeading level={2} text="Where you are signed in" />
      <DataTable
        caption="Where you are signed in"
        captionHidden
        rows={sessions}
        columns={[
          {
            key: 'device',
            heading: 'Browser',
            cell: (one) => `${one.device}${one.id === visitor.sessionId ? ' (this one)' : ''}`,
          },
          { key: 'began', heading: 'Since', cell: (one) => momentWords(one.beganAt) },
          { key: 'seen', heading: 'Last used', cell: (one) => momentWords(one.seenAt) },
          {
            key: 'end',
            heading: 'Sign out',
            headingHidden: true,
            cell: (one) =>
              one.id === visitor.sessionId ? null : (
                <PostForm action="/account/sessions/end" csrfToken={visitor.csrf}>
                  <input type="hidden" name="session" value={one.id} />
                  <button class="los-button-link" type="submit">
                    Sign out
                    <span class="govuk-visually-hidden">
                      {' '}
                      {one.device}, last used {momentWords(one.seenAt)}
                    </span>
                  </button>
                </PostForm>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <PostForm action="/account/sessions/end" csrfToken={visitor.csrf}>
          <Button text="Sign out everywhere else" classes="govuk-button--secondary" preventDoubleClick />
        </PostForm>
      ) : null}
    </>
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
