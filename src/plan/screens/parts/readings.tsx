import { inWords } from '../../../methods/calendar.ts';
import { wilson } from '../../../methods/proportions.ts';
import { lineChart } from '../../../platform/charts/index.ts';
import { DataTable, Empty, raw } from '../../../platform/web/ui/index.ts';
import type { Target } from '../../model/plan-view.ts';
import { capital, readingInWords, targetInWords } from '../../words.ts';
import type { ReadingHistoryRow } from '../item-queries.ts';
import { Under } from './under.tsx';

/** All readings for one target (or for a measure without one): a line with the target across it, and the table behind it. */
export function Readings({ target, readings }: { target: Target | null; readings: ReadingHistoryRow[] }) {
  const name = target ? capital(`${targetInWords(target)}${target.subject ? `: ${target.subject}` : ''}`) : 'Readings';
  if (readings.length === 0) return <Empty text={target ? `${name}. No reading yet.` : 'No reading yet.'} />;
  const unit = target?.unit ?? '';
  return (
    <>
      {readings.length > 1 ? <ReadingLine target={target} readings={readings} /> : null}
      <DataTable
        caption={name}
        columns={[
          { key: 'on', heading: 'As at', cell: (row) => inWords(row.asAt), nowrap: true },
          { key: 'value', heading: 'Reading', cell: (row) => readingInWords(withInterval(row, unit), unit) },
          {
            key: 'source',
            heading: 'Source',
            cell: (row) => (
              <>
                {row.source}
                {row.note ? <Under>{row.note}</Under> : null}
              </>
            ),
          },
          { key: 'who', heading: 'Entered by', cell: (row) => row.who ?? 'Not recorded' },
        ]}
        rows={[...readings].reverse()}
      />
    </>
  );
}

function ReadingLine({ target, readings }: { target: Target | null; readings: ReadingHistoryRow[] }) {
  const chart = lineChart({
    id: `readings-${target?.id ?? 0}`,
    title: target ? `Readings against the target of ${targetInWords(target)}` : 'Readings',
    series: [{ name: 'Reading', points: readings.map(({ asAt, value }) => ({ date: asAt, value })) }],
    unit: target?.unit,
    target: target ? { value: target.value, label: 'Target' } : undefined,
  });
  return <figure class="los-chart">{raw(chart.svg)}</figure>;
}

/** A sample's 95% interval, in per cent, as the plan's read model works it out for the latest readings. */
function withInterval(row: ReadingHistoryRow, unit: string) {
  const counted = unit === '%' && row.isSample && row.numerator !== null && row.denominator !== null;
  const found = counted ? wilson(row.numerator ?? 0, row.denominator ?? 0) : null;
  return { ...row, interval: found && { low: found.low * 100, high: found.high * 100 } };
}
