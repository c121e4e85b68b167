import { extent, max, min } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { escapeXml } from '../xml-text.ts';
import type { DrawnChart } from './drawn-chart.ts';
import { fills, type ChartColour } from './palette.ts';
import type { ProcessChart, ProcessPoint, Signal } from './process-chart-data.ts';
import { describeProcess } from './process-chart-words.ts';
import { chartSvg, element, faint, ink, words } from './svg.ts';
import { dateLabels, monthAndYear, timeOf } from './time-axis.ts';

const width = 720;
const plot = { left: 52, right: 600, top: 34, bottom: 262 };

/** Each signal has its own shape as well as its colour. */
const marks: Record<Signal, { colour: ChartColour; shape: typeof symbolCircle; size: number }> = {
  chance: { colour: 'grey', shape: symbolCircle, size: 46 },
  better: { colour: 'blue', shape: symbolTriangle, size: 90 },
  worse: { colour: 'orange', shape: symbolSquare, size: 84 },
  change: { colour: 'purple', shape: symbolDiamond, size: 84 },
};
const signalWords: Record<Signal, string> = {
  chance: 'Chance',
  better: 'Better than chance',
  worse: 'Worse than chance',
  change: 'More than chance',
};

type Scale = (value: number) => number;

/** Draws a process chart: points by shape, mean, limits, target, step changes and what happened, with its key. */
export function processChart(chart: ProcessChart): DrawnChart {
  const points = chart.points.toSorted((a, b) => a.date.localeCompare(b.date));
  const { least = -Infinity, most = Infinity } = chart.within ?? {};
  const drawn = points.map((point) => ({
    ...point,
    lower: point.lower === null ? null : Math.max(least, point.lower),
    upper: point.upper === null ? null : Math.min(most, point.upper),
  }));
  const values = drawn.flatMap(({ value, lower, upper }) => [value, lower, upper].filter((one) => one !== null));
  const all = chart.target === undefined ? values : [...values, chart.target.value];
  const [low, high] = [min(all) ?? 0, max(all) ?? 1];
  const y = scaleLinear([low, high === low ? low + 1 : high], [plot.bottom, plot.top]).nice(5);
  const times = drawn.map(({ date }) => timeOf(date));
  const [first = 0, last = 0] = extent(times);
  const x = scaleUtc([first, first === last ? first + 1 : last], [plot.left + 10, plot.right - 10]);
  const suffix = chart.unit === '%' ? '%' : '';
  const events = placedEvents(chart, x, first, last);
  const height = plot.bottom + 62 + events.lines.length * 17;
  const description = describeProcess(chart);
  const grid = y.ticks(5).map((tick) => {
    const at = y(tick);
    return (
      element('line', { x1: plot.left, x2: plot.right, y1: at, y2: at, stroke: faint, 'stroke-opacity': 0.6 }) +
      words(`${tick}${suffix}`, { x: plot.left - 8, y: at + 5, 'text-anchor': 'end' })
    );
  });
  const svg = chartSvg(
    { id: chart.id, title: chart.title, description, width, height },
    ...grid,
    ...dateLabels(times, x, plot.bottom),
    ...stepLines(chart, x, first, last),
    ...events.marks,
    stretch(drawn, 'lower', x, y, { stroke: ink, 'stroke-dasharray': '6 4', 'stroke-width': 1.2 }),
    stretch(drawn, 'upper', x, y, { stroke: ink, 'stroke-dasharray': '6 4', 'stroke-width': 1.2 }),
    stretch(drawn, 'mean', x, y, { stroke: ink, 'stroke-width': 1.4 }),
    targetLine(chart, y),
    valueLine(drawn, x, y),
    ...drawn.map((point) => dot(point, x, y, suffix)),
    ...endWords(drawn, chart, y),
    ...key(drawn, height),
    ...events.lines,
  );
  return {
    svg,
    description,
    columns: ['Date', 'Value', 'Mean', 'Lower limit', 'Upper limit', 'More than chance'],
    rows: points.map(({ date, value, mean, lower, upper, because }) => [
      date,
      tidy(value),
      tidy(mean),
      tidy(lower),
      tidy(upper),
      because || null,
    ]),
  };
}

function valueLine(points: ProcessPoint[], x: Scale, y: Scale): string {
  const path = line<ProcessPoint>()
    .defined((point) => point.value !== null)
    .x((point) => x(timeOf(point.date)))
    .y((point) => y(point.value ?? 0));
  return element('path', { d: path.digits(2)(points) ?? '', fill: 'none', stroke: fills.grey, 'stroke-width': 1.6 });
}

/** A mean or a limit: level as long as it is the same, broken where it was set anew. */
function stretch(
  points: ProcessPoint[],
  of: 'mean' | 'lower' | 'upper',
  x: Scale,
  y: Scale,
  look: Record<string, string | number>,
): string {
  let d = '';
  for (const [index, point] of points.entries()) {
    const value = point[of];
    if (value === null) continue;
    const before = points[index - 1]?.[of];
    const at = `${round(x(timeOf(point.date)))} ${round(y(value))}`;
    d += before === value ? `L${at}` : `M${at}`;
  }
  return element('path', { d, fill: 'none', ...look });
}

function dot(point: ProcessPoint, x: Scale, y: Scale, suffix: string): string {
  if (point.value === null) return '';
  const { colour, shape, size } = marks[point.signal];
  const said = `${monthAndYear(point.date)}: ${tidy(point.value)}${suffix}${point.because ? `, ${point.because}` : ''}`;
  return element(
    'path',
    {
      d: symbol(shape, size)() ?? '',
      transform: `translate(${round(x(timeOf(point.date)))} ${round(y(point.value))})`,
      fill: fills[colour],
    },
    element('title', {}, escapeXml(said)),
  );
}

function targetLine(chart: ProcessChart, y: Scale): string {
  if (chart.target === undefined) return '';
  const at = y(chart.target.value);
  return element('line', {
    x1: plot.left,
    x2: plot.right,
    y1: at,
    y2: at,
    stroke: fills.red,
    'stroke-width': 2,
    'stroke-dasharray': '2 3',
  });
}

/** The names of mean, limits and target at the right, moved apart where they stand together. */
function endWords(points: ProcessPoint[], chart: ProcessChart, y: Scale): string[] {
  const last = points.findLast((point) => point.mean !== null);
  const suffix = chart.unit === '%' ? '%' : '';
  const names = [
    ...(last?.upper == null ? [] : [{ text: `Upper ${tidy(last.upper)}${suffix}`, at: y(last.upper) }]),
    ...(last?.mean == null ? [] : [{ text: `Mean ${tidy(last.mean)}${suffix}`, at: y(last.mean) }]),
    ...(last?.lower == null ? [] : [{ text: `Lower ${tidy(last.lower)}${suffix}`, at: y(last.lower) }]),
    ...(chart.target
      ? [{ text: `${chart.target.label} ${chart.target.value}${suffix}`, at: y(chart.target.value) }]
      : []),
  ].sort((a, b) => a.at - b.at);
  let free = plot.top;
  return names.map(({ text, at }) => {
    const placed = Math.max(at, free);
    free = placed + 16;
    return words(text, { x: plot.right + 8, y: placed + 5, 'font-size': 13 });
  });
}

function stepLines(chart: ProcessChart, x: Scale, first: number, last: number): string[] {
  return (chart.steps ?? [])
    .filter(({ date }) => timeOf(date) >= first && timeOf(date) <= last)
    .map(({ date, label }) => {
      const at = round(x(timeOf(date)));
      const rule = {
        x1: at,
        x2: at,
        y1: plot.top - 8,
        y2: plot.bottom,
        stroke: fills.purple,
        'stroke-dasharray': '8 3',
      };
      return (
        element('line', rule) +
        words(`Step change: ${shorten(label)}`, {
          x: Math.min(at + 4, plot.right - 180),
          y: plot.top - 14,
          'font-size': 13,
          fill: fills.purple,
        })
      );
    });
}

/** Numbered marks on the axis, and what each was in lines under the chart. */
function placedEvents(chart: ProcessChart, x: Scale, first: number, last: number) {
  const shown = (chart.events ?? [])
    .filter(({ date }) => timeOf(date) >= first && timeOf(date) <= last)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .slice(-8);
  const marksAt = shown.map(({ date }, index) => {
    const at = round(x(timeOf(date)));
    return (
      element('line', { x1: at, x2: at, y1: plot.top, y2: plot.bottom, stroke: faint, 'stroke-dasharray': '1 3' }) +
      element('circle', { cx: at, cy: plot.bottom - 9, r: 9, fill: '#ffffff', stroke: ink }) +
      words(String(index + 1), { x: at, y: plot.bottom - 4.5, 'text-anchor': 'middle', 'font-size': 13 })
    );
  });
  const lines = shown.map(({ date, label }, index) =>
    words(`${index + 1}  ${monthAndYear(date)}: ${shorten(label, 90)}`, {
      x: plot.left,
      y: plot.bottom + 68 + index * 17,
      'font-size': 13,
    }),
  );
  return { marks: marksAt, lines };
}

/** The shapes that occur, each with its word. */
function key(points: ProcessPoint[], height: number): string[] {
  const used = [...new Set(points.filter(({ value }) => value !== null).map(({ signal }) => signal))];
  const at = Math.min(height - 12, plot.bottom + 46);
  let left = plot.left;
  return (['chance', 'better', 'worse', 'change'] as const)
    .filter((signal) => used.includes(signal))
    .map((signal) => {
      const { colour, shape, size } = marks[signal];
      const mark = element('path', {
        d: symbol(shape, size)() ?? '',
        transform: `translate(${left + 6} ${at - 5})`,
        fill: fills[colour],
      });
      const text = words(signalWords[signal], { x: left + 18, y: at, 'font-size': 13 });
      left += 34 + signalWords[signal].length * 7;
      return mark + text;
    });
}

const tidy = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);
const round = (value: number): number => Math.round(value * 100) / 100;
const shorten = (text: string, most = 34): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
