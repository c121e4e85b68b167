import { sql } from 'kysely';
import { readingCountsAt } from '../../plan/index.ts';
import type { Trx } from '../../platform/services.ts';

/** What each step was rated, on each day up to the date, oldest first; claims replaced for the same day are out. */
export async function ratingsOfSteps(
  trx: Trx,
  stepIds: readonly number[],
  asAt: string,
): Promise<{ stepId: number; word: string; on: string }[]> {
  if (stepIds.length === 0) return [];
  const found = await sql<{ stepId: number; word: string; on: string }>`
    select r.id as "stepId", r.word, r.valid_from as on from rating r
    where r.id = any(${[...stepIds]}::int[]) and r.valid_from <= ${asAt}::date and r.superseded_at is null and r.word <> ''
    order by r.valid_from, r.id`.execute(trx);
  return found.rows;
}

/** Readings of these measures and of their targets that count at the date, oldest first; corrected ones are out. */
export async function readingsOfItems(
  trx: Trx,
  itemIds: readonly number[],
  asAt: string,
): Promise<{ itemId: number; on: string; value: number; source: string }[]> {
  if (itemIds.length === 0) return [];
  const found = await sql<{ itemId: number; on: string; value: number; source: string }>`
    select r.item_id as "itemId", r.as_at as on, r.value, r.source from reading r
    where r.item_id = any(${[...itemIds]}::int[]) and ${readingCountsAt(asAt, 'r')}
    order by r.as_at, r.id`.execute(trx);
  return found.rows;
}
