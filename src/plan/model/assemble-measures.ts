import { wilson } from '../../methods/proportions.ts';
import type * as claims from './claim-queries.ts';
import { fromOf } from './from-of.ts';
import { keptByRow } from './kept-by-row.ts';
import type * as q from './plan-queries.ts';
import type { ImpactRating, Measure, Reading, Target } from './plan-view.ts';

type Parts = {
  measures: q.MeasureRow[];
  targets: q.TargetRow[];
  readings: claims.ReadingRow[];
  ratingOf: Map<number, claims.RatingRow>;
  evidenceOf: Map<number, { all: number; current: number }>;
  linked: (kind: q.LinkRow['kind'], end: 'from_id' | 'to_id') => (id: number) => number[];
};

const measureOf = keptByRow<q.MeasureRow, Measure>();
const readingsByItem = keptByRow<claims.ReadingRow[], Map<number, claims.ReadingRow[]>>();
const targetsByMeasure = keptByRow<q.TargetRow[], Map<number, q.TargetRow[]>>();

/** Measures with their targets and latest readings, from rows that hold at one date. */
export function assembleMeasures(parts: Parts): Measure[] {
  const readings = readingsByItem(parts.readings, [], () => Map.groupBy(parts.readings, (row) => row.item_id));
  const targets = targetsByMeasure(parts.targets, [], () => Map.groupBy(parts.targets, (row) => row.measure_id));
  const actions = parts.linked('action-measure', 'to_id');
  const from: unknown[] = [];
  return parts.measures.map((row) => {
    const own = targets.get(row.id) ?? [];
    const [latest, rating] = [readings.get(row.id)?.[0], parts.ratingOf.get(row.id)];
    const [actionIds, evidenceCount] = [actions(row.id), parts.evidenceOf.get(row.id)?.all ?? 0];
    from.length = 0;
    from.push(latest, rating, evidenceCount, ...actionIds);
    for (const target of own) from.push('target', target, ...(readings.get(target.id) ?? []));
    return measureOf(row, from, () => ({
      id: row.id,
      areaId: row.area_id,
      text: row.text,
      origin: row.origin,
      source: row.reading_source,
      sourceName: row.reading_source_name,
      targets: own.map((target) => targetOf(target, readings.get(target.id) ?? [])),
      reading: readingOf(latest, null),
      actionIds,
      impactRating: impactRatingOf(rating),
      evidenceCount,
      from: fromOf(row),
    }));
  });
}

/** What was claimed of a finding or measure itself; null where nothing was. */
export function impactRatingOf(rating: claims.RatingRow | undefined): ImpactRating | null {
  return rating?.impact ? { impact: rating.impact, on: rating.on, reason: rating.reason, who: rating.who } : null;
}

function targetOf(row: q.TargetRow, newestFirst: claims.ReadingRow[]): Target {
  const reading = readingOf(newestFirst[0], row.unit);
  return {
    id: row.id,
    comparator: row.comparator,
    value: row.value,
    unit: row.unit,
    subject: row.subject,
    byOn: row.by_on,
    reading,
    previousReading: readingOf(newestFirst[1], row.unit),
    meets: reading && meets(row.comparator, row.value, reading),
  };
}

function readingOf(row: claims.ReadingRow | undefined, unit: string | null): Reading | null {
  if (!row) return null;
  const percentages = unit === '%' && row.is_sample && row.numerator !== null && row.denominator !== null;
  const interval = percentages ? wilson(row.numerator as number, row.denominator as number) : null;
  return {
    id: row.id,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    asAt: row.as_at,
    source: row.source,
    isSample: row.is_sample,
    interval: interval && { low: interval.low * 100, high: interval.high * 100 },
  };
}

/**
 * Whether a reading meets its target. Three answers for a sample, never two: when its 95% Wilson interval lies on
 * both sides of the target, nobody can tell. The strict side decides: an interval that touches the target does not
 * settle it.
 */
export function meets(
  comparator: Target['comparator'],
  target: number,
  reading: Reading,
): 'yes' | 'no' | 'cannot-tell' {
  const holds = {
    '>': reading.value > target,
    '>=': reading.value >= target,
    '<': reading.value < target,
    '<=': reading.value <= target,
    '=': reading.value === target,
  }[comparator];
  if (!reading.interval || comparator === '=') return holds ? 'yes' : 'no';
  const { low, high } = reading.interval;
  // A target of 100% can never lie below an interval; every case in the sample passing is all a sample can show.
  if (comparator === '>=' && target >= 100) return reading.value >= 100 ? 'cannot-tell' : 'no';
  const upwards = comparator === '>' || comparator === '>=';
  if (low > target) return upwards ? 'yes' : 'no';
  if (high < target) return upwards ? 'no' : 'yes';
  return 'cannot-tell';
}
