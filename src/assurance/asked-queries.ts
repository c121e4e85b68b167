import { sql } from 'kysely';
import type { Trx } from '../platform/services.ts';

export type Asked = { asAt: string; revision: number; at: Date };

/** As at which day, and of which revision of all plans, a plan's questions were asked last; null where they never were behind its pages. */
export async function lastAsked(trx: Trx, planId: number): Promise<Asked | null> {
  const found = await trx
    .selectFrom('question_asked')
    .select(['as_at as asAt', 'revision', 'asked_at as at'])
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return found ?? null;
}

/** Keeps that the questions of a plan have been asked. */
export async function keepAsked(trx: Trx, planId: number, { asAt, revision, at }: Asked): Promise<void> {
  const row = { as_at: asAt, revision, asked_at: at };
  await trx
    .insertInto('question_asked')
    .values({ plan_id: planId, ...row })
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(row))
    .execute();
}

/** How many questions of a plan are open by rule, as stored; answered ones and those no longer so are out. */
export async function openByRule(trx: Trx, planId: number): Promise<{ rule: string; count: number }[]> {
  const found = await sql<{ rule: string; count: number }>`select rule, count(*)::integer as count from question
    where plan_id = ${planId} and state = 'open' group by rule`.execute(trx);
  return found.rows;
}

/** Whether any of these items is of the plan. */
export async function anyOfPlan(trx: Trx, planId: number, ids: number[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const found = await sql`select 1 from item where plan_id = ${planId} and id = any(${ids}::int[]) limit 1`.execute(
    trx,
  );
  return found.rows.length > 0;
}
