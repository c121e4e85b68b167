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
  const units = new Map(indicators.map(({ id, unit }) => [id, unit]));
  return new Map(
    results.flatMap(({ id, groups, ...result }) => {
      const unit = units.get(id);
      if (unit === undefined) return [];
      const computed = { unit, ...result, by: groups as Record<string, Breakdown> };
      return [[id, publish(computed, undefined, editions.get(id) ?? null)] as const];
    }),
  );
}
