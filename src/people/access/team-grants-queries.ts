import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { setScopes } from './scope-queries.ts';

export type ByTeam = { id: number; name: string; roles: string[]; teams: string[] };

/**
 * People with one of these roles on a day or later, by name, with the teams named for them; people whose account is closed
 * are out.
 */
export async function peopleByTeam(db: Trx, roles: readonly string[], today: string): Promise<ByTeam[]> {
  const found = await sql<ByTeam>`
    select p.id, p.name, array_agg(distinct g.role order by g.role) as roles,
      coalesce(array_agg(distinct s.value order by s.value) filter (where s.value is not null), '{}') as teams
    from person p join role_grant g on g.person_id = p.id and g.role = any(${[...roles]})
      and (g.to_on is null or g.to_on >= ${today}::date)
    left join grant_scope s on s.grant_id = g.id and s.kind = 'team'
    where p.deactivated_at is null group by p.id, p.name order by lower(p.name), p.id`.execute(db);
  return found.rows;
}

/** Says which teams a person sees by these roles, held on a day or later, in place of those before. */
export async function setTeamsOf(
  trx: Trx,
  personId: number,
  roles: readonly string[],
  teams: readonly string[],
  { today, at }: { today: string; at: Date },
): Promise<void> {
  const grants = await trx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', 'in', [...roles])
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', today)]))
    .execute();
  for (const { id } of grants)
    await setScopes(
      trx,
      id,
      ['team'],
      teams.map((value) => ({ kind: 'team' as const, value })),
      { at },
    );
}
