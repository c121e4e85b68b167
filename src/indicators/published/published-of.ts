import type { Db, Trx } from '../../platform/db/connect.ts';
import { indicators } from '../definitions/index.ts';
import type { Breakdown } from '../engine/evaluate.ts';
import { resultsOf } from '../results/result-queries.ts';
import { editionsOf } from './edition-queries.ts';
import { publish, type Published } from './publish.ts';

/** What may be shown of the indicators over a return, with their breakdowns, by id: of all, or of one. */
export async function publishedOf(
  db: Db | Trx,
  snapshotId: number,
  indicator?: string,
): Promise<Map<string, Published>> {
  const [results, editions] = await Promise.all([
    resultsOf(db, snapshotId, indicator),
    editionsOf(db, snapshotId, indicator),
  ]);
  const known = new Map(indicators.map((one) => [one.id, one]));
  return new Map(
    results.flatMap(({ id, groups, ...result }) => {
      const indicator = known.get(id);
      if (!indicator) return [];
      const { unit, suppression } = indicator;
      const computed = { unit, suppression, ...result, by: groups as Record<string, Breakdown> };
      return [[id, publish(computed, undefined, editions.get(id) ?? null)] as const];
    }),
  );
}
