import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';

/** The teams whose children a person sees, by name. */
export async function teamsOf(db: Db | Trx, personId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('person_team')
    .select('team')
    .where('person_id', '=', personId)
    .orderBy('team')
    .execute();
  return rows.map(({ team }) => team);
}

export type TeamManager = { id: number; name: string; teams: string[] };

/** People who are team managers on a day, by name, with their teams; people whose account is closed are out. */
export async function teamManagers(db: Db | Trx, today: string): Promise<TeamManager[]> {
  const { rows } = await sql<TeamManager>`
    select p.id, p.name, array(select t.team from person_team t where t.person_id = p.id order by t.team) as teams
    from person p where p.deactivated_at is null and exists (select from role_grant g where g.person_id = p.id
      and g.role = 'team-manager' and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today}))
    order by lower(p.name), p.id`.execute(db);
  return rows;
}

/** Says which teams a person sees, in place of those before. */
export async function setTeams(trx: Trx, personId: number, teams: readonly string[]): Promise<void> {
  await trx.deleteFrom('person_team').where('person_id', '=', personId).execute();
  if (teams.length > 0)
    await trx
      .insertInto('person_team')
      .values(teams.map((team) => ({ person_id: personId, team })))
      .execute();
}

/** The teams named in the newest return, by name; rows without a team are out. */
export async function teamsInReturns(db: Db | Trx): Promise<string[]> {
  const { rows } = await sql<{ team: string }>`
    select distinct jsonb_object_keys(r.groups -> 'team') as team from indicator_result r
    where r.snapshot_id = (select s.id from return_snapshot s where exists (
        select from indicator_result o where o.snapshot_id = s.id) order by s.as_at desc, s.id desc limit 1)
    order by team`.execute(db);
  return rows.map(({ team }) => team).filter((team) => team !== '(none)');
}
