import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

/** The last day of each notice that ends, by document; ends recorded in error are out. */
export async function endsOfNotices(trx: Trx): Promise<Map<number, string>> {
  const found = await trx
    .selectFrom('notice_end')
    .select(['source_id', 'ended_on'])
    .where('taken_back_at', 'is', null)
    .execute();
  return new Map(found.map((row) => [row.source_id, row.ended_on]));
}

/**
 * Days up to `asAt` on which something due under a clause of the notice was said to be missed, oldest first, by clause.
 * An occurrence of which something else was said later is out.
 */
export async function missedOfNotice(trx: Trx, sourceId: number, asAt: string): Promise<Map<number, string[]>> {
  const found = await sql<{ requirementId: number; due: string }>`
    select d.requirement_id as "requirementId", o.due_on as due
    from duty d join occurrence o on o.duty_id = d.id
    join lateral (
      select r.state from occurrence_record r where r.occurrence_id = o.id order by r.id desc limit 1
    ) last on last.state = 'missed'
    where d.source_id = ${sourceId} and d.requirement_id is not null and o.due_on <= ${asAt}::date
    order by o.due_on`.execute(trx);
  const missed = new Map<number, string[]>();
  for (const { requirementId, due } of found.rows)
    missed.set(requirementId, [...(missed.get(requirementId) ?? []), due]);
  return missed;
}
