import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type Counts = { statements: number; confirmed: number; requirements: number };

/** How many statements and requirements each document has, and how many statements a person has confirmed. Statements put back are out. */
export async function countsOfSources(trx: Trx): Promise<Map<number, Counts>> {
  const { rows } = await sql<{ id: number; statements: number; confirmed: number; requirements: number }>`
    select d.id,
      (select count(*)::int from statement s where s.source_id = d.id and s.put_back_at is null) as statements,
      (select count(*)::int from statement s where s.source_id = d.id and s.put_back_at is null
        and exists (select 1 from statement_reading r where r.statement_id = s.id)) as confirmed,
      (select count(*)::int from requirement r where r.source_id = d.id) as requirements
    from source_document d where d.kind <> 'plan' and d.facts is not null`.execute(trx);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** What each of these documents is called today, for the audit log. */
export async function titlesOfSources(trx: Trx, ids: number[]): Promise<Map<number, string>> {
  const rows = await trx.selectFrom('source_document').select(['id', 'title', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.title ?? row.name]));
}
