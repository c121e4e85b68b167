import { createHash } from 'node:crypto';
import type { Trx } from '../../platform/db/connect.ts';
import type { Items, Result } from '../engine/evaluate.ts';
import { decideEditions } from './edition.ts';
import { addEditions, dayOfReturn, editionsBeside } from './edition-queries.ts';

/** Decides what may be shown of a return's indicators beside all that has been published, and keeps the decision. */
export async function keepEditions(trx: Trx, snapshotId: number, results: readonly Result[]): Promise<void> {
  const asAt = await dayOfReturn(trx, snapshotId);
  const earlier = await editionsBeside(trx, asAt);
  const toPublish = results.map(({ id, unit, numerator, denominator, by, items }) => ({
    id,
    unit,
    numerator,
    denominator,
    by: by as Record<string, (typeof by)['team']>,
    ...(items ? { population: populationOf(items) } : {}),
  }));
  await addEditions(trx, snapshotId, decideEditions(toPublish, earlier));
}

/** The same for indicators that count the same rows of the same list. */
function populationOf({ list, rows }: Items): string {
  const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  return `${list} ${createHash('sha1').update(bytes).digest('base64')}`;
}
