import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

/** Plans whose areas were first drawn from a document, oldest first; plans that only quote it somewhere else are out. */
export async function plansFromReport(trx: Trx, sourceId: number): Promise<{ id: number; title: string }[]> {
  const found = await sql<{ id: number; title: string }>`
    select distinct p.id, p.title from area a join item i on i.id = a.id join plan p on p.id = i.plan_id
    where a.source_id = ${sourceId} order by p.id`.execute(trx);
  return found.rows;
}
