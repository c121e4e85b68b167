import { inWords } from '../../methods/calendar.ts';
import { barChart } from '../../platform/charts/index.ts';
import { Button, DataTable, Empty, PageHeading, PostForm, raw, Section } from '../../platform/web/ui/index.ts';
import { OtherReturns } from '../pictures/other-returns.tsx';
import type { ServiceLoad, TeamLoad } from './published-caseload.ts';

type Props = {
  services: ServiceLoad[];
  asAt: string | null;
  dates: string[];
  /** The services that have a limit. */
  known: string[];
  maySet: boolean;
  mayLook: boolean;
  csrf: string;
};

export function CaseloadPage({ services, asAt, dates, known, maySet, mayLook, csrf }: Props) {
  return (
    <>
      <PageHeading text="Caseloads" caption="How many cases workers hold, against the council’s own limits" />
      {asAt === null ? (
        <Empty text="No return that tells who holds which cases has been loaded yet." />
      ) : (
        <>
          <p class="govuk-body">
            Open cases with a worker, from the return as at {inWords(asAt)}. A worker with cases in two teams is counted
            in each. What is kept back, so that few children cannot be worked out, is shown as c.{' '}
            <a class="govuk-link" href="/vital-signs/caseload_avg">
              The average over time
            </a>
            .
          </p>
          <Picture services={services} />
          <Table services={services} />
          <p class="govuk-body">
            {mayLook ? (
              <>
                <a class="govuk-link" href="/lists/caseloads">
                  Worker by worker
                </a>
                , for those who may see the children behind them.
              </>
            ) : (
              'Who holds how many is for those who may see the children behind them.'
            )}
          </p>
          {maySet ? <Services services={services} known={known} csrf={csrf} /> : null}
          <OtherReturns dates={dates} now={asAt} href="/vital-signs/caseloads" />
        </>
      )}
    </>
  );
}

const average = ({ keptBack, average: value }: Pick<TeamLoad, 'keptBack' | 'average'>) =>
  keptBack ? 'c' : (Math.round(value * 10) / 10).toLocaleString('en-GB');
const count = (load: ServiceLoad | TeamLoad, of: 'workers' | 'cases' | 'over') =>
  load.keptBack ? 'c' : load[of].toLocaleString('en-GB');

function Picture({ services }: { services: ServiceLoad[] }) {
  const teams = services.flatMap((one) => one.teams).filter((one) => !one.keptBack);
  if (teams.length === 0) return null;
  const { svg } = barChart({
    id: 'caseload',
    title: 'Workers of each team, within and over the limit of cases',
    across: 'Team',
    unit: 'workers',
    series: [
      { name: 'Within the limit', colour: 'blue' },
      { name: 'Over the limit', colour: 'orange' },
    ],
    bars: teams.map(({ team, limit, workers, over }) => ({
      label: `${team}${limit === null ? '' : `, limit ${limit}`}`,
      values: [workers - over, over],
    })),
  });
  return <figure class="los-chart">{raw(svg)}</figure>;
}

function Table({ services }: { services: ServiceLoad[] }) {
  type Row = { service: string; team: string | null; load: ServiceLoad | TeamLoad };
  const rows = services.flatMap((one): Row[] => [
    { service: one.service, team: null, load: one },
    ...one.teams.map((load) => ({ service: one.service, team: load.team, load })),
  ]);
  return (
    <DataTable
      caption="Cases by service and team"
      captionHidden
      rows={rows}
      rowTone={({ load }) => (!load.keptBack && load.over > 0 ? 'attention' : undefined)}
      columns={[
        {
          key: 'service',
          heading: 'Service',
          cell: ({ service, team }) => (team === null ? <strong>{service}</strong> : service),
        },
        { key: 'team', heading: 'Team', rowHeader: true, cell: ({ team }) => team ?? 'All of its teams' },
        { key: 'limit', heading: 'Limit', numeric: true, cell: ({ load }) => load.limit ?? 'None' },
        { key: 'average', heading: 'Cases a worker', numeric: true, cell: ({ load }) => average(load) },
        { key: 'over', heading: 'Workers over it', numeric: true, cell: ({ load }) => count(load, 'over') },
        { key: 'workers', heading: 'Workers', numeric: true, cell: ({ load }) => count(load, 'workers') },
        { key: 'cases', heading: 'Cases', numeric: true, cell: ({ load }) => count(load, 'cases') },
      ]}
    />
  );
}

/** Of which service each team is: suggested from its name until a person says. */
function Services({ services, known, csrf }: Pick<Props, 'services' | 'known' | 'csrf'>) {
  // The order in which the return names them, by which the form sends them back.
  const teams = services
    .flatMap((one) => one.teams)
    .toSorted((a, b) => a.team.localeCompare(b.team, 'en'))
    .filter(({ team }) => team !== 'No team');
  return (
    <Section id="services" title="Which limit each team is held to">
      <p class="govuk-body">
        Suggested from the team’s name until you save. The limits themselves are among{' '}
        <a class="govuk-link" href="/vital-signs/standards">
          our own standards
        </a>
        .
      </p>
      <PostForm csrfToken={csrf} action="/vital-signs/caseloads">
        <DataTable
          caption="Teams and the service whose limit they are held to"
          captionHidden
          rows={teams}
          columns={[
            { key: 'team', heading: 'Team', rowHeader: true, cell: ({ team }) => team },
            {
              key: 'service',
              heading: 'Service',
              cell: ({ team, at, service, isSaid }) => (
                <>
                  <label class="govuk-visually-hidden" for={`team-${at}`}>
                    Service of {team}
                  </label>
                  <select class="govuk-select" id={`team-${at}`} name={`team-${at}`}>
                    {known.map((one) => (
                      <option key={one} value={one} selected={one === service}>
                        {one}
                      </option>
                    ))}
                  </select>
                  {isSaid ? null : <span class="govuk-hint"> Suggested</span>}
                </>
              ),
            },
          ]}
        />
        <Button text="Save the services" classes="govuk-button--secondary" preventDoubleClick />
      </PostForm>
    </Section>
  );
}
