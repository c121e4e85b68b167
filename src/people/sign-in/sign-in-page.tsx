import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  Button,
  Details,
  Input,
  InsetText,
  PageHeading,
  PasswordInput,
  PostForm,
} from '../../platform/web/ui/index.ts';
import type { SignInCard } from './demo.ts';

export type SignInView = {
  email: string;
  next: string;
  cards: SignInCard[];
  /** What the council's own sign-in is called, where there is one. */
  council: string | null;
  /** Who may sign in with a password kept here. */
  passwords: 'everyone' | 'emergency' | 'nobody';
  /** Why the person is here, if they were signed out: 'idle' or 'over'. */
  ended?: string;
  errors?: FieldError[];
};

export function SignInPage(view: SignInView) {
  const { cards, council, passwords, next, errors } = view;
  const form = <SignInForm {...view} />;
  const shut = cards.length > 0 || council !== null || passwords === 'emergency';
  return (
    <>
      <PageHeading text="Sign in" />
      <Ended why={view.ended} />
      {council !== null ? (
        <Button
          text={`Sign in with ${council}`}
          href={`/sign-in/council?next=${encodeURIComponent(next)}`}
          classes="los-sign-in-council"
        />
      ) : null}
      {cards.length > 0 ? (
        <>
          <p class="govuk-body-l">This is a made-up council. Choose who you want to be.</p>
          <Cards cards={cards} next={next} />
        </>
      ) : null}
      {passwords === 'nobody' ? null : shut ? (
        <Details
          summaryText={
            passwords === 'emergency'
              ? 'Emergency sign-in for an administrator'
              : 'Sign in with an email address and password'
          }
          open={Boolean(errors)}
        >
          {form}
        </Details>
      ) : (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">{form}</div>
        </div>
      )}
    </>
  );
}

function Ended({ why }: { why: string | undefined }) {
  if (why === 'idle') return <InsetText text="You were signed out because nothing was done for a while." />;
  if (why === 'over')
    return <InsetText text="You were signed out: nobody stays signed in longer than the time your council has set." />;
  return null;
}

function SignInForm({ email, next, errors }: SignInView) {
  return (
    <PostForm action="/sign-in" csrfToken="">
      <input type="hidden" name="next" value={next} />
      <Input
        id="email"
        name="email"
        type="email"
        autocomplete="username"
        spellcheck={false}
        label={{ text: 'Email address' }}
        classes="govuk-!-width-two-thirds"
        value={email}
        errorMessage={errorFor(errors, 'email')}
      />
      <PasswordInput
        id="password"
        name="password"
        label={{ text: 'Password' }}
        formGroup={{ classes: 'govuk-!-width-two-thirds' }}
        errorMessage={errorFor(errors, 'password')}
      />
      <Button text="Sign in" preventDoubleClick />
      <p class="govuk-body">If you have forgotten your password, ask an administrator for a new one.</p>
    </PostForm>
  );
}

function Cards({ cards, next }: { cards: SignInCard[]; next: string }) {
  return (
    <ul class="govuk-list los-cards">
      {cards.map((card) => (
        <li class="los-card" key={card.personId}>
          <h2 class="govuk-heading-s los-card__heading">{card.role}</h2>
          <p class="govuk-body los-card__who">
            <strong>{card.name}</strong>
            {card.post ? `, ${card.post}` : null}
          </p>
          <p class="govuk-body">{card.invites}</p>
          <PostForm action="/sign-in/demo" csrfToken="">
            <input type="hidden" name="person" value={card.personId} />
            <input type="hidden" name="next" value={next} />
            <Button text={`Sign in as ${card.name}`} classes="govuk-button--secondary los-button-small" />
          </PostForm>
        </li>
      ))}
    </ul>
  );
}
