import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';

/** The teams named in the newest return, by name; rows without a team are out. */
export async function teamsInReturns(db: Db | Trx): Promise<string[]> {
  const { rows } = await sql<{ team: string }>`
    select distinct jsonb_object_keys(r.groups -> 'team') as team from indicator_result r
    where r.snapshot_id = (select s.id from return_snapshot s where exists (
        select from indicator_result o where o.snapshot_id = s.id) order by s.as_at desc, s.id desc limit 1)
    order by team`.execute(db);
  return rows.map(({ team }) => team).filter((team) => team !== '(none)');
}
