import { extent, max, min } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { DrawnChart } from './drawn-chart.ts';
import type { LineChart } from './line-chart-data.ts';
import { describeLines } from './line-chart-words.ts';
import { fills, turn } from './palette.ts';
import { escapeXml } from '../xml-text.ts';
import { chartSvg, element, faint, ink, words } from './svg.ts';
import { wrapped } from './text-width.ts';
import { dateLabels, monthAndYear, timeOf } from './time-axis.ts';

const width = 720;
const height = 300;
const plot = { left: 52, right: 560, top: 14, bottom: 262 };
const markers = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];
const dashes = [undefined, '7 4', '2 3', '10 3 2 3'];

/** Values over time. Each line has its own marker and dash and its name at its end, so none is known by colour alone. */
export function lineChart(chart: LineChart): DrawnChart {
  const times = chart.series.flatMap((series) => series.points.map((point) => timeOf(point.date)));
  const values = chart.series.flatMap((series) => series.points.flatMap((point) => point.value ?? []));
  const all = chart.target === undefined ? values : [...values, chart.target.value];
  const lowest = chart.from === 'lowest' ? (min(all) ?? 0) : Math.min(0, min(all) ?? 0);
  const highest = max(all) ?? 1;
  const y = scaleLinear([lowest, highest === lowest ? lowest + 1 : highest], [plot.bottom, plot.top]).nice(5);
  const [first = 0, last = 0] = extent(times);
  const x = scaleUtc([first, first === last ? first + 1 : last], [plot.left + 8, plot.right - 8]);

  const suffix = chart.unit === '%' ? '%' : '';
  const grid = y.ticks(5).map((tick) => {
    const at = y(tick);
    const rule = element('line', { x1: plot.left, x2: plot.right, y1: at, y2: at, stroke: tick === 0 ? ink : faint });
    return rule + words(`${tick}${suffix}`, { x: plot.left - 8, y: at + 5, 'text-anchor': 'end' });
  });
  const drawn = chart.series.map((series, at) => oneLine(series, at, x, y, suffix));
  const description = describeLines(chart);
  const svg = chartSvg(
    { id: chart.id, title: chart.title, description, width, height },
    ...grid,
    ...dateLabels(
      [...new Set(times)].sort((a, b) => a - b),
      x,
      plot.bottom,
    ),
    targetLine(chart, y, suffix),
    ...drawn,
    ...endLabels(chart, y),
  );
  const dates = [...new Set(chart.series.flatMap((series) => series.points.map((point) => point.date)))].sort();
  return {
    svg,
    description,
    columns: ['Date', ...chart.series.map((series) => series.name)],
    rows: dates.map((date) => [
      date,
      ...chart.series.map((series) => series.points.find((point) => point.date === date)?.value ?? null),
    ]),
  };
}

type Scale = (value: number) => number;

function oneLine(series: LineChart['series'][number], place: number, x: Scale, y: Scale, suffix: string): string {
  const colour = colourOf(series, place);
  const points = [...series.points].sort((a, b) => a.date.localeCompare(b.date));
  const path = line<LineChart['series'][number]['points'][number]>()
    .defined((point) => point.value !== null)
    .x((point) => x(timeOf(point.date)))
    .y((point) => y(point.value!));
  const dots = points.map((point) => {
    if (point.value === null) return '';
    return element(
      'path',
      {
        d: symbol(markers[place % markers.length], 64)() ?? '',
        transform: `translate(${Math.round(x(timeOf(point.date)) * 100) / 100} ${Math.round(y(point.value) * 100) / 100})`,
        fill: colour,
      },
      element('title', {}, escapeXml(`${series.name}, ${monthAndYear(point.date)}: ${point.value}${suffix}`)),
    );
  });
  const stroke = {
    fill: 'none',
    stroke: colour,
    'stroke-width': 2.5,
    'stroke-dasharray': dashes[place % dashes.length],
  };
  return element('path', { d: path.digits(2)(points) ?? '', ...stroke }) + dots.join('');
}

function targetLine(chart: LineChart, y: Scale, suffix: string): string {
  if (chart.target === undefined) return '';
  const at = y(chart.target.value);
  const label = `${chart.target.label} (${chart.target.value}${suffix})`;
  return (
    element('line', { x1: plot.left, x2: plot.right, y1: at, y2: at, stroke: ink, 'stroke-dasharray': '3 3' }) +
    words(label, { x: plot.left + 6, y: at < plot.top + 16 ? at + 16 : at - 6, 'font-size': 13 })
  );
}

/** Names at the ends of the lines, moved apart where lines end together. */
function endLabels(chart: LineChart, y: Scale): string[] {
  const labels = chart.series
    .map((series, place) => {
      const latest = [...series.points].sort((a, b) => a.date.localeCompare(b.date)).findLast((p) => p.value !== null);
      const lines = wrapped(series.name, width - plot.right - 24, 14, 2);
      return {
        lines,
        colour: colourOf(series, place),
        place,
        at: latest === undefined ? plot.bottom : y(latest.value!),
      };
    })
    .sort((a, b) => a.at - b.at);
  let free = plot.top;
  const placed = labels.map((label) => {
    const at = Math.max(label.at, free);
    free = at + label.lines.length * 16 + 4;
    return { ...label, at };
  });
  const over = Math.max(0, free - height);
  return placed.map((label) => {
    const at = label.at - over;
    const d = symbol(markers[label.place % markers.length], 64)() ?? '';
    const mark = element('path', {
      d,
      transform: `translate(${plot.right + 10} ${Math.round(at)})`,
      fill: label.colour,
    });
    const text = label.lines.map((each, row) => words(each, { x: plot.right + 20, y: at + 5 + row * 16 }));
    return mark + text.join('');
  });
}

const colourOf = (series: LineChart['series'][number], place: number): string =>
  fills[series.colour ?? turn[place % turn.length]!];
