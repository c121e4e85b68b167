import { processChart, type DrawnChart, type ProcessPoint } from '../../platform/charts/index.ts';
import { units } from '../engine/units.ts';
import type { StepRow } from './series-queries.ts';
import type { Sign } from './sign.ts';
import { causeWords, headline } from './sign-words.ts';

/** Something that happened, marked on the chart. */
export type SignEvent = { date: string; label: string };

/** Draws a sign as a process chart. */
export function drawSign(sign: Sign, steps: readonly StepRow[], events: readonly SignEvent[] = []): DrawnChart {
  const { indicator, chart, target } = sign;
  return processChart({
    id: `chart-${indicator.id.replaceAll('_', '-')}`,
    title: headline(sign),
    unit: units[indicator.unit].sign,
    within: indicator.unit === 'percent' ? { least: 0, most: 100 } : { least: 0 },
    ...(target === null ? {} : { target: { value: target, label: 'Target' } }),
    steps: steps.map(({ date, because }) => ({ date, label: because })),
    events: [...events],
    points: chart.points.map(({ date, value, mean, lower, upper, type, cause }): ProcessPoint => ({
      date,
      value,
      mean,
      lower,
      upper,
      signal:
        type === 'common_cause'
          ? 'chance'
          : type === 'special_cause_improvement'
            ? 'better'
            : type === 'special_cause_concern'
              ? 'worse'
              : 'change',
      because: causeWords[cause],
    })),
  });
}
