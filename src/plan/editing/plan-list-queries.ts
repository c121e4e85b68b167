import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type ListedPlan = {
  id: number;
  title: string;
  is_main: boolean;
  created_at: Date;
  /** Documents it was read from, and the latest date one was as at. */
  documents: number;
  lastAsAt: string | null;
};

/** Every plan, the main one first, with how many documents it was read from. */
export async function listedPlans(trx: Trx): Promise<ListedPlan[]> {
  const found = await sql<ListedPlan>`
    select p.id, p.title, p.is_main, p.created_at, count(s.id) as documents, max(s.as_at) as "lastAsAt"
    from plan p left join source_document s on s.plan_id = p.id
    group by p.id order by p.is_main desc, p.id`.execute(trx);
  return found.rows;
}

/** Holds every plan until the transaction ends, so that one of them is the main plan at any moment. */
export async function lockPlans(trx: Trx): Promise<{ id: number; title: string; is_main: boolean }[]> {
  return trx.selectFrom('plan').select(['id', 'title', 'is_main']).orderBy('id').forUpdate().execute();
}

/** Gives a plan another title. */
export async function renamePlan(trx: Trx, id: number, title: string): Promise<void> {
  await trx.updateTable('plan').set({ title }).where('id', '=', id).execute();
}

/** Makes one plan the main one and every other one not. */
export async function makeMain(trx: Trx, id: number): Promise<void> {
  await trx.updateTable('plan').set({ is_main: false }).where('is_main', '=', true).execute();
  await trx.updateTable('plan').set({ is_main: true }).where('id', '=', id).execute();
}
