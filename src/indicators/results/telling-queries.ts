import type { Db, Trx } from '../../platform/db/connect.ts';

export type Telling = { id: number; asAt: string };

function telling(db: Db | Trx, until: string) {
  return db
    .selectFrom('indicator_item as item')
    .innerJoin('return_snapshot as one', 'one.id', 'item.snapshot_id')
    .leftJoin('return_snapshot as later', 'later.supersedes_id', 'one.id')
    .where('later.id', 'is', null)
    .where('one.rows_removed_at', 'is', null)
    .where('one.as_at', '<=', until);
}

/**
 * The newest return up to a day that tells an indicator and still has its rows; of one day the Annex A before the Standard
 * Safeguarding Dataset. Returns that another supersedes are out. Null where none does.
 */
export async function returnTelling(db: Db | Trx, indicator: string, until: string): Promise<Telling | null> {
  const found = await telling(db, until)
    .select(['one.id', 'one.as_at as asAt'])
    .where('item.indicator', '=', indicator)
    .orderBy('one.as_at', 'desc')
    .orderBy('one.source')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** The same of every indicator that any return tells. */
export async function returnsTelling(db: Db | Trx, until: string): Promise<Map<string, Telling>> {
  const rows = await telling(db, until)
    .distinctOn('item.indicator')
    .select(['item.indicator', 'one.id', 'one.as_at as asAt'])
    .orderBy('item.indicator')
    .orderBy('one.as_at', 'desc')
    .orderBy('one.source')
    .execute();
  return new Map(rows.map(({ indicator, id, asAt }) => [indicator, { id, asAt }]));
}
