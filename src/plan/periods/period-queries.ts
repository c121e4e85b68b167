import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type PeriodState = 'open' | 'moderated' | 'locked';
export type Period = {
  id: number;
  plan_id: number;
  month: string;
  as_at: string;
  updates_due_on: string;
  state: PeriodState;
  opened_at: Date;
  opened_by: string | null;
  moderated_at: Date | null;
  moderated_by: string | null;
  locked_at: Date | null;
  locked_by: string | null;
};

const period = sql`select p.id, p.plan_id, p.month, p.as_at, p.updates_due_on, p.state, p.opened_at,
  opener.name as opened_by, p.moderated_at, moderator.name as moderated_by, p.locked_at, locker.name as locked_by
  from period p left join person opener on opener.id = p.opened_by
  left join person moderator on moderator.id = p.moderated_by left join person locker on locker.id = p.locked_by`;

/** Every period of a plan, newest first. */
export async function periodsOf(trx: Trx, planId: number): Promise<Period[]> {
  return (await sql<Period>`${period} where p.plan_id = ${planId} order by p.month desc`.execute(trx)).rows;
}

/** One period; none when there is no such period. */
export async function periodById(trx: Trx, id: number): Promise<Period | null> {
  return (await sql<Period>`${period} where p.id = ${id}`.execute(trx)).rows[0] ?? null;
}

/** The plan's period that is not locked yet: at most one, because one month is locked before the next is opened. */
export async function unlockedPeriod(trx: Trx, planId: number): Promise<Period | null> {
  const found = await sql<Period>`${period} where p.plan_id = ${planId} and p.state <> 'locked'
    order by p.month limit 1`.execute(trx);
  return found.rows[0] ?? null;
}

/** The last day that is locked in a plan; null while nothing is. */
export async function lockedThrough(trx: Trx, planId: number): Promise<string | null> {
  const found = await sql<{ d: string | null }>`select max(as_at) as d from period
    where plan_id = ${planId} and state = 'locked'`.execute(trx);
  return found.rows[0]?.d ?? null;
}

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

/** Every unlocked period of every plan, the main plan's first. */
export async function unlockedPeriods(trx: Trx): Promise<Period[]> {
  const found = await sql<Period>`${period} join plan on plan.id = p.plan_id where p.state <> 'locked'
    order by plan.is_main desc, plan.id, p.month`.execute(trx);
  return found.rows;
}

/**
 * Holds the plan until the transaction ends, so that two people never run its month at the same moment. Whatever is
 * dated by the months takes it first. `no key`: adding an item, which only asks that the plan is there, need not wait.
 */
export async function holdPlan(trx: Trx, planId: number): Promise<void> {
  await sql`select id from plan where id = ${planId} for no key update`.execute(trx);
}

/** Adds an open period and answers its number. */
export async function insertPeriod(
  trx: Trx,
  values: { plan_id: number; month: string; as_at: string; updates_due_on: string; by: number | null; at: Date },
): Promise<number> {
  const { by, at, ...rest } = values;
  const made = await trx
    .insertInto('period')
    .values({ ...rest, opened_by: by, opened_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Moves a period to another state; an earlier as-at date when it is locked before its month is over. */
export async function updatePeriodState(
  trx: Trx,
  id: number,
  change: { state: PeriodState; asAt?: string; by: number | null; at: Date },
): Promise<void> {
  const { state, asAt, by, at } = change;
  const stamps = {
    open: { moderated_at: null, moderated_by: null },
    moderated: { moderated_at: at, moderated_by: by },
    locked: { locked_at: at, locked_by: by },
  }[state];
  await trx
    .updateTable('period')
    .set({ state, ...stamps, ...(asAt ? { as_at: asAt } : {}) })
    .where('id', '=', id)
    .execute();
}
