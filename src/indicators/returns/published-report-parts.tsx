import { listWithTitle, listWords } from '../../children/index.ts';
import { DataTable, Section, Stats } from '../../platform/web/ui/index.ts';
import { shownInWords, type PublishedReport } from './published-report.ts';

/** A return’s report for somebody who may not see its children: the same tables, small counts kept back. */
export function PublishedReportParts({ report }: { report: PublishedReport }) {
  return (
    <>
      <Stats
        label="In short"
        items={[
          { label: 'rows', value: shownInWords(report.rows) },
          { label: 'errors', value: shownInWords(report.errors), href: '#problems' },
          { label: 'warnings', value: shownInWords(report.warnings), href: '#problems' },
        ]}
      />
      <p class="govuk-body govuk-hint">
        c: kept back. A row is of a child: 1 to 5 of them are not shown, nor others from which they could be worked out.
      </p>
      <Section id="lists" title="Lists">
        <DataTable
          caption="Lists of the return"
          captionHidden
          rows={report.lists}
          columns={[
            { key: 'list', heading: 'List', rowHeader: true, cell: ({ list }) => listWithTitle(list) },
            {
              key: 'rows',
              heading: 'Rows',
              numeric: true,
              cell: ({ rows }) => (rows === null ? 'Missing' : shownInWords(rows)),
            },
            {
              key: 'columns',
              heading: 'Columns that are missing',
              cell: ({ missingColumns }) => missingColumns.join(', '),
            },
          ]}
        />
      </Section>
      <Section id="problems" title="What is wrong">
        <DataTable
          caption="Problems by check"
          captionHidden
          rows={report.counts}
          empty={<p class="govuk-body">The checks found nothing wrong in the rows.</p>}
          columns={[
            { key: 'says', heading: 'What is wrong', rowHeader: true, cell: ({ says }) => says },
            { key: 'severity', heading: 'Kind', cell: ({ severity }) => (severity === 'error' ? 'Error' : 'Warning') },
            {
              key: 'list',
              heading: 'Where',
              cell: ({ list, column }) => `${listWords(list)}${column === null ? '' : `, ${column}`}`,
            },
            { key: 'count', heading: 'How many', numeric: true, cell: ({ count }) => shownInWords(count) },
            { key: 'todo', heading: 'What to do', cell: ({ todo }) => todo },
          ]}
        />
        {report.byTeam.length > 0 ? (
          <DataTable
            caption="Problems by team"
            rows={report.byTeam}
            columns={[
              { key: 'team', heading: 'Team', rowHeader: true, cell: ({ team }) => team || 'No team' },
              { key: 'errors', heading: 'Errors', numeric: true, cell: ({ errors }) => shownInWords(errors) },
              { key: 'warnings', heading: 'Warnings', numeric: true, cell: ({ warnings }) => shownInWords(warnings) },
            ]}
          />
        ) : null}
      </Section>
    </>
  );
}
