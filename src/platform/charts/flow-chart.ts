import { max } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import { escapeXml } from '../xml-text.ts';
import type { DrawnChart } from './drawn-chart.ts';
import { fills } from './palette.ts';
import { chartSvg, element, ink, words } from './svg.ts';
import { textWidth, wrapped } from './text-width.ts';

export type FlowChart = {
  /** Unique in the page; the ids inside the chart begin with it. */
  id: string;
  title: string;
  /** The stations in their order, each with words to stand under its name. */
  stations: { name: string; note?: string }[];
  /** How many went from one station to another, by their places; null where that is kept back. */
  flows: { from: number; to: number; value: number | null }[];
  /** Said after each number in the description: "children". */
  unit: string;
};

const width = 960;
const boxHeight = 58;
const margin = 8;

/**
 * Stations in a row with an arc for every flow: forward over them, back under them, thick as many went. Each arc
 * carries its number; one that is kept back is dashed and carries a c. Flows of nought are not drawn.
 * Throws RangeError when a flow names no station or goes nowhere: that is a bug in the caller.
 */
export function flowChart(chart: FlowChart): DrawnChart {
  const { stations } = chart;
  for (const { from, to } of chart.flows)
    if (!stations[from] || !stations[to] || from === to) throw new RangeError(`No flow goes from ${from} to ${to}`);
  const flows = chart.flows.filter(({ value }) => value !== 0);
  const pitch = (width - 2 * margin) / Math.max(1, stations.length);
  const centre = (place: number) => margin + pitch * (place + 0.5);
  const thick = scaleSqrt([0, max(flows, ({ value }) => value ?? 0) || 1], [1.5, 20]);
  const rise = (list: typeof flows) =>
    list.length === 0 ? 10 : heightOf(Math.max(...list.map(({ from, to }) => Math.abs(to - from)))) + 24;
  const forward = flows.filter(({ from, to }) => to > from);
  const back = flows.filter(({ from, to }) => to < from);
  const top = rise(forward);
  const bottom = top + boxHeight;
  const height = bottom + rise(back);

  const byWidth = flows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const arcs = byWidth.map(({ from, to, value }) => {
    const isForward = to > from;
    const edge = isForward ? top : bottom;
    const up = isForward ? -1 : 1;
    // Leaving stands on the side towards where it goes, arriving on the other, so that arcs do not hide each other.
    const shift = pitch * 0.18;
    const [x1, x2] = isForward
      ? [centre(from) + shift, centre(to) - shift]
      : [centre(from) - shift, centre(to) + shift];
    const lift = edge + up * (heightOf(Math.abs(to - from)) / 0.75);
    const path = element('path', {
      d: `M${x1} ${edge}C${x1} ${lift} ${x2} ${lift} ${x2} ${edge}`,
      fill: 'none',
      stroke: isForward ? fills.blue : fills.orange,
      'stroke-opacity': 0.55,
      'stroke-width': value === null ? 1.5 : thick(value),
      'stroke-dasharray': value === null ? '5 4' : undefined,
    });
    const says = `${name(from)} to ${name(to)}: ${value ?? 'kept back'}`;
    return element('g', {}, element('title', {}, escapeXml(says)), path);
  });
  const numbers = byWidth.map(({ from, to, value }) => {
    const isForward = to > from;
    const y = isForward ? top - heightOf(to - from) : bottom + heightOf(from - to);
    return label(value === null ? 'c' : value.toLocaleString('en-GB'), (centre(from) + centre(to)) / 2, y);
  });
  const boxes = stations.map((station, place) => {
    const lines = wrapped(station.name, pitch - 16, 14, 2);
    const x = centre(place);
    const first = top + (station.note ? 20 : 28) - (lines.length - 1) * 4;
    return (
      element('rect', {
        x: x - pitch / 2 + 4,
        y: top,
        width: pitch - 8,
        height: boxHeight,
        fill: '#ffffff',
        stroke: ink,
        'stroke-width': 1.5,
      }) +
      lines
        .map((line, at) => words(line, { x, y: first + at * 15, 'text-anchor': 'middle', 'font-weight': 'bold' }))
        .join('') +
      (station.note ? words(station.note, { x, y: top + boxHeight - 8, 'text-anchor': 'middle', 'font-size': 12 }) : '')
    );
  });
  const description = describe(chart, flows);
  return {
    svg: chartSvg({ id: chart.id, title: chart.title, description, width, height }, ...arcs, ...boxes, ...numbers),
    description,
    columns: ['From', 'To', chart.unit],
    rows: chart.flows.map(({ from, to, value }) => [name(from), name(to), value ?? 'c']),
  };

  function name(place: number): string {
    return stations[place]?.name ?? '';
  }
}

/** How high an arc over so many stations rises. */
const heightOf = (span: number): number => 14 + span * 27;

function label(text: string, x: number, y: number): string {
  const space = textWidth(text, 13) + 6;
  return (
    element('rect', { x: x - space / 2, y: y - 9, width: space, height: 17, rx: 3, fill: '#ffffff' }) +
    words(text, { x, y: y + 4, 'text-anchor': 'middle', 'font-size': 13 })
  );
}

function describe({ stations, unit }: FlowChart, flows: FlowChart['flows']): string {
  if (flows.length === 0) return 'Flow chart in which nobody moved.';
  const parts = flows.map(
    ({ from, to, value }) =>
      `${stations[from]?.name ?? ''} to ${stations[to]?.name ?? ''} ${value === null ? 'kept back' : value.toLocaleString('en-GB')}`,
  );
  return `Flow chart of ${unit}. ${parts.join(', ')}.`;
}
