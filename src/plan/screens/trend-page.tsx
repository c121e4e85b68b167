import { inWords } from '../../methods/calendar.ts';
import { barChart, lineChart } from '../../platform/charts/index.ts';
import { DataTable, Empty, raw, type Column } from '../../platform/web/ui/index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { capital, deliveryWords } from '../words.ts';
import { PlanFrame } from './parts/plan-frame.tsx';
import type { Standpoint } from './standpoint.ts';
import type { Standing } from '../model/standing.ts';
import type { TrendPoint } from './trend-of.ts';

/** From furthest on to least said, so that what is done grows from the left. */
const order: Standing[] = ['closed', 'complete', 'on-track', 'not-started', 'at-risk', 'late', 'unmapped', 'no-update'];

const names: Record<Standing, string> = {
  closed: capital(deliveryWords.closed),
  complete: capital(deliveryWords.complete),
  'on-track': capital(deliveryWords['on-track']),
  'not-started': capital(deliveryWords['not-started']),
  'at-risk': capital(deliveryWords['at-risk']),
  late: capital(deliveryWords.late),
  unmapped: 'Rating not explained',
  'no-update': 'No update that month',
};

const colours = {
  closed: 'blue',
  complete: 'green',
  'on-track': 'turquoise',
  'not-started': 'yellow',
  'at-risk': 'orange',
  late: 'red',
  unmapped: 'purple',
  'no-update': 'grey',
} as const;

export function TrendPage({ view, at, trend }: { view: PlanView; at: Standpoint; trend: TrendPoint[] }) {
  return (
    <PlanFrame view={view} at={at} title="Trend" caption={view.title} current="trend">
      {trend.length === 0 ? (
        <Empty text="There is nothing to show before the plan’s first date." />
      ) : (
        <Shown trend={trend} />
      )}
    </PlanFrame>
  );
}

function Shown({ trend }: { trend: TrendPoint[] }) {
  const used = order.filter((standing) => trend.some((point) => point.by[standing] > 0));
  const columns: Column<TrendPoint>[] = [
    { key: 'on', heading: 'As at', rowHeader: true, nowrap: true, cell: (point) => inWords(point.on) },
    { key: 'actions', heading: 'Actions', numeric: true, cell: (point) => point.actions },
    ...used.map((standing) => ({
      key: standing,
      heading: names[standing],
      numeric: true,
      cell: (point: TrendPoint) => point.by[standing],
    })),
    { key: 'claimed', heading: 'Impact claimed, not evidenced', numeric: true, cell: (point) => point.claimed },
    { key: 'evidenced', heading: 'Impact evidenced or embedded', numeric: true, cell: (point) => point.evidenced },
    { key: 'overdue', heading: 'Overdue', numeric: true, cell: (point) => point.overdue },
    {
      key: 'met',
      heading: 'Targets met, of those read',
      numeric: true,
      cell: (point) => `${point.met} of ${point.read}`,
    },
  ];
  return (
    <>
      <p class="govuk-body">
        Each date counts what was said in its own month: a rating from an earlier month is not carried forward.
      </p>
      {trend.length > 1 ? <figure class="los-chart">{raw(standingBars(trend, used))}</figure> : null}
      {trend.length > 2 ? <figure class="los-chart">{raw(crossingLines(trend))}</figure> : null}
      <DataTable caption="The same in figures, newest first" columns={columns} rows={trend.toReversed()} />
      {trend.length === 1 ? (
        <p class="govuk-body">
          One date is known so far. Import earlier versions of the plan, each as at its own date, and the trend is here
          at once.
        </p>
      ) : null}
    </>
  );
}

function standingBars(trend: TrendPoint[], used: Standing[]): string {
  return barChart({
    id: 'trend-delivery',
    title: 'How the actions of the plan stood at each date',
    across: 'As at',
    unit: 'actions',
    series: used.map((standing) => ({ name: names[standing], colour: colours[standing] })),
    bars: trend.map((point) => ({ label: inWords(point.on), values: used.map((standing) => point.by[standing]) })),
  }).svg;
}

/** Overdue actions beside actions whose impact is shown: one should fall and the other rise. */
function crossingLines(trend: TrendPoint[]): string {
  return lineChart({
    id: 'trend-impact',
    title: 'Actions overdue, and actions whose impact is evidenced',
    unit: 'actions',
    series: [
      { name: 'Overdue', colour: 'red', points: trend.map((point) => ({ date: point.on, value: point.overdue })) },
      {
        name: 'Impact evidenced',
        colour: 'green',
        points: trend.map((point) => ({ date: point.on, value: point.evidenced })),
      },
    ],
  }).svg;
}
