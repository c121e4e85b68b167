import { inWords } from '../../../methods/calendar.ts';
import type { Delivery } from '../../model/plan-view.ts';
import { capital, deliveryWords } from '../../words.ts';

/** From furthest on at the top to furthest behind; the lowest lane is for words nobody has explained. */
const lanes: (Delivery | null)[] = ['closed', 'complete', 'on-track', 'not-started', 'at-risk', 'late', null];
const laneHeight = 26;
const left = 130;
const width = 720;
const bottom = lanes.length * laneHeight;

export type DeliveryLine = { name: string; points: { date: string; delivery: Delivery | null; word: string }[] };

/**
 * How far on a thing was said to be, claim by claim: one lane for each delivery, so that the picture needs no numbers.
 * Several lines have dashes and marks of their own. The table beside it says the same in words.
 */
export function DeliveryChart({ lines }: { lines: DeliveryLine[] }) {
  const times = lines.flatMap((line) => line.points.map((point) => Date.parse(point.date)));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (date: string) =>
    left + 20 + ((Date.parse(date) - first) / Math.max(1, last - first)) * (width - left - 60);
  const y = (delivery: Delivery | null) => lanes.indexOf(delivery) * laneHeight + laneHeight / 2;
  const used = lines.some((line) => line.points.some((point) => point.delivery === null));
  const shown = used ? lanes : lanes.slice(0, -1);
  const described = lines.map((line) => `${line.name}: ${line.points.map(pointWords).join(', ')}.`).join(' ');
  return (
    <svg
      class="los-delivery-chart"
      viewBox={`0 0 ${width} ${bottom + 26}`}
      role="img"
      aria-labelledby="delivery-title delivery-words"
    >
      <title id="delivery-title">How far on it was said to be</title>
      <desc id="delivery-words">{described}</desc>
      {shown.map((lane) => (
        <g key={lane}>
          <line class="los-delivery-chart__lane" x1={left} x2={width} y1={y(lane)} y2={y(lane)} />
          <text x={left - 8} y={y(lane) + 5} text-anchor="end">
            {lane ? capital(deliveryWords[lane]) : 'Not explained'}
          </text>
        </g>
      ))}
      {lines.map((line, index) => (
        <g key={line.name} class={`los-delivery-chart__line los-delivery-chart__line--${index % 3}`}>
          <polyline points={line.points.map((point) => `${round(x(point.date))},${y(point.delivery)}`).join(' ')} />
          {line.points.map((point) => (
            <circle key={point.date} cx={round(x(point.date))} cy={y(point.delivery)} r="5">
              <title>{`${line.name}, ${pointWords(point)}`}</title>
            </circle>
          ))}
        </g>
      ))}
      <text x={left + 20} y={shown.length * laneHeight + 16}>
        {inWords(new Date(first).toISOString().slice(0, 10))}
      </text>
      <text x={width} y={shown.length * laneHeight + 16} text-anchor="end">
        {inWords(new Date(last).toISOString().slice(0, 10))}
      </text>
    </svg>
  );
}

const pointWords = (point: DeliveryLine['points'][number]): string => `${inWords(point.date)}: ${point.word}`;
const round = (value: number): number => Math.round(value * 10) / 10;
