import { momentWords } from '../../platform/web/date-words.ts';
import { Button, PageHeading, PostForm, TwoThirds } from '../../platform/web/ui/index.ts';
import type { Field } from './unsent-queries.ts';

/** For someone whose session had ended before what they sent arrived. */
export function SignedOutPage({ isKept }: { isKept: boolean }) {
  return (
    <TwoThirds>
      <PageHeading text="Sign in again" />
      <p class="govuk-body">You were signed out before this was sent, so nothing was changed.</p>
      <p class="govuk-body">
        {isKept
          ? 'What you wrote is kept for you for a day. Sign in, and you can read it over and send it.'
          : 'Sign in, then do this again.'}
      </p>
      <Button text="Sign in" href="/sign-in" />
    </TwoThirds>
  );
}

type Props = { path: string; fields: Field[]; endsAt: Date; csrf: string };

export function UnsentPage({ path, fields, endsAt, csrf }: Props) {
  return (
    <TwoThirds>
      <PageHeading text="You had not sent this" />
      <p class="govuk-body">
        You were signed out while you were writing. Nothing was changed. What you had written is kept for you alone,
        until {momentWords(endsAt)}.
      </p>
      <dl class="govuk-summary-list">
        {fields
          .filter(([, value]) => value !== '')
          .map(([name, value], index) => (
            <div class="govuk-summary-list__row" key={index}>
              <dt class="govuk-summary-list__key">{spelledOut(name)}</dt>
              <dd class="govuk-summary-list__value los-letter">{value}</dd>
            </div>
          ))}
      </dl>
      <PostForm action={path} csrfToken={csrf}>
        {fields.map(([name, value], index) => (
          <input type="hidden" name={name} value={value} key={index} />
        ))}
        <Button text="Send it now" preventDoubleClick />
      </PostForm>
      <p class="govuk-body">If something is missing, the page says so and keeps what is there.</p>
      <PostForm action="/account/unsent" csrfToken={csrf}>
        <Button text="Throw it away" classes="govuk-button--secondary" preventDoubleClick />
      </PostForm>
    </TwoThirds>
  );
}

/** A field's name in words: 'moved-because' is "Moved because". */
function spelledOut(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
