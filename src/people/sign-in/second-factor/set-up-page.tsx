import encodeQr from 'qr';
import type { FieldError } from '../../../platform/web/route.ts';
import {
  Button,
  InsetText,
  PageHeading,
  PostForm,
  raw,
  TwoThirds,
  WarningText,
} from '../../../platform/web/ui/index.ts';
import { inFours, setUpAddress } from './app-code.ts';
import { CodeField } from './code-page.tsx';

type Props = {
  action: string;
  csrf: string;
  email: string;
  secret: string;
  next: string;
  /** Whether they may not go on without it. */
  needed: boolean;
  errors?: FieldError[];
};

export function SetUpPage({ action, csrf, email, secret, next, needed, errors }: Props) {
  const address = setUpAddress(secret, email);
  return (
    <TwoThirds>
      <PageHeading text="Set up an app for codes" />
      {needed ? (
        <p class="govuk-body">
          Your role needs a second step: beside your password, a code from an app on your phone or computer.
        </p>
      ) : (
        <p class="govuk-body">
          With it, somebody who learns your password still cannot sign in as you: they would need your phone as well.
        </p>
      )}
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>
          Get an authenticator app, if you have none: Microsoft Authenticator, Google Authenticator, or the one your
          council gives you.
        </li>
        <li>
          In the app, add an account by scanning this picture.
          <div class="los-qr" role="img" aria-label="Picture to scan with the app. The set-up key below does the same.">
            {raw(encodeQr(address, 'svg', { border: 2 }))}
          </div>
          <p class="govuk-body">
            If you are reading this on your phone,{' '}
            <a class="govuk-link" href={address}>
              open it in the app
            </a>
            .
          </p>
          <InsetText
            html={
              <>
                If you cannot scan it, type this set-up key into the app: <br />
                <code class="los-password">{inFours(secret)}</code>
              </>
            }
          />
        </li>
        <li>Enter the 6 figures the app now shows.</li>
      </ol>
      <PostForm action={action} csrfToken={csrf}>
        <input type="hidden" name="next" value={next} />
        <CodeField errors={errors} label="The 6 figures the app shows" />
        <Button text="Confirm" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

/** The one time a person's recovery codes are shown. */
export function RecoveryCodesPage({ codes, next }: { codes: string[]; next: string }) {
  return (
    <TwoThirds>
      <PageHeading text="Keep your recovery codes" />
      <p class="govuk-body">
        If you lose your phone, you sign in with one of these codes instead. Each works once. Print them or write them
        down, and keep them where you would keep a key, not beside your computer.
      </p>
      <ul class="govuk-list los-recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code class="los-password">{code}</code>
          </li>
        ))}
      </ul>
      <WarningText iconFallbackText="Warning" text="They are not shown again. Codes you had before no longer work." />
      <Button text="I have kept them" href={next} />
    </TwoThirds>
  );
}
