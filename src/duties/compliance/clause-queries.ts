import type { Trx } from '../../platform/services.ts';

/** The notice a clause is of, taken back or not; null when there is no such clause. */
export async function requirementSource(trx: Trx, id: number): Promise<number | null> {
  const found = await trx.selectFrom('requirement').select('source_id').where('id', '=', id).executeTakeFirst();
  return found?.source_id ?? null;
}

/** What clauses are called in the audit log, by number; those of notices taken back are in. */
export async function namesOfClauses(trx: Trx, ids: number[]): Promise<Map<number, string>> {
  const found = await trx
    .selectFrom('requirement as r')
    .innerJoin('source_document as d', 'd.id', 'r.source_id')
    .select(['r.id', 'r.clause', 'd.title', 'd.name'])
    .where('r.id', 'in', ids)
    .execute();
  return new Map(found.map((row) => [row.id, `${row.clause} of ${row.title ?? row.name}`]));
}
