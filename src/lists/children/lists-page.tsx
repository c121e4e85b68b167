import { inWords } from '../../methods/calendar.ts';
import { DataTable, Empty, PageHeading, Section } from '../../platform/web/ui/index.ts';
import type { Scope } from '../teams/scope.ts';
import { NoTeam, OfTeams } from '../teams/scope-words.tsx';
import { soonDays, type ListState } from './due-state.ts';
import type { ListSummary } from './list-counts.ts';
import type { Snapshot } from './load-list.ts';

type Props = { snapshot: Snapshot | null; scope: Scope; clocks: ListSummary[]; others: ListSummary[] };

export function ListsPage({ snapshot, scope, clocks, others }: Props) {
  return (
    <>
      <PageHeading text="Lists of children" caption={snapshot ? `Return as at ${inWords(snapshot.asAt)}` : undefined} />
      {scope?.length === 0 ? <NoTeam /> : <OfTeams scope={scope} />}
      <p class="govuk-body">
        Opening a list, and opening a child, is written down in the audit log.{' '}
        <a class="govuk-link" href="/clinics">
          Weekly clinics
        </a>{' '}
        work through them. How many cases each worker holds:{' '}
        <a class="govuk-link" href="/lists/caseloads">
          caseloads by worker
        </a>
        .
      </p>
      {snapshot === null ? (
        <Empty text="No return has been loaded yet, so there are no lists." />
      ) : (
        <>
          <Section id="clocks" title="What has a date by which it is due">
            <Table
              caption="Lists with a clock"
              newest={snapshot.asAt}
              rows={clocks}
              counts={
                scope === null
                  ? [
                      ['Overdue', ['overdue']],
                      ['No date known', ['no-date']],
                      [`Due within ${soonDays} days`, ['due-soon']],
                    ]
                  : []
              }
            />
          </Section>
          <Section id="others" title="The children behind the other vital signs">
            <Table
              caption="Lists without a clock"
              newest={snapshot.asAt}
              rows={others}
              counts={scope === null ? [['To look at', ['not-met', 'late', 'counted']]] : []}
            />
          </Section>
        </>
      )}
    </>
  );
}

type TableProps = {
  caption: string;
  newest: string;
  rows: ListSummary[];
  counts: [heading: string, states: ListState[]][];
};

function Table({ caption, newest, rows, counts }: TableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'list',
          heading: 'List',
          rowHeader: true,
          cell: ({ indicator, asAt, counts: own }) =>
            own === null ? (
              `${indicator.name}: the return does not hold what is needed`
            ) : (
              <>
                <a class="govuk-link" href={`/lists/${indicator.id}`}>
                  {indicator.name}
                </a>
                {asAt !== null && asAt !== newest ? `, as at ${inWords(asAt)}` : ''}
              </>
            ),
        },
        ...counts.map(([heading, states]) => ({
          key: heading,
          heading,
          numeric: true,
          cell: ({ counts: own }: ListSummary) =>
            own === null ? '' : states.reduce((sum, state) => sum + (own[state] ?? 0), 0).toLocaleString('en-GB'),
        })),
      ]}
    />
  );
}
