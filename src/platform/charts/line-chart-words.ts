import { maxIndex, minIndex } from 'd3-array';
import type { LineChart } from './line-chart-data.ts';
import { dayInWords } from './time-axis.ts';

/** What a line chart shows, for someone who does not see it: each line's first, last, highest and lowest value. */
export function describeLines(chart: Pick<LineChart, 'series' | 'unit' | 'target'>): string {
  const unit = chart.unit === undefined ? '' : chart.unit === '%' ? '%' : ` ${chart.unit}`;
  const lines = chart.series.map((series) => {
    const known = series.points
      .flatMap((point) => (point.value === null ? [] : [{ date: point.date, value: point.value }]))
      .sort((a, b) => a.date.localeCompare(b.date));
    const first = known[0];
    const last = known.at(-1);
    if (first === undefined || last === undefined) return `${series.name}: no readings`;
    const said = (point: { date: string; value: number }) => `${point.value}${unit} on ${dayInWords(point.date)}`;
    if (known.length === 1) return `${series.name}: ${said(first)}`;
    const highest = known[maxIndex(known, (point) => point.value)]!;
    const lowest = known[minIndex(known, (point) => point.value)]!;
    const direction = last.value > first.value ? 'up from' : last.value < first.value ? 'down from' : 'the same as';
    const missing = series.points.length - known.length;
    const gaps = missing === 0 ? '' : `, ${missing} without a reading`;
    return `${series.name}: ${said(last)}, ${direction} ${said(first)}; highest ${said(highest)}, lowest ${said(lowest)}${gaps}`;
  });
  const target = chart.target === undefined ? '' : ` ${chart.target.label}: ${chart.target.value}${unit}.`;
  if (lines.length === 0) return 'Line chart with no lines: there is nothing to show yet.';
  return `Line chart. ${lines.join('. ')}.${target}`;
}
