import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

/**
 * What has been written since a revision: by table, the items concerned. Null where single rows are not told of: then
 * all of the table may be different.
 */
export type PlanChanges = ReadonlyMap<string, ReadonlySet<number> | null>;

/** The revision of all plans: it goes up with every transaction that changes one. */
export async function revisionNow(trx: Trx): Promise<number> {
  return (await trx.selectFrom('plan_revision').select('n').executeTakeFirstOrThrow()).n;
}

/**
 * What the transactions after one revision up to another have changed, in all plans. Null where that is not known any
 * more, because it is too long ago, or where a revision left no word of what it changed.
 */
export async function changesSince(trx: Trx, from: number, to: number): Promise<PlanChanges | null> {
  const found = await sql<{ n: number; tbl: string; ids: number[] | null }>`
    select n, tbl, ids from plan_change where n > ${from} and n <= ${to}`.execute(trx);
  if (new Set(found.rows.map((row) => row.n)).size !== to - from) return null;
  const changes = new Map<string, Set<number> | null>();
  for (const { tbl, ids } of found.rows) {
    const known = changes.get(tbl);
    if (ids === null || known === null) changes.set(tbl, null);
    else changes.set(tbl, new Set([...(known ?? []), ...ids]));
  }
  return changes;
}
