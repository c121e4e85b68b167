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

/** The duties made from the clauses of a notice, by number. */
export async function dutiesOfNotice(trx: Trx, sourceId: number): Promise<number[]> {
  const found = await trx
    .selectFrom('duty')
    .select('id')
    .where('source_id', '=', sourceId)
    .where('requirement_id', 'is not', null)
    .execute();
  return found.map((row) => row.id);
}
