import { inWords } from '../../methods/calendar.ts';
import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import {
  Button,
  DataTable,
  Details,
  Empty,
  Input,
  PageHeading,
  PostForm,
  Radios,
  Select,
  Textarea,
} from '../../platform/web/ui/index.ts';
import type { PlanView } from '../model/plan-view.ts';
import type { ApprovalKind, approvalsOf } from './approval-queries.ts';

type Row = Awaited<ReturnType<typeof approvalsOf>>[number];
type Props = {
  view: PlanView;
  approvals: Row[];
  /** Documents received, any of which may be the paper that went with it. */
  sources: { id: number; title: string }[];
  mayEdit: boolean;
  today: string;
  errors: FieldError[];
  typed: FormValues | null;
  csrf: string;
};

const kinds: Record<ApprovalKind, string> = {
  submitted: 'Submitted to them',
  noted: 'Noted by them',
  endorsed: 'Endorsed by them',
  approved: 'Approved by them',
  'sent-back': 'Sent back by them',
};

export function ApprovalsPage(props: Props) {
  const { view, approvals, mayEdit, csrf, errors } = props;
  return (
    <>
      <PageHeading text="Approvals and submissions" caption={view.title} />
      <p class="govuk-body">
        Which version of the plan went to a committee, full Council, Ofsted or the Department, when, and what they
        decided.
      </p>
      <DataTable
        caption="Newest first"
        rows={approvals}
        rowTone={(row) => (row.withdrawn_because ? 'quiet' : undefined)}
        empty={<Empty text="Nothing is recorded yet." />}
        columns={[
          { key: 'on', heading: 'Date', nowrap: true, rowHeader: true, cell: (row) => inWords(row.on_date) },
          { key: 'body', heading: 'Body', cell: (row) => (row.withdrawn_because ? <del>{row.body}</del> : row.body) },
          { key: 'what', heading: 'What happened', cell: (row) => kinds[row.what as ApprovalKind] },
          {
            key: 'version',
            heading: 'Version',
            cell: (row) => (
              <a class="govuk-link" href={`/plan/${view.id}?as-at=${row.as_at}`}>
                as at {inWords(row.as_at)}
              </a>
            ),
          },
          { key: 'decision', heading: 'Decision', width: 'wide', cell: (row) => row.decision },
          {
            key: 'paper',
            heading: 'Paper',
            cell: (row) =>
              row.source_id === null ? (
                ''
              ) : (
                <a class="govuk-link" href={`/sources/${row.source_id}`}>
                  {row.source_title ?? row.source_name}
                </a>
              ),
          },
          {
            key: 'reference',
            heading: 'Reference and note',
            width: 'wide',
            cell: (row) =>
              [row.reference, row.note, row.withdrawn_because && `Withdrawn: ${row.withdrawn_because}`]
                .filter(Boolean)
                .join('. '),
          },
          { key: 'who', heading: 'Recorded by', cell: (row) => row.who ?? '' },
          ...(mayEdit
            ? [
                {
                  key: 'do',
                  heading: 'Withdraw',
                  headingHidden: true,
                  cell: (row: Row) =>
                    row.withdrawn_because ? null : <Withdraw row={row} view={view} csrf={csrf} errors={errors} />,
                },
              ]
            : []),
        ]}
      />
      {mayEdit ? <RecordForm {...props} /> : null}
    </>
  );
}

function Withdraw({ row, view, csrf, errors }: { row: Row; view: PlanView; csrf: string; errors: FieldError[] }) {
  const id = `because-${row.id}`;
  return (
    <Details summaryText="Withdraw" open={errorFor(errors, id) !== undefined}>
      <PostForm action={`/plan/${view.id}/approvals/${row.id}/withdraw`} csrfToken={csrf}>
        <Input
          id={id}
          name="because"
          label={{ text: `Why is the record of ${inWords(row.on_date)} wrong?` }}
          errorMessage={errorFor(errors, id)}
        />
        <Button text="Withdraw this record" classes="govuk-button--secondary los-button-small" />
      </PostForm>
    </Details>
  );
}

function RecordForm({ view, sources, typed, errors, csrf, today }: Props) {
  const value = (name: string) => typed?.one(name) ?? '';
  const dates = [...new Set([...view.dates, today])].sort().reverse();
  return (
    <>
      <h2 class="govuk-heading-m">Record one</h2>
      <PostForm action={`/plan/${view.id}/approvals`} csrfToken={csrf}>
        <Input
          id="body"
          name="body"
          label={{ text: 'Who did it go to?', classes: 'govuk-label--s' }}
          hint={{ text: 'Full Council, Children and Families Committee, the Department for Education, Ofsted' }}
          value={value('body')}
          classes="govuk-!-width-two-thirds"
          errorMessage={errorFor(errors, 'body')}
        />
        <Radios
          name="what"
          idPrefix="what"
          fieldset={{ legend: { text: 'What happened?', classes: 'govuk-fieldset__legend--s' } }}
          value={value('what')}
          items={Object.entries(kinds).map(([kind, text]) => ({ value: kind, text }))}
          errorMessage={errorFor(errors, 'what')}
        />
        <DateField name="on" legend="On what date?" form={typed ?? undefined} errors={errors} />
        <Select
          id="as-at"
          name="as-at"
          label={{ text: 'Which version of the plan?', classes: 'govuk-label--s' }}
          value={value('as-at') || dates[0]}
          items={dates.map((date) => ({ value: date, text: `As at ${inWords(date)}` }))}
          errorMessage={errorFor(errors, 'as-at')}
        />
        <Textarea
          id="decision"
          name="decision"
          rows="3"
          label={{ text: 'What did they decide?', classes: 'govuk-label--s' }}
          hint={{ text: 'In their own words. Needed where it was endorsed, approved or sent back.' }}
          value={value('decision')}
          errorMessage={errorFor(errors, 'decision')}
        />
        {sources.length > 0 ? (
          <Select
            id="source"
            name="source"
            label={{ text: 'Which paper went with it? (optional)', classes: 'govuk-label--s' }}
            hint={{ text: 'A document added to Line of Sight, like the report to the committee.' }}
            value={value('source')}
            items={[
              { value: '', text: 'None' },
              ...sources.map(({ id, title }) => ({ value: String(id), text: title })),
            ]}
            errorMessage={errorFor(errors, 'source')}
          />
        ) : null}
        <Input
          id="reference"
          name="reference"
          label={{ text: 'Reference (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'The minute or report number' }}
          value={value('reference')}
          classes="govuk-input--width-20"
          errorMessage={errorFor(errors, 'reference')}
        />
        <Textarea
          id="note"
          name="note"
          rows="3"
          label={{ text: 'Note (optional)', classes: 'govuk-label--s' }}
          value={value('note')}
          errorMessage={errorFor(errors, 'note')}
        />
        <Button text="Record it" preventDoubleClick />
      </PostForm>
    </>
  );
}
