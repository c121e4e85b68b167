import { inWords } from '../../../methods/calendar.ts';
import { errorFor } from '../../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Details,
  Input,
  InsetText,
  PageHeading,
  PostForm,
  Struck,
  WarningText,
} from '../../../platform/web/ui/index.ts';
import type { ListPreview } from '../../lists/bring-back.ts';
import type { ListChange } from '../../lists/list-change.ts';
import { listChangeWords } from '../../lists/list-kind.ts';
import type { ListFile } from '../../lists/read-list.ts';
import { capital, countOf, listInWords } from '../../words.ts';
import type { ImportDraft } from './import-queries.ts';

type View = {
  draft: ImportDraft & { list: ListFile };
  preview: ListPreview;
  errors: FieldError[];
  /** What was ticked, when the page comes back with errors. */
  typed: FormValues | null;
  csrf: string;
};

/** A list that was taken away, changed, and brought back: what its person changed, and nothing else. */
export function CheckListPage({ draft, preview, errors, typed, csrf }: View) {
  const { list } = draft;
  const { changes, notes, newPosts, refusal } = preview;
  const names = { action: 'actions', finding: 'findings', measure: 'measures', milestone: 'milestones' };
  const name = list.list in names ? names[list.list as keyof typeof names] : list.list;
  return (
    <>
      <PageHeading text="Check what changes" caption={draft.fileName} />
      <p class="govuk-body">
        {list.isPart ? 'Part of the list' : 'The list'} of {name} of “{draft.title}”
        {list.asAt ? `, as it was taken on ${inWords(list.asAt)}` : ''}. Only what was changed in it is brought in; all
        else in the plan stays as it is.
        {list.isPart ? ' It never was the whole list, so what is not in it stays too.' : ''}
      </p>
      {refusal ? <WarningText text={refusal} iconFallbackText="Warning" /> : null}
      {notes.length > 0 ? (
        <Details summaryText={`${countOf(notes.length, 'thing')} left out`} open={notes.length <= 5}>
          <ul class="govuk-list govuk-list--bullet">
            {notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </Details>
      ) : null}
      {newPosts.length > 0 ? (
        <InsetText
          text={`There is no post ${listInWords(
            newPosts.map((title) => `“${title}”`),
            'or',
          )} yet, so ${newPosts.length === 1 ? 'it is' : 'they are'} added. If a name was misspelt, put it right in the file and upload it again.`}
        />
      ) : null}
      <PostForm csrfToken={csrf}>
        <div class="los-filter__fields los-import-target">
          <Input
            id="asAt"
            name="asAt"
            type="date"
            label={{ text: 'The changes hold from' }}
            value={typed?.one('asAt') || draft.asAt}
            classes="govuk-input--width-10"
            errorMessage={errorFor(errors, 'asAt')}
          />
          <Button text="Compare again" name="do" value="refresh" classes="govuk-button--secondary los-button-small" />
        </div>
        {changes.length > 0 ? (
          <Changes changes={changes} typed={typed} />
        ) : (
          <InsetText text="Nothing has changed: the file says what the plan says." />
        )}
        <div class="govuk-button-group">
          {changes.length > 0 ? <Button text="Save what is ticked" name="do" value="save" preventDoubleClick /> : null}
          <Button text="Discard" name="do" value="discard" classes="govuk-button--secondary" />
        </div>
      </PostForm>
    </>
  );
}

function Changes({ changes, typed }: { changes: ListChange[]; typed: FormValues | null }) {
  // What somebody changed meanwhile is not written over unless it is chosen.
  const isTicked = (change: ListChange) => (typed ? typed.all('accept').includes(change.key) : change.since === null);
  const asOne = changes.length === 1 ? '1 difference' : `${changes.length} differences`;
  return (
    <DataTable
      caption={`${asOne}. Untick what should stay as it is.`}
      rows={changes}
      columns={[
        {
          key: 'accept',
          heading: 'Accept',
          cell: (change) => (
            <input
              type="checkbox"
              name="accept"
              value={change.key}
              checked={isTicked(change)}
              aria-label={`Accept: ${listChangeWords[change.kind]}, ${change.what} ${change.name}`}
            />
          ),
        },
        { key: 'kind', heading: 'Change', cell: (change) => listChangeWords[change.kind] },
        {
          key: 'what',
          heading: 'What',
          rowHeader: true,
          cell: (change) => `${capital(change.what)}: ${change.name}`,
        },
        {
          key: 'where',
          heading: 'In the file',
          cell: (change) => [capital(change.where), change.column].filter(Boolean).join(', '),
        },
        {
          key: 'text',
          heading: 'Before and now',
          width: 'wide',
          cell: (change) => (
            <>
              <Struck old={change.before} now={change.now} />
              {change.since === null ? null : (
                <p class="govuk-hint los-inline-hint">
                  The plan was changed since the list was taken, when it said “{change.since}”.
                </p>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
