import { sql } from 'kysely';
import type { Trx } from '../../../platform/services.ts';
import type { KnownPerson } from './compare-people.ts';

/** Everyone, deactivated people too, with the roles they hold on a day, by who gave them. */
export async function knownPeople(db: Trx, today: string): Promise<KnownPerson[]> {
  const found = await sql<KnownPerson>`
    select p.id, p.name, p.email, p.deactivated_at is not null as deactivated,
      array(select distinct g.role from role_grant g where g.person_id = p.id and not g.from_group
        and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today}) order by g.role) as roles,
      array(select distinct g.role from role_grant g where g.person_id = p.id and g.from_group
        and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today}) order by g.role) as "fromGroups"
    from person p order by lower(p.name), p.id`.execute(db);
  return found.rows;
}

/** The roles a person holds on a day that an administrator gave, of these names. */
export async function grantsNamed(
  trx: Trx,
  personId: number,
  roles: string[],
  today: string,
): Promise<{ id: number; role: string; to: string | null }[]> {
  if (roles.length === 0) return [];
  return trx
    .selectFrom('role_grant')
    .select(['id', 'role', 'to_on as to'])
    .where('person_id', '=', personId)
    .where('from_group', '=', false)
    .where('role', 'in', roles)
    .where('from_on', '<=', today)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', today)]))
    .execute();
}
