import { scaleLinear } from 'd3-scale';
import { daysBetween, inWords } from '../../methods/calendar.ts';
import { fills } from '../../platform/charts/palette.ts';
import { chartSvg, element, faint, ink, words } from '../../platform/charts/svg.ts';
import { wrapped } from '../../platform/charts/text-width.ts';
import type { Story, StoryEvent } from './thread-story.ts';

const width = 720;
const labelWidth = 210;
const rowHeight = 40;

type Row = { label: string; marks: { on: string; wanting: boolean; said: boolean; title: string }[] };

/**
 * A thread drawn along the years: a row for each document with a mark where it spoke, and a row for what was done
 * between. Shapes tell what colour tells: a diamond is something wanting, a circle something else said, a square what was
 * done. Undated documents are not drawn; the table below the picture has everything. Null where fewer than two days are known.
 */
export function threadPicture(story: Story, title: string): string | null {
  const rows = rowsOf(story.events);
  const days = rows.flatMap((row) => row.marks.map((mark) => mark.on)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const x = scaleLinear([0, daysBetween(first, last)], [labelWidth + 14, width - 14]);
  const at = (on: string) => x(daysBetween(first, on));
  const top = 30;
  const bottom = top + rows.length * rowHeight;
  const years = yearsBetween(first, last).map((year) => {
    const place = at(`${year}-01-01`);
    return (
      element('line', { x1: place, x2: place, y1: top - 6, y2: bottom, stroke: faint }) +
      words(String(year), { x: place, y: top - 12, 'text-anchor': 'middle', 'font-size': 13 })
    );
  });
  const drawn = rows.map((row, index) => {
    const middle = top + index * rowHeight + rowHeight / 2;
    const label = wrapped(row.label, labelWidth - 12, 13, 2).map((line, place, all) =>
      words(line, {
        x: labelWidth - 8,
        y: middle + 5 - (all.length - 1) * 8 + place * 16,
        'text-anchor': 'end',
        'font-size': 13,
      }),
    );
    const line = element('line', {
      x1: labelWidth,
      x2: width,
      y1: middle,
      y2: middle,
      stroke: faint,
      'stroke-dasharray': '2 4',
    });
    return label.join('') + line + row.marks.map((mark) => shape(at(mark.on), middle, mark)).join('');
  });
  const axis = element('line', { x1: labelWidth, x2: labelWidth, y1: top, y2: bottom, stroke: ink });
  const description = `From ${inWords(first)} to ${inWords(last)}. ${rows
    .map((row) => `${row.label}: ${row.marks.map((mark) => inWords(mark.on)).join(', ')}`)
    .join('. ')}.`;
  return chartSvg({ id: 'thread', title, description, width, height: bottom + 8 }, ...years, ...drawn, axis);
}

function rowsOf(events: StoryEvent[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { on, kind, node, text } of events) {
    if (on === null) continue;
    const label = kind === 'said' ? (node?.source?.title ?? 'Findings of the plan') : 'What was done';
    const key = kind === 'said' ? `said ${node?.source?.id ?? 'plan'}` : 'done';
    const row = rows.get(key) ?? { label, marks: [] };
    rows.set(key, row);
    // A title may not carry words of a document that is not for everyone: it tells the day alone.
    const title = kind === 'said' ? `${label}, ${inWords(on)}` : `${text}, ${inWords(on)}`;
    const mark = { on, said: kind === 'said', wanting: node?.isWanting ?? false, title };
    if (!row.marks.some((one) => one.on === mark.on && one.wanting === mark.wanting)) row.marks.push(mark);
  }
  const list = [...rows.values()];
  return [
    ...list.filter((row) => row.label !== 'What was done'),
    ...list.filter((row) => row.label === 'What was done'),
  ];
}

function shape(x: number, y: number, { wanting, said, title }: Row['marks'][number]): string {
  const look = { stroke: '#ffffff', 'stroke-width': 1.5 };
  const drawn = !said
    ? element('rect', { x: x - 6, y: y - 6, width: 12, height: 12, fill: fills.blue, ...look })
    : wanting
      ? element('path', { d: `M${x} ${y - 9}l9 9l-9 9l-9 -9z`, fill: fills.orange, ...look })
      : element('circle', { cx: x, cy: y, r: 7, fill: fills.green, ...look });
  return element('g', {}, element('title', {}, title.replace(/[<>&]/g, ' ')), drawn);
}

function yearsBetween(first: string, last: string): number[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  const every = Math.max(1, Math.ceil((to - from + 1) / 12));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_one, index) => from + index).filter(
    (_y, index) => index % every === 0,
  );
}
