import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { fills } from './palette.ts';
import { chartSvg, element } from './svg.ts';

/** A line the height of a word, for a row of a table. `null` leaves a gap; the last value has a dot. */
export function sparkline(chart: { id: string; title: string; values: (number | null)[] }): {
  svg: string;
  description: string;
} {
  const known = chart.values.filter((value) => value !== null);
  const [low = 0, high = 0] = extent(known);
  const y = scaleLinear([low, high === low ? low + 1 : high], [20, 4]);
  const x = scaleLinear([0, Math.max(1, chart.values.length - 1)], [4, 116]);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at))
    .y((value) => y(value!))
    .digits(2);
  const lastAt = chart.values.findLastIndex((value) => value !== null);
  const description =
    known.length === 0
      ? 'No values yet.'
      : `${known.length} values, from ${known[0]} to ${known.at(-1)}; lowest ${low}, highest ${high}.`;
  const dot =
    lastAt < 0 ? '' : element('circle', { cx: x(lastAt), cy: y(chart.values[lastAt]!), r: 3, fill: fills.blue });
  const svg = chartSvg(
    { id: chart.id, title: chart.title, description, width: 120, height: 24 },
    element('path', { d: path(chart.values) ?? '', fill: 'none', stroke: fills.blue, 'stroke-width': 1.5 }),
    dot,
  );
  return { svg, description };
}
