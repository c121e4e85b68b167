import type { ComponentChildren } from 'preact';
import { inWords } from '../../methods/calendar.ts';
import {
  Button,
  DataTable,
  InsetText,
  PageHeading,
  PostForm,
  Section,
  Stats,
  WarningText,
} from '../../platform/web/ui/index.ts';
import { listWithTitle, listWords } from '../../children/index.ts';
import { stateWords } from './returns-page.tsx';
import type { UploadReport } from './upload-report.ts';

type Props = {
  upload: {
    id: number;
    asAt: string;
    state: string;
    progress: number;
    refusal: string | null;
    report: UploadReport | null;
    snapshotId: number | null;
  };
  files: string[];
  csrf: string;
};

export function UploadPage({ upload, files, csrf }: Props) {
  const { id, state, report } = upload;
  const moving = state === 'reading' || state === 'loading';
  return (
    <div data-watch={moving ? `/returns/upload/${id}/state` : undefined} data-watch-state={state}>
      <PageHeading text={`Return as at ${inWords(upload.asAt)}`} caption={files.join(', ')} />
      {moving ? (
        <>
          <InsetText text={`${stateWords[state] ?? state}. ${rowsSoFar(upload.progress)}`} />
          <p class="govuk-body" aria-live="polite">
            <span data-watch-progress>{''}</span>
            <a class="govuk-link" href={`/returns/upload/${id}`}>
              See how far it is
            </a>
          </p>
          <Decide id={id} csrf={csrf} decision="cancel" text="Cancel" classes="govuk-button--warning" />
        </>
      ) : null}
      {state === 'refused' ? <WarningText text={upload.refusal ?? 'It could not be read.'} /> : null}
      {state === 'rejected' || state === 'cancelled' ? (
        <>
          <InsetText text={`${stateWords[state]}. Nothing of it was loaded.`} />
          {files.length > 0 ? (
            <Decide
              id={id}
              csrf={csrf}
              decision="resume"
              text="Read and check it again"
              classes="govuk-button--secondary"
            />
          ) : null}
        </>
      ) : null}
      {state === 'loaded' ? (
        <InsetText>
          Loaded.{' '}
          <a class="govuk-link" href="/vital-signs">
            See the vital signs
          </a>{' '}
          or{' '}
          <a class="govuk-link" href={`/returns/${upload.snapshotId}`}>
            the return
          </a>
          .
        </InsetText>
      ) : null}
      {state === 'checked' && report ? (
        <div class="govuk-button-group">
          <Decide id={id} csrf={csrf} decision="accept" text="Accept and load it" />
          <Decide id={id} csrf={csrf} decision="reject" text="Reject it" classes="govuk-button--secondary" />
        </div>
      ) : null}
      {report ? <ReportParts report={report} /> : null}
    </div>
  );
}

const rowsSoFar = (rows: number) => (rows === 0 ? '' : `${rows.toLocaleString('en-GB')} rows so far.`);

type DecideProps = { id: number; csrf: string; decision: string; text: string; classes?: string };

function Decide({ id, csrf, decision, text, classes }: DecideProps) {
  return (
    <PostForm action={`/returns/upload/${id}`} csrfToken={csrf}>
      <input type="hidden" name="decision" value={decision} />
      <Button text={text} classes={classes} preventDoubleClick />
    </PostForm>
  );
}

/** What the checks found, for a person to decide by. */
export function ReportParts({ report, more }: { report: UploadReport; more?: ComponentChildren }) {
  const count = (severity: string) =>
    report.counts.filter((one) => one.severity === severity).reduce((sum, one) => sum + one.count, 0);
  const lost = report.affected.filter(({ missing }) => missing !== null);
  return (
    <>
      <Stats
        label="In short"
        items={[
          { label: 'rows', value: report.lists.reduce((sum, { rows }) => sum + rows, 0).toLocaleString('en-GB') },
          {
            label: 'errors',
            value: count('error').toLocaleString('en-GB'),
            tone: count('error') ? 'attention' : 'good',
            href: '#problems',
          },
          { label: 'warnings', value: count('warning').toLocaleString('en-GB'), href: '#problems' },
          { label: 'indicators have a value', value: report.values },
          {
            label: 'indicators cannot be computed',
            value: lost.length,
            ...(lost.length ? { tone: 'attention' as const, href: '#touched' } : {}),
          },
        ]}
      />
      {report.cautions?.map(({ says, todo }) => (
        <WarningText key={says} text={`${says} ${todo}`} />
      ))}
      {more}
      <Section id="lists" title="Lists">
        <DataTable
          caption="Lists of the return"
          captionHidden
          rows={[
            ...report.lists.map((one) => ({ ...one, missing: false })),
            ...report.missingLists.map((one) => ({ ...one, rows: 0, counted: 0, missingColumns: [], missing: true })),
          ].toSorted((a, b) => a.list - b.list)}
          columns={[
            { key: 'list', heading: 'List', rowHeader: true, cell: ({ list }) => listWithTitle(list) },
            {
              key: 'rows',
              heading: 'Rows',
              numeric: true,
              cell: ({ rows, missing }) => (missing ? 'Missing' : rows.toLocaleString('en-GB')),
            },
            {
              key: 'counted',
              heading: 'Counted',
              numeric: true,
              cell: ({ counted, missing }) => (missing ? '' : counted.toLocaleString('en-GB')),
            },
            {
              key: 'columns',
              heading: 'Columns that are missing',
              cell: ({ missingColumns }) => missingColumns.join(', '),
            },
          ]}
        />
        {report.shape.length > 0 ? (
          <ul class="govuk-list govuk-list--bullet">
            {report.shape.map(({ list, where, value, says, todo }) => (
              <li key={`${list}${where}${value}${says}`}>
                {listWords(list)} ({where}){value ? ` “${value}”` : ''}: {says} {todo}
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
      <Section id="problems" title="What is wrong">
        <DataTable
          caption="Problems by check"
          captionHidden
          rows={report.counts.toSorted(
            (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || b.count - a.count,
          )}
          empty={<p class="govuk-body">The checks found nothing wrong in the rows.</p>}
          columns={[
            { key: 'says', heading: 'What is wrong', rowHeader: true, cell: ({ says }) => says },
            { key: 'severity', heading: 'Kind', cell: ({ severity }) => (severity === 'error' ? 'Error' : 'Warning') },
            {
              key: 'list',
              heading: 'Where',
              cell: ({ list, column }) => `${listWords(list)}${column === null ? '' : `, ${column}`}`,
            },
            { key: 'count', heading: 'How many', numeric: true, cell: ({ count: n }) => n.toLocaleString('en-GB') },
            { key: 'todo', heading: 'What to do', cell: ({ todo }) => todo },
          ]}
        />
        {report.unknownCodes?.length ? (
          <DataTable
            caption="Words that are none of the codes of their column"
            rows={report.unknownCodes}
            columns={[
              { key: 'value', heading: 'As it was written', rowHeader: true, cell: ({ value }) => value },
              { key: 'where', heading: 'Where', cell: ({ list, column }) => `${listWords(list)}, ${column}` },
              { key: 'count', heading: 'How many', numeric: true, cell: ({ count: n }) => n.toLocaleString('en-GB') },
              {
                key: 'suggestion',
                heading: 'What it may mean',
                cell: ({ suggestion }) => (suggestion ? `Did you mean “${suggestion}”?` : 'No code is near enough'),
              },
            ]}
          />
        ) : null}
        {report.byTeam.length > 0 ? (
          <DataTable
            caption="Problems by team"
            rows={report.byTeam}
            columns={[
              { key: 'team', heading: 'Team', rowHeader: true, cell: ({ team }) => team || 'No team' },
              { key: 'errors', heading: 'Errors', numeric: true, cell: ({ errors }) => errors.toLocaleString('en-GB') },
              {
                key: 'warnings',
                heading: 'Warnings',
                numeric: true,
                cell: ({ warnings }) => warnings.toLocaleString('en-GB'),
              },
            ]}
          />
        ) : null}
      </Section>
      {report.affected.length > 0 ? (
        <Section id="touched" title="Indicators touched">
          <DataTable
            caption="Indicators touched"
            captionHidden
            rows={report.affected}
            columns={[
              { key: 'name', heading: 'Indicator', rowHeader: true, cell: ({ name }) => name },
              {
                key: 'how',
                heading: 'How',
                cell: ({ missing, errors }) =>
                  missing
                    ? `Cannot be computed: ${missing} is missing`
                    : `${errors.toLocaleString('en-GB')} errors in the columns it is made of`,
              },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
