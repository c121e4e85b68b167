import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

/** Every pair of the plan's items that was ever linked, by kind: those taken apart again by people are among them. */
export async function pairsEverLinked(
  trx: Trx,
  planId: number,
): Promise<{ kind: string; from_id: number; to_id: number }[]> {
  const found = await sql<{ kind: string; from_id: number; to_id: number }>`
    select distinct l.kind, l.from_id, l.to_id from link l join item i on i.id = l.id and i.plan_id = ${planId}`.execute(
    trx,
  );
  return found.rows;
}
