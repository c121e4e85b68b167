import { rangeInWords } from '../../methods/calendar.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Details,
  DownloadLinks,
  Empty,
  Input,
  PageHeading,
  PostForm,
  Section,
  Tag,
} from '../../platform/web/ui/index.ts';
import type { Grant, Supplied } from './supply-queries.ts';
import { grantState } from './things.ts';

type Props = {
  grants: (Grant & { name: string })[];
  log: (Supplied & { name: string })[];
  /** Lines of the log shown at most. */
  shown: number;
  review: number | null;
  today: string;
  errors: FieldError[];
  csrf: string;
};

const states = {
  active: ['Open', 'green'],
  'to-come': ['To come', 'grey'],
  ended: ['Ended', 'grey'],
  revoked: ['Revoked', 'red'],
} as const;
const happened = { opened: 'Opened', downloaded: 'Downloaded', refused: 'Refused: not open on that day' } as const;

export function SupplyPage({ grants, log, shown, review, today, errors, csrf }: Props) {
  const query = review === null ? '' : `?review=${review}`;
  return (
    <>
      <PageHeading
        text="What reviewers may see"
        caption={review === null ? undefined : (grants[0]?.review ?? 'One review')}
      />
      <p class="govuk-body">
        A reviewer or inspector sees only what is granted here, from the first day until the last. Every opening and
        download is written down.
      </p>
      <Button text="Let a reviewer see something" href={`/supply/new${query}`} />
      <Section id="grants" title="Granted" count={grants.length}>
        <DataTable
          caption="What was granted, newest first"
          captionHidden
          rows={grants}
          rowTone={(one) => (grantState(one, today) === 'active' ? undefined : 'quiet')}
          empty={<Empty text="Nothing is granted." />}
          columns={[
            { key: 'name', heading: 'What', rowHeader: true, width: 'wide', cell: ({ name }) => name },
            { key: 'person', heading: 'Who', cell: ({ person }) => person },
            { key: 'when', heading: 'When', cell: (one) => rangeInWords(one.from, one.until) },
            {
              key: 'purpose',
              heading: 'What for',
              cell: (one) => [one.review, one.purpose].filter(Boolean).join(': '),
            },
            {
              key: 'state',
              heading: 'State',
              cell: (one) => {
                const [text, colour] = states[grantState(one, today)];
                return (
                  <>
                    <Tag text={text} classes={`govuk-tag--${colour}`} /> {one.revokedBecause}
                  </>
                );
              },
            },
            { key: 'uses', heading: 'Used', numeric: true, cell: ({ uses }) => uses },
            {
              key: 'do',
              heading: 'Revoke',
              headingHidden: true,
              cell: (one) =>
                one.revokedAt ? null : (
                  <Details summaryText="Revoke" open={errorFor(errors, `because-${one.id}`) !== undefined}>
                    <PostForm csrfToken={csrf} action={`/supply/${one.id}/revoke`}>
                      <Input
                        id={`because-${one.id}`}
                        name="because"
                        label={{ text: `Why may ${one.person} no longer see it?` }}
                        errorMessage={errorFor(errors, `because-${one.id}`)}
                      />
                      <Button text="Revoke it" classes="govuk-button--warning los-button-small" />
                    </PostForm>
                  </Details>
                ),
            },
          ]}
        />
      </Section>
      <Section id="log" title="What was supplied">
        <DataTable
          caption="What was opened, downloaded or refused, newest first"
          captionHidden
          rows={log}
          rowTone={(one) => (one.what === 'refused' ? 'attention' : undefined)}
          empty={<Empty text="Nothing has been opened yet." />}
          columns={[
            { key: 'at', heading: 'When', nowrap: true, rowHeader: true, cell: ({ at }) => momentWords(at) },
            { key: 'person', heading: 'Who', cell: ({ person }) => person },
            { key: 'what', heading: 'What happened', cell: ({ what }) => happened[what] },
            {
              key: 'name',
              heading: 'What',
              width: 'wide',
              cell: ({ name, file }) => (file ? `${name}: ${file}` : name),
            },
          ]}
        />
        {log.length >= shown ? <p class="govuk-body">The newest {shown} are shown. The list has all of them.</p> : null}
        <DownloadLinks items={[{ format: 'CSV', href: `/supply/log.csv${query}`, what: 'the log' }]} />
      </Section>
    </>
  );
}
