import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

/** The locked period that a change dated `on` would alter: the latest locked one ending on or after the date. */
export async function lockedPeriodAt(
  trx: Trx,
  planId: number,
  on: string,
): Promise<{ month: string; as_at: string } | null> {
  const found = await sql<{ month: string; as_at: string }>`select month, as_at from period
    where plan_id = ${planId} and state = 'locked' and as_at >= ${on}::date order by month desc limit 1`.execute(trx);
  return found.rows[0] ?? null;
}
