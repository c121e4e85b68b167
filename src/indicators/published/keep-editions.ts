import type { Trx } from '../../platform/db/connect.ts';
import type { CountedChildren } from '../crossed/counted-children.ts';
import type { Breakdown, Result } from '../engine/evaluate.ts';
import { decideCrosses, type CrossedEdition } from './crossed-edition.ts';
import { decideEditions, type ToPublish } from './edition.ts';
import { addCrosses, addEditions, crossesBeside, dayOfReturn, editionsBeside } from './edition-queries.ts';
import { populationOf } from './population.ts';

/**
 * Decides what may be shown of a return's indicators, and of every two of their breakdowns crossed, beside all that has
 * been published, and keeps the decision. Of what is not counted (`counted`) nothing is crossed.
 */
export async function keepEditions(
  trx: Trx,
  snapshotId: number,
  results: readonly ToPublish[],
  counted: readonly CountedChildren[],
): Promise<void> {
  const ids = results.map(({ id }) => id);
  const asAt = await dayOfReturn(trx, snapshotId);
  const editions = decideEditions(results, await editionsBeside(trx, asAt, ids));
  await addEditions(trx, snapshotId, editions);
  if (counted.length === 0) return;
  const earlier = await crossesBeside(trx, asAt, ids);
  const crosses = new Map<string, CrossedEdition>();
  for (const own of counted) for (const [id, one] of decideCrosses(own, editions, earlier)) crosses.set(id, one);
  await addCrosses(trx, snapshotId, crosses);
}

/** A result with what tells indicators apart that counted other children: the rows counted, of their list. */
export function toPublish({ id, unit, numerator, denominator, by, items }: Result): ToPublish {
  const population = items ? { population: populationOf(items) } : {};
  return { id, unit, numerator, denominator, by: by as Record<string, Breakdown>, ...population };
}
