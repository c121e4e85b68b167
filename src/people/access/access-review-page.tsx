import { monthInWords } from '../../methods/calendar.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Empty,
  InsetText,
  PageHeading,
  PostForm,
  Section,
  Tag,
  Textarea,
} from '../../platform/web/ui/index.ts';
import { Lines } from '../accounts/account-page.tsx';
import { changeWords } from '../audit/audit-words.ts';
import { Changes } from '../audit/who-changed-this.tsx';
import type { Signed } from './access-review-queries.ts';
import type { Held, ReviewedChange } from './reviewed.ts';

type Props = {
  month: string;
  months: string[];
  /** Whether the month is over, and can be signed. */
  isOver: boolean;
  changes: ReviewedChange[];
  held: Held[];
  signatures: Signed[];
  /** Why the visitor may not sign; null where they may. */
  apart: string | null;
  note: string;
  errors?: FieldError[] | undefined;
  csrf: string;
};

export function AccessReviewPage(props: Props) {
  const { month, months, changes, held } = props;
  const short = month.slice(0, 7);
  const unused = held.filter((one) => one.unused);
  return (
    <>
      <PageHeading text="Access review" caption={monthInWords(month)} />
      <p class="govuk-body">
        Once a month somebody looks through who was given what, and who holds what now, and signs for it.{' '}
        <a class="govuk-link" href={`/access-review.csv?month=${short}`}>
          Take this month away as CSV
        </a>
        .
      </p>
      <p class="govuk-body">
        {months.map((one, index) => (
          <>
            {index === 0 ? '' : ' · '}
            {one === month ? (
              <strong>{monthInWords(one)}</strong>
            ) : (
              <a class="govuk-link" href={`/access-review?month=${one.slice(0, 7)}`}>
                {monthInWords(one)}
              </a>
            )}
          </>
        ))}
      </p>
      <Signing {...props} />
      <Section id="changes" title="Changed in the month" count={changes.length}>
        <DataTable
          caption="Changes of access"
          captionHidden
          rows={changes}
          rowTone={(change) => (change.isOwn ? 'attention' : undefined)}
          empty={<Empty text="Nobody’s access was changed in this month." />}
          columns={[
            { key: 'about', heading: 'Whose access', cell: ({ about }) => about },
            {
              key: 'what',
              heading: 'What',
              cell: (change) => (
                <>
                  {changeWords(change.what)}
                  <Changes entry={change} />
                </>
              ),
            },
            {
              key: 'who',
              heading: 'By',
              cell: ({ who, isOwn }) => (
                <>
                  {who} {isOwn ? <Tag text="Their own access" classes="govuk-tag--orange" /> : null}
                </>
              ),
            },
            { key: 'when', heading: 'When', cell: ({ at }) => momentWords(at) },
          ]}
        />
      </Section>
      <Section id="unused" title="Accounts nobody has used for 60 days" count={unused.length}>
        {unused.length === 0 ? (
          <Empty text="Every account was used." />
        ) : (
          <People rows={unused} caption="Unused accounts" />
        )}
      </Section>
      <Section id="held" title="Who holds what now" count={held.length}>
        <People rows={held} caption="Who holds what" />
      </Section>
    </>
  );
}

function Signing({ month, isOver, changes, signatures, apart, note, errors, csrf }: Props) {
  return (
    <Section id="signed" title="Signed">
      {signatures.map((one) => (
        <p class="govuk-body" key={one.id}>
          {one.who} looked through {one.changes} {one.changes === 1 ? 'change' : 'changes'} and {one.people}{' '}
          {one.people === 1 ? 'account' : 'accounts'}, {momentWords(one.at)}.{' '}
          {one.note ? <span class="los-lines">{one.note}</span> : null}
        </p>
      ))}
      {signatures.length === 0 ? <Empty text="Nobody has signed this month." /> : null}
      {!isOver ? <p class="govuk-body">The month is not over: it is signed once it is.</p> : null}
      {isOver && apart ? <InsetText text={apart} /> : null}
      {isOver && !apart ? (
        <PostForm csrfToken={csrf} action="/access-review">
          <input type="hidden" name="month" value={month.slice(0, 7)} />
          <input type="hidden" name="seen" value={String(changes.at(-1)?.id ?? 0)} />
          <Textarea
            id="note"
            name="note"
            rows="3"
            label={{ text: 'What you found, and what was done about it (optional)' }}
            value={note}
            errorMessage={errorFor(errors, 'note')}
          />
          <Button text="Sign that I looked through it" preventDoubleClick />
        </PostForm>
      ) : null}
    </Section>
  );
}

function People({ rows, caption }: { rows: Held[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'name',
          heading: 'Person',
          cell: ({ name, email }) => (
            <>
              {name}
              <br />
              <span class="govuk-hint">{email}</span>
            </>
          ),
        },
        {
          key: 'roles',
          heading: 'Roles',
          cell: ({ roles }) => <Lines lines={roles.length > 0 ? roles : ['None']} />,
        },
        { key: 'posts', heading: 'Posts', cell: ({ posts }) => posts.join('; ') || 'None' },
        { key: 'seen', heading: 'Last here', cell: ({ lastSeen }) => (lastSeen ? momentWords(lastSeen) : 'Never') },
      ]}
    />
  );
}
