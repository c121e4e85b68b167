import { inWords } from '../../methods/calendar.ts';
import { barChart } from '../../platform/charts/index.ts';
import { DataTable, Empty, FilterForm, PageHeading, raw, Select, Stats } from '../../platform/web/ui/index.ts';
import { NoTeam, OfTeams } from '../teams/scope-words.tsx';
import type { Scope } from '../teams/scope.ts';
import { overBy, type WorkerLoad } from './worker-loads.ts';

type Props = { asAt: string | null; scope: Scope; loads: WorkerLoad[]; teams: string[]; team: string };

/** So many workers fit in a picture; the table has them all. */
const mostDrawn = 40;

export function CaseloadsPage({ asAt, scope, loads, teams, team }: Props) {
  return (
    <>
      <PageHeading
        text="Caseloads by worker"
        caption={asAt === null ? undefined : `Open cases, as at ${inWords(asAt)}`}
      />
      {scope?.length === 0 ? <NoTeam /> : <OfTeams scope={scope} />}
      <p class="govuk-body">
        Small counts are shown here as they are, since whoever sees this may see the children.{' '}
        <a class="govuk-link" href="/vital-signs/caseloads">
          By service and team
        </a>
        , for everyone.
      </p>
      {asAt === null ? (
        <Empty text="No return that tells who holds which cases has been loaded yet." />
      ) : (
        <>
          <FilterForm
            action="/lists/caseloads"
            legend="Show"
            result={workersInWords(loads.length)}
            clearHref={team === '' ? undefined : '/lists/caseloads'}
          >
            <Select
              id="team"
              name="team"
              label={{ text: 'Team' }}
              value={team}
              items={[
                { value: '', text: 'Every team' },
                ...teams.filter((one) => one !== '').map((one) => ({ value: one, text: one })),
              ]}
            />
          </FilterForm>
          <Workers loads={loads} />
        </>
      )}
    </>
  );
}

const workersInWords = (count: number) => (count === 1 ? 'one worker' : `${count.toLocaleString('en-GB')} workers`);

function Workers({ loads }: { loads: WorkerLoad[] }) {
  if (loads.length === 0) return <Empty text="Nobody holds an open case in this choice." />;
  const cases = loads.reduce((sum, one) => sum + one.cases, 0);
  const drawn = loads.slice(0, mostDrawn);
  const { svg } = barChart({
    id: 'workers',
    title: 'Open cases of each worker, up to the limit and over it',
    across: 'Worker',
    unit: 'cases',
    series: [
      { name: 'Up to the limit', colour: 'blue' },
      { name: 'Over the limit', colour: 'orange' },
    ],
    bars: drawn.map((one) => ({ label: one.worker, values: [one.cases - overBy(one), overBy(one)] })),
  });
  return (
    <>
      <Stats
        label="In short"
        items={[
          {
            label: `of ${workersInWords(loads.length)} over their limit`,
            value: loads.filter((one) => overBy(one) > 0).length,
            tone: loads.some((one) => overBy(one) > 0) ? 'attention' : 'good',
          },
          { label: 'open cases', value: cases.toLocaleString('en-GB') },
          { label: 'cases a worker', value: (Math.round((10 * cases) / loads.length) / 10).toLocaleString('en-GB') },
        ]}
      />
      <figure class="los-chart">
        {raw(svg)}
        {loads.length > drawn.length ? (
          <figcaption class="govuk-hint">
            The {mostDrawn} with most over their limit; the table has everyone.
          </figcaption>
        ) : null}
      </figure>
      <DataTable
        caption="Open cases of each worker"
        captionHidden
        rows={loads}
        rowTone={(one) => (overBy(one) > 0 ? 'attention' : undefined)}
        columns={[
          { key: 'worker', heading: 'Worker', rowHeader: true, cell: ({ worker }) => worker },
          { key: 'team', heading: 'Team', cell: ({ team }) => team || 'None named' },
          { key: 'limit', heading: 'Limit', numeric: true, cell: ({ limit }) => limit ?? 'None' },
          { key: 'cases', heading: 'Cases', numeric: true, cell: ({ cases: own }) => own },
          { key: 'over', heading: 'Over it', numeric: true, cell: (one) => overBy(one) || '' },
          { key: 'protection', heading: 'On a plan', numeric: true, cell: ({ protection }) => protection },
          { key: 'care', heading: 'In care', numeric: true, cell: ({ inCare }) => inCare },
        ]}
      />
    </>
  );
}
