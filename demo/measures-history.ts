import { storyMonths, type AreaStory, type MeasureStory } from './story.ts';
import type { DemoCalendar } from './calendar.ts';
import type { DemoMonth, DemoReading } from './demo-shapes.ts';

/** The month's readings of every measure, and figures for the same thing printed in other documents. */
export function measuresIn(
  month: number,
  areas: AreaStory[],
  when: DemoCalendar,
): Pick<DemoMonth, 'readings' | 'otherFigures'> {
  const asAt = month === 0 ? when.today : when.last(month);
  const measures = areas.flatMap((area) => area.measures.map((measure) => ({ area: area.title, measure })));
  return {
    readings: measures.flatMap(({ area, measure }) => readingIn(month, area, measure, asAt)),
    otherFigures: measures.flatMap(({ area, measure }) =>
      (measure.otherFigures ?? [])
        .filter((figure) => figure.month === month)
        .map(({ month: _month, ...figure }) => ({ area, measure: measure.text, asAt, ...figure })),
    ),
  };
}

function readingIn(month: number, area: string, measure: MeasureStory, asAt: string): DemoReading[] {
  const reading = measure.readings?.[month - storyMonths[0]] ?? null;
  if (reading === null || !measure.source) return [];
  const [numerator, denominator] = Array.isArray(reading) ? reading : [null, null];
  return [
    {
      area,
      measure: measure.text,
      target: measure.targets.length > 0 ? 0 : null,
      value: Array.isArray(reading) ? percentage(...reading) : reading,
      numerator,
      denominator,
      asAt,
      source: measure.source.title,
      sample: measure.source.sample ?? false,
    },
  ];
}

/** To one decimal place, as reports print it; the numerator and denominator travel with it. */
function percentage(numerator: number, denominator: number): number {
  return Math.round((1000 * numerator) / denominator) / 10;
}
