import { verdict, type Verdict } from '../../methods/proportions.ts';
import { xmr, type AssuranceIcon, type VariationIcon, type XmrChart } from '../../methods/spc/xmr.ts';
import type { Indicator } from '../engine/definition.ts';
import { publish, type PublishedFigure } from '../published/publish.ts';
import type { ReadingRow, StepRow, TargetRow } from './series-queries.ts';

/** One reading as it may be shown. */
export type Reading = PublishedFigure & Pick<ReadingRow, 'asAt' | 'snapshotId' | 'source' | 'missing'>;

/** An indicator with its readings, its target and what they come to: what every page and export of it shows. */
export type Sign = {
  indicator: Indicator;
  readings: Reading[];
  /** The last reading; null where there is none. */
  last: Reading | null;
  /** The one before it that has a value. */
  before: Reading | null;
  target: number | null;
  /** Every target ever set, the latest last. */
  targets: readonly TargetRow[];
  /** Step changes that stand, in order of their day. */
  steps: readonly StepRow[];
  chart: XmrChart;
  variation: VariationIcon | null;
  assurance: AssuranceIcon | null;
  /** Whether the last value is over (or under) the target beyond doubt; null without a target, a percentage or a value. */
  verdict: Verdict | null;
  /** Whether the last reading misses the target, beyond doubt or not; null where it cannot be said. */
  misses: boolean | null;
};

/** With fewer readings than this, limits say nothing: a change is then not told from chance. */
export const fewestToTell = 5;

/** Makes the sign of an indicator. Limits are computed from what is shown, so that they give nothing away. */
export function signOf(
  indicator: Indicator,
  rows: readonly ReadingRow[],
  set: { targets: readonly TargetRow[]; steps: readonly StepRow[] },
): Sign {
  const readings = rows.map((row): Reading => {
    const { numerator, denominator, value, keptBack } = publish({
      unit: indicator.unit,
      suppression: indicator.suppression,
      by: {},
      ...row,
    });
    return {
      numerator,
      denominator,
      value,
      keptBack,
      asAt: row.asAt,
      snapshotId: row.snapshotId,
      source: row.source,
      missing: row.missing,
    };
  });
  const last = readings.at(-1) ?? null;
  const before = readings.slice(0, -1).findLast(({ value }) => value !== null) ?? null;
  const asAt = last?.asAt ?? '9999-12-31';
  const target = set.targets.findLast(({ fromOn }) => fromOn <= asAt)?.value ?? null;
  const chart = xmr(
    readings.map((reading) => reading.asAt),
    readings.map(({ value }) => value),
    {
      direction: directionOf(indicator),
      target,
      rebase: set.steps.map(({ date }) => date),
      screenOutliers: true,
    },
  );
  const told = chart.points.filter(({ value }) => value !== null).length >= fewestToTell;
  return {
    indicator,
    readings,
    last,
    before,
    target,
    targets: set.targets,
    steps: set.steps,
    chart,
    variation: told ? chart.variation : null,
    assurance: told ? chart.assurance : null,
    ...against(indicator, last, target),
  };
}

export function directionOf({ better }: Indicator): 'increase' | 'decrease' | 'neutral' {
  return better === 'higher' ? 'increase' : better === 'lower' ? 'decrease' : 'neutral';
}

function against(
  { unit, better }: Indicator,
  last: Reading | null,
  target: number | null,
): Pick<Sign, 'verdict' | 'misses'> {
  if (target === null || last === null || last.value === null || better === 'none')
    return { verdict: null, misses: null };
  const misses = better === 'higher' ? last.value < target : last.value > target;
  if (unit !== 'percent' || typeof last.numerator !== 'number' || typeof last.denominator !== 'number')
    return { verdict: null, misses };
  return { verdict: verdict(last.numerator, last.denominator, target / 100), misses };
}

/** Whether the target is missed beyond doubt: the whole interval of the last value lies on its wrong side. */
export function missedBeyondDoubt({ indicator, verdict: found }: Sign): boolean {
  return indicator.better === 'higher' ? found === 'below' : indicator.better === 'lower' ? found === 'above' : false;
}
