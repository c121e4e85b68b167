import type { ProcessChart } from './process-chart-data.ts';
import { dayInWords } from './time-axis.ts';

/** What a process chart shows, for someone who does not see it. */
export function describeProcess(chart: ProcessChart): string {
  const known = chart.points.filter(({ value }) => value !== null).toSorted((a, b) => a.date.localeCompare(b.date));
  const last = known.at(-1);
  if (!last) return 'Process chart with no readings: there is nothing to show yet.';
  const unit = chart.unit === undefined ? '' : chart.unit === '%' ? '%' : ` ${chart.unit}`;
  const said = (value: number) => `${Math.round(value * 10) / 10}${unit}`;
  const parts = [
    `Process chart of ${known.length} readings. Last ${said(last.value as number)} on ${dayInWords(last.date)}`,
  ];
  if (last.mean !== null) parts.push(`mean ${said(last.mean)}`);
  if (last.lower !== null && last.upper !== null) parts.push(`limits ${said(last.lower)} to ${said(last.upper)}`);
  if (chart.target) parts.push(`${chart.target.label.toLowerCase()} ${said(chart.target.value)}`);
  const signals = known.filter(({ signal }) => signal !== 'chance');
  const told =
    signals.length === 0
      ? 'Nothing in it is more than chance.'
      : `More than chance: ${signals.map(({ date, because }) => `${dayInWords(date)}, ${because}`).join('; ')}.`;
  // What lies outside the chart is not drawn, and not told either.
  const dates = chart.points.map(({ date }) => date).toSorted();
  const [from = '', to = ''] = [dates[0], dates.at(-1)];
  const drawn = ({ date }: { date: string }) => date >= from && date <= to;
  const steps = (chart.steps ?? [])
    .filter(drawn)
    .map(({ date, label }) => ` Step change on ${dayInWords(date)}: ${label}.`)
    .join('');
  const events = (chart.events ?? [])
    .filter(drawn)
    .map(({ date, label }) => ` ${dayInWords(date)}: ${label}.`)
    .join('');
  return `${parts.join(', ')}. ${told}${steps}${events}`;
}
