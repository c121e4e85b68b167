import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

/**
 * The items of plans that duties are about, by the duty's number: the step it was made of, the lines of a plan it speaks
 * for, and what the clause behind it is joined to today. A duty about none has an empty list; `ids` not given: all duties.
 */
export async function itemsOfDuties(trx: Trx, today: string, ids?: readonly number[]): Promise<Map<number, number[]>> {
  const found = await sql<{ id: number; items: number[] }>`
    select d.id, array(
      select d.step_id where d.step_id is not null
      union select substring(l.key from '^item-(\d+)-')::int from recurring_line l
        where l.duty_id = d.id and l.key ~ '^item-\d+-'
      union select c.item_id from clause_link c where c.requirement_id = d.requirement_id and c.item_id is not null
        and c.joined and c.from_on <= ${today}::date and (c.to_on is null or c.to_on > ${today}::date)) as items
    from duty d where ${ids ? sql`d.id = any(${[...ids]}::int[])` : sql`true`}`.execute(trx);
  return new Map(found.rows.map(({ id, items }) => [id, items]));
}
