import { createHash } from 'node:crypto';
import type { Trx } from '../../platform/db/connect.ts';
import type { Breakdown, Items, Result } from '../engine/evaluate.ts';
import { decideEditions, type ToPublish } from './edition.ts';
import { addEditions, dayOfReturn, editionsBeside } from './edition-queries.ts';

/** Decides what may be shown of a return's indicators beside all that has been published, and keeps the decision. */
export async function keepEditions(trx: Trx, snapshotId: number, results: readonly Result[]): Promise<void> {
  const ids = results.map(({ id }) => id);
  const earlier = await editionsBeside(trx, await dayOfReturn(trx, snapshotId), ids);
  await addEditions(trx, snapshotId, decideEditions(results.map(toPublish), earlier));
}

/** A result with what tells indicators apart that counted other children: the rows counted, of their list. */
export function toPublish({ id, unit, numerator, denominator, by, items }: Result): ToPublish {
  const population = items ? { population: populationOf(items) } : {};
  return { id, unit, numerator, denominator, by: by as Record<string, Breakdown>, ...population };
}

function populationOf({ list, rows }: Items): string {
  const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  return `${list} ${createHash('sha256').update(bytes).digest('base64')}`;
}
