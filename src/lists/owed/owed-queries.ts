import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';

export type Owed = {
  lineId: number;
  clinic: string;
  part: string;
  child: string;
  team: string;
  decision: string;
  owner: string;
  decidedOn: string;
  by: string | null;
  rolled: number;
};

/**
 * What posts owe because of clinics, the longest overdue first; of one line where it is named. Out: what is done, what
 * a later meeting decided anew, and what is resolved. Posts merged into one of these count as it.
 */
export async function owedBy(db: Db | Trx, posts: readonly number[], lineId: number | null = null): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select l.id as "lineId", m.clinic, l.part, l.child, l.team, l.decision, live.title as owner, m.held_on as "decidedOn",
      l.by_on as by, coalesce((select max(x.rolled) from clinic_line x where x.decided_id = l.id), l.rolled) as rolled
    from clinic_line l join clinic_meeting m on m.id = l.meeting_id
      join post p on p.id = l.owner_post_id join post live on live.id = coalesce(p.merged_into, p.id)
    where live.id = any(${[...posts]}::int[]) and l.decision <> '' and l.done_on is null
      and (${lineId}::int is null or l.id = ${lineId}::int)
      and not exists (select from clinic_line x join clinic_meeting xm on xm.id = x.meeting_id
        where xm.clinic = m.clinic and x.part = l.part and x.child = l.child and x.id > l.id
          and (x.decision <> '' or x.state = 'resolved'))
    order by l.by_on nulls last, l.id`.execute(db);
  return rows;
}

/** Says that what was decided is done; false where somebody said so before. */
export async function markDone(
  trx: Trx,
  one: { lineId: number; on: string; personId: number | null; note: string },
): Promise<boolean> {
  const done = await trx
    .updateTable('clinic_line')
    .set({ done_on: one.on, done_by: one.personId, done_note: one.note })
    .where('id', '=', one.lineId)
    .where('done_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
