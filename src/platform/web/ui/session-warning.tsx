import { Button } from './govuk.ts';
import { CsrfField } from './form.tsx';

/** How long a session has left, in seconds, as its page is made. */
export type SessionTime = {
  /** Until it ends if nothing is done. */
  idle: number;
  /** Until it ends however much is done. */
  left: number;
};

/**
 * The warning before a session runs out: shut in the page until the script opens it. Without the script a session ends
 * without warning, and what was sent too late is kept for its writer.
 */
export function SessionWarning({ time, csrfToken }: { time: SessionTime; csrfToken?: string }) {
  return (
    <dialog
      class="los-warning"
      id="session-warning"
      aria-labelledby="session-warning-title"
      aria-describedby="session-warning-text"
      data-idle={time.idle}
      data-left={time.left}
    >
      <h2 class="govuk-heading-l" id="session-warning-title">
        You are about to be signed out
      </h2>
      <div id="session-warning-text">
        <p class="govuk-body" data-why="idle">
          You have not done anything for a while. To keep the information in this service safe, you will be signed out
          in{' '}
          <strong class="los-warning__time" data-time aria-hidden="true">
            5 minutes
          </strong>
          <span class="govuk-visually-hidden">a few minutes</span>.
        </p>
        <p class="govuk-body" data-why="over" hidden>
          You have been signed in for as long as anybody may be, and will be signed out in{' '}
          <strong class="los-warning__time" data-time aria-hidden="true">
            5 minutes
          </strong>
          <span class="govuk-visually-hidden">a few minutes</span>. Save what you are doing, then sign in again.
        </p>
        <p class="govuk-body">What you have typed on this page and not sent is kept for you for a day.</p>
      </div>
      <p class="govuk-visually-hidden" role="status" data-said />
      <div class="govuk-button-group">
        <Button type="button" text="Stay signed in" attributes={{ 'data-stay': '' }} />
        <form method="post" action="/sign-out">
          <CsrfField token={csrfToken} />
          <button class="los-button-link" type="submit">
            Sign out
          </button>
        </form>
      </div>
    </dialog>
  );
}
