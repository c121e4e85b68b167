import type { Trx } from '../../platform/services.ts';

/** The plan a step belongs to; null when there is no step of that number. */
export async function planOfStep(trx: Trx, stepId: number): Promise<number | null> {
  const row = await trx
    .selectFrom('item')
    .select('plan_id')
    .where('id', '=', stepId)
    .where('kind', '=', 'step')
    .executeTakeFirst();
  return row?.plan_id ?? null;
}
