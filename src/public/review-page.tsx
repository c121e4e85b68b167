import { inWords } from '../methods/calendar.ts';
import { countOf } from '../plan/index.ts';
import { errorFor } from '../platform/web/parse-form.ts';
import type { FieldError } from '../platform/web/route.ts';
import {
  Button,
  Checkboxes,
  DataTable,
  Details,
  Empty,
  InsetText,
  PageHeading,
  PostForm,
  Section,
  Struck,
  Textarea,
} from '../platform/web/ui/index.ts';
import type { Prepared } from './prepare-version.ts';
import type { Version } from './public-queries.ts';
import { VersionContent } from './version-content-page.tsx';
import type { VersionChange } from './version-changes.ts';

type Props = {
  prepared: Prepared;
  last: Version | null;
  changes: VersionChange[];
  note: string;
  errors: FieldError[];
  csrf: string;
};

/** What a person reads before anything is published: what has changed, what is kept back, and the whole of it. */
export function ReviewPage({ prepared, last, changes, note, errors, csrf }: Props) {
  const { content, keptBack, sha256, planId, asAt } = prepared;
  const owners = [...new Set(content.areas.flatMap((area) => area.actions.flatMap((one) => one.owners)))].sort();
  return (
    <>
      <PageHeading text="Review changes" caption={`${content.title}, as at ${inWords(asAt)}`} />
      <p class="govuk-body">
        {last
          ? `${countOf(changes.length, 'thing')} would change for the public since the version as at ${inWords(last.asAt)}.`
          : 'Nothing has been published of this plan yet, so everything is new.'}
      </p>
      <InsetText text="The product keeps back what it can tell should not be public. It cannot tell whether a sentence somebody wrote points at a child or a family: that is for you to read." />
      <Section id="kept-back" title="Kept back" count={keptBack.length}>
        <DataTable
          caption="Words that are not published, and why"
          captionHidden
          rows={keptBack}
          empty={
            <Empty text="Nothing is kept back: no words come from a marked document, and no known person is named." />
          }
          columns={[
            { key: 'what', heading: 'What', rowHeader: true, cell: ({ what }) => what },
            { key: 'why', heading: 'Why', cell: ({ why }) => why },
            { key: 'words', heading: 'The words', width: 'wide', cell: ({ words }) => words },
          ]}
        />
      </Section>
      <Section id="owners" title="Owners, as they are named" count={owners.length}>
        <p class="govuk-body">{owners.join('; ') || 'No action has an owner.'}</p>
      </Section>
      <Section id="changes" title="What changes for the public" count={changes.length}>
        <DataTable
          caption="Old and new, side by side"
          captionHidden
          rows={changes}
          empty={<Empty text="Nothing has changed since the last public version." />}
          columns={[
            { key: 'where', heading: 'Where', rowHeader: true, cell: ({ where }) => where },
            { key: 'what', heading: 'What', cell: ({ what }) => what },
            {
              key: 'words',
              heading: 'Old and new',
              width: 'wide',
              cell: ({ old, now }) => <Struck old={old} now={now} />,
            },
          ]}
        />
      </Section>
      <PostForm csrfToken={csrf} action="/public-versions/publish">
        <input type="hidden" name="plan" value={planId} />
        <input type="hidden" name="as-at" value={asAt} />
        <input type="hidden" name="sha256" value={sha256} />
        <input type="hidden" name="last" value={last?.id ?? ''} />
        <Textarea
          id="note"
          name="note"
          rows="4"
          label={{ text: 'Words for readers (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'What this plan is and what has changed, in plain English. Stands at the top.' }}
          value={note}
          errorMessage={errorFor(errors, 'note')}
        />
        <Checkboxes
          name="read"
          idPrefix="read"
          errorMessage={errorFor(errors, 'read')}
          items={[
            {
              value: 'yes',
              text: 'I have read what will be published, and nothing in it points at a child, a family or a person',
            },
          ]}
        />
        <Button text="Publish this version" preventDoubleClick />
      </PostForm>
      <Details summaryText="The whole version, as the public would read it">
        <VersionContent content={content} note={note} />
      </Details>
    </>
  );
}
