import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { fills, texture, turn } from './palette.ts';
import type { ChartColour } from './palette.ts';
import { escapeXml } from '../xml-text.ts';
import { chartSvg, element, faint, ink, words } from './svg.ts';
import type { DrawnChart } from './drawn-chart.ts';
import { textWidth, wrapped } from './text-width.ts';

export type BarChart = {
  /** Unique in the page; the ids inside the chart begin with it. */
  id: string;
  title: string;
  /** The parts each bar is made of, in the order they are stacked. One part makes a plain bar chart. */
  series: { name: string; colour?: ChartColour }[];
  /** What the bars are, for the head of the table: "Area". */
  across?: string;
  /** One value per part; never negative. */
  bars: { label: string; values: number[] }[];
  /** Said after each number in the description: "actions", "%". */
  unit?: string;
};

const width = 720;
const rowHeight = 38;
const barHeight = 24;
const labelWidth = 220;
const totalWidth = 44;

/**
 * Horizontal stacked bars, such as ratings by area. Every part carries its number where it fits, a pattern of its
 * own, and a title; the total stands at the end of the bar.
 * Throws RangeError when a bar does not have one value, zero or more, for each part: that is a bug in the caller.
 */
export function barChart(chart: BarChart): DrawnChart {
  for (const bar of chart.bars) {
    const sound = bar.values.length === chart.series.length && bar.values.every((value) => value >= 0);
    if (!sound) throw new RangeError(`Bar "${bar.label}" needs ${chart.series.length} values of zero or more`);
  }
  const looks = chart.series.map((series, at) => {
    const colour = series.colour ?? turn[at % turn.length]!;
    return { ...texture(chart.id, at, colour), solid: fills[colour] };
  });
  const keyed = chart.series.length > 1 ? key(chart, looks) : { markup: '', height: 0 };
  const top = keyed.height + 4;
  const bottom = top + chart.bars.length * rowHeight;
  const longest = max(chart.bars, (bar) => sum(bar.values)) || 1;
  const x = scaleLinear([0, longest], [labelWidth, width - totalWidth]);
  const stacked = stack<BarChart['bars'][number], number>()
    .keys(chart.series.map((_, at) => at))
    .value((bar, at) => bar.values[at]!)(chart.bars);

  const parts = stacked.flatMap((layer, at) =>
    layer.map(([from, to], row) => {
      if (to === from) return '';
      const y = top + row * rowHeight + (rowHeight - barHeight) / 2;
      return part(
        { at: x(from), width: x(to) - x(from), y, value: to - from, name: chart.series[at]!.name },
        looks[at]!,
      );
    }),
  );
  const labels = chart.bars.map((bar, row) => {
    const middle = top + row * rowHeight + rowHeight / 2;
    const total = sum(bar.values);
    const end = words(plain(total), { x: x(total) + 6, y: middle + 5, 'font-weight': 'bold' });
    return barLabel(bar.label, middle) + end;
  });
  const axis = element('line', { x1: labelWidth, x2: labelWidth, y1: top, y2: bottom, stroke: ink });
  const description = describe(chart);
  const svg = chartSvg(
    { id: chart.id, title: chart.title, description, width, height: bottom + 6 },
    element('defs', {}, ...looks.map((look) => look.definition)),
    keyed.markup,
    ...parts,
    ...labels,
    axis,
  );
  return {
    svg,
    description,
    columns: [chart.across ?? 'Name', ...chart.series.map((series) => series.name)],
    rows: chart.bars.map((bar) => [bar.label, ...bar.values]),
  };
}

function part(
  segment: { at: number; width: number; y: number; value: number; name: string },
  look: { fill: string; solid: string },
): string {
  const value = plain(segment.value);
  const labelSpace = textWidth(value, 14) + 6;
  const middle = segment.at + segment.width / 2;
  const bar = element('rect', {
    x: segment.at,
    y: segment.y,
    width: segment.width,
    height: barHeight,
    fill: look.fill,
    stroke: '#ffffff',
  });
  const label =
    segment.width < labelSpace + 2
      ? ''
      : element('rect', {
          x: middle - labelSpace / 2,
          y: segment.y + 3,
          width: labelSpace,
          height: barHeight - 6,
          fill: look.solid,
        }) + words(value, { x: middle, y: segment.y + 17, 'text-anchor': 'middle', fill: '#ffffff' });
  return element('g', {}, element('title', {}, escapeXml(`${segment.name}: ${value}`)), bar, label);
}

function barLabel(label: string, middle: number): string {
  const lines = wrapped(label, labelWidth - 12, 14, 2);
  const first = middle + 5 - (lines.length - 1) * 8;
  return lines.map((line, at) => words(line, { x: labelWidth - 8, y: first + at * 16, 'text-anchor': 'end' })).join('');
}

function key(chart: BarChart, looks: { fill: string }[]): { markup: string; height: number } {
  let at = 0;
  let row = 0;
  const entries = chart.series.map((series, place) => {
    const name = wrapped(series.name, width - 40, 14, 1)[0] ?? '';
    const space = textWidth(name, 14) + 44;
    if (at > 0 && at + space > width) {
      at = 0;
      row += 1;
    }
    const swatch = element('rect', {
      x: at,
      y: row * 24 + 2,
      width: 18,
      height: 18,
      fill: looks[place]!.fill,
      stroke: faint,
    });
    const entry = swatch + words(name, { x: at + 24, y: row * 24 + 16 });
    at += space;
    return entry;
  });
  return { markup: entries.join(''), height: (row + 1) * 24 + 6 };
}

function describe(chart: BarChart): string {
  const unit = chart.unit === undefined ? '' : chart.unit === '%' ? '%' : ` ${chart.unit}`;
  if (chart.bars.length === 0) return 'Bar chart with no bars: there is nothing to show yet.';
  const each = chart.bars.map((bar) => {
    const total = plain(sum(bar.values));
    if (chart.series.length === 1) return `${bar.label}: ${total}${unit}`;
    const parts = chart.series
      .map((series, at) => ({ name: series.name, value: bar.values[at]! }))
      .filter((entry) => entry.value > 0)
      .map((entry) => `${entry.name} ${plain(entry.value)}`);
    return `${bar.label}: ${total}${unit}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
  });
  return `Bar chart. ${each.join('. ')}.`;
}

const plain = (value: number): string => String(Math.round(value * 10) / 10);
