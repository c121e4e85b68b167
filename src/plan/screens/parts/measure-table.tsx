import { inWords } from '../../../methods/calendar.ts';
import { DataTable, Empty, type Column } from '../../../platform/web/ui/index.ts';
import type { Measure, PlanView, Target } from '../../model/plan-view.ts';
import { capital, meetsInWords, readingInWords, sourceInWords, targetInWords } from '../../words.ts';
import type { Standpoint } from '../standpoint.ts';
import { ActionRefs, AreaLink, beginning } from './links.tsx';
import { Missing, Under } from './under.tsx';

export type MeasureRow = { measure: Measure; target: Target | null; place: number };

/** One row for each target, and one for a measure that has none. */
export function measureRows(measures: Measure[]): MeasureRow[] {
  return measures.flatMap((measure): MeasureRow[] =>
    measure.targets.length === 0
      ? [{ measure, target: null, place: 1 }]
      : measure.targets.map((target, index) => ({ measure, target, place: index + 1 })),
  );
}

/** Past the day by which it should have been met, and not known to be met. */
export function isPastTarget(target: Target | null, asAt: string): boolean {
  return Boolean(target?.byOn && target.byOn < asAt && target.meets !== 'yes');
}

type Props = { view: PlanView; at: Standpoint; rows: MeasureRow[]; caption: string; withoutArea?: boolean };

/** Measures as rows: what is aimed at, the latest reading, and where it comes from; what is missing is said. */
export function MeasureTable({ view, at, rows, caption, withoutArea }: Props) {
  const columns: Column<MeasureRow>[] = [
    { key: 'measure', heading: 'Measure', cell: (row) => <Name row={row} at={at} />, width: 'wide' },
    { key: 'area', heading: 'Area', cell: ({ measure }) => <AreaLink areaId={measure.areaId} view={view} at={at} /> },
    { key: 'target', heading: 'Target', cell: (row) => <Aim row={row} asAt={view.asAt} /> },
    { key: 'reading', heading: 'Latest reading', cell: (row) => <LatestReading row={row} /> },
    { key: 'meets', heading: 'Meets it', cell: ({ target }) => <Meets target={target} /> },
    {
      key: 'source',
      heading: 'Source',
      cell: ({ measure }) => (measure.source ? sourceInWords(measure) : <Missing text="No source" />),
    },
    {
      key: 'actions',
      heading: 'Actions',
      cell: ({ measure }) => <ActionRefs ids={measure.actionIds} view={view} at={at} none="No action" />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={withoutArea ? columns.filter((column) => column.key !== 'area') : columns}
      rows={rows}
      rowTone={({ target }) => (isPastTarget(target, view.asAt) ? 'attention' : undefined)}
      empty={<Empty text="No measures." />}
    />
  );
}

function Name({ row: { measure, place }, at }: { row: MeasureRow; at: Standpoint }) {
  return (
    <>
      <a href={at.href(`/measures/${measure.id}`)}>{measure.text}</a>
      {measure.targets.length > 1 ? (
        <Under>
          target {place} of {measure.targets.length}
        </Under>
      ) : null}
    </>
  );
}

function Aim({ row: { target }, asAt }: { row: MeasureRow; asAt: string }) {
  if (!target) return <Missing text="No number" />;
  return (
    <>
      {capital(targetInWords(target))}
      {target.subject ? <Under>{beginning(target.subject, 120)}</Under> : null}
      {target.byOn ? (
        <Under attention={isPastTarget(target, asAt)}>
          by {inWords(target.byOn)}
          {isPastTarget(target, asAt) ? ', which has passed' : null}
        </Under>
      ) : null}
    </>
  );
}

function LatestReading({ row: { measure, target } }: { row: MeasureRow }) {
  const reading = target ? target.reading : measure.reading;
  if (!reading) return <Missing text="No reading" />;
  return (
    <>
      {readingInWords(reading, target?.unit ?? '')}
      <Under>
        {inWords(reading.asAt)}, {reading.source}
      </Under>
    </>
  );
}

/** Met or not, by a mark and a word; without a reading nobody can say. */
export function Meets({ target }: { target: Target | null }) {
  if (!target) return <>Cannot tell</>;
  return <span class={`los-meets los-meets--${target.meets ?? 'none'}`}>{meetsInWords(target.meets)}</span>;
}
