import { momentWords } from '../../platform/web/date-words.ts';
import {
  DataTable,
  Details,
  Empty,
  InsetText,
  PageHeading,
  Pagination,
  Stats,
  Tag,
} from '../../platform/web/ui/index.ts';
import { stateOf, type LetterRow, type LetterState } from './outbox-queries.ts';

export type OutboxView = {
  letters: LetterRow[];
  counts: Record<LetterState, number>;
  state: LetterState | null;
  pageNumber: number;
  pages: number;
  /** Whether a mail server is set. */
  sends: boolean;
};

export function OutboxPage({ letters, counts, state, pageNumber, pages, sends }: OutboxView) {
  const to = (n: number) => `/outbox?${new URLSearchParams({ ...(state ? { state } : {}), page: String(n) })}`;
  return (
    <>
      <PageHeading text="Outbox" />
      {sends ? null : (
        <InsetText text="No mail server is set, so nothing on this page has been sent and nothing will be. Pass the letters on yourself, or ask whoever runs this installation to set LOS_SMTP_URL." />
      )}
      <Stats
        label="Letters"
        items={[
          {
            label: sends ? 'Waiting to be sent' : 'Waiting here',
            value: counts.waiting,
            href: '/outbox?state=waiting',
          },
          { label: 'Sent', value: counts.sent, href: '/outbox?state=sent' },
          {
            label: 'Could not be sent',
            value: counts.failed,
            href: '/outbox?state=failed',
            tone: counts.failed > 0 ? 'attention' : undefined,
          },
        ]}
      />
      {state ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/outbox">
            Show all letters
          </a>
        </p>
      ) : null}
      <DataTable
        caption="Letters, newest first"
        captionHidden
        rows={letters}
        rowTone={(letter) => (stateOf(letter) === 'failed' ? 'attention' : undefined)}
        empty={<Empty text={state ? 'There are no such letters.' : 'No letter has been written yet.'} />}
        columns={[
          { key: 'subject', heading: 'Letter', width: 'wide', cell: (letter) => <Letter letter={letter} /> },
          { key: 'to', heading: 'To', cell: (letter) => `${letter.toName} (${letter.toEmail})` },
          { key: 'written', heading: 'Written', cell: (letter) => momentWords(letter.createdAt) },
          { key: 'state', heading: 'State', cell: (letter) => <State letter={letter} /> },
        ]}
      />
      {pages > 1 ? (
        <Pagination
          previous={pageNumber > 1 ? { href: to(pageNumber - 1) } : undefined}
          next={pageNumber < pages ? { href: to(pageNumber + 1) } : undefined}
        />
      ) : null}
    </>
  );
}

function Letter({ letter }: { letter: LetterRow }) {
  return (
    <Details summaryText={letter.subject} classes="govuk-!-margin-bottom-0">
      <div class="los-letter">{letter.body}</div>
    </Details>
  );
}

function State({ letter }: { letter: LetterRow }) {
  const state = stateOf(letter);
  if (state === 'sent') return <>Sent {letter.sentAt ? momentWords(letter.sentAt) : null}</>;
  const tag =
    state === 'failed' ? (
      <Tag text="Could not be sent" classes="govuk-tag--red" />
    ) : (
      <Tag text="Waiting" classes="govuk-tag--yellow" />
    );
  if (!letter.error) return tag;
  const times = letter.attempts === 1 ? 'once' : `${letter.attempts} times`;
  return (
    <>
      {tag} Tried {times}. The mail server said: {letter.error}
    </>
  );
}
