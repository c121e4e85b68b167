import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { renewSessionsOf } from '../sign-in/session-queries.ts';
import type { HeldRole } from './access-of.ts';

export type ScopeKind = 'area' | 'chapter' | 'service' | 'team';
export type Scope = { kind: ScopeKind; value: string };

/** The roles a person holds on a day with what each is limited to; null when none of theirs is limited. */
export async function limitedRoles(db: Trx, personId: number, today: string): Promise<HeldRole[] | null> {
  const found = await sql<{
    held: HeldRole[] | null;
  }>`select limited_roles(${personId}, ${today}::date) as held`.execute(db);
  return found.rows[0]?.held ?? null;
}

/** The roles a person holds on a day; none for people deactivated. */
export async function rolesToday(db: Trx, personId: number, today: string): Promise<string[]> {
  const found = await sql<{ role: string }>`select distinct g.role from role_grant g join person p on p.id = g.person_id
    where g.person_id = ${personId} and p.deactivated_at is null
      and g.from_on <= ${today}::date and (g.to_on is null or g.to_on >= ${today}::date) order by g.role`.execute(db);
  return found.rows.map(({ role }) => role);
}

/** What each of these grants of a role is limited to; a grant for the whole council is out. */
export async function scopesOf(db: Trx, grantIds: readonly number[]): Promise<Map<number, Scope[]>> {
  if (grantIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('grant_scope')
    .select(['grant_id', 'kind', 'value'])
    .where('grant_id', 'in', [...grantIds])
    .orderBy('kind')
    .orderBy('value')
    .execute();
  const scopes = Map.groupBy(rows, (row) => row.grant_id);
  return new Map(
    [...scopes].map(([id, list]) => [id, list.map(({ kind, value }) => ({ kind: kind as ScopeKind, value }))]),
  );
}

/** Says what a grant is limited to, of the kinds named, in place of what was said before; and whether it reads only there. */
export async function setScopes(
  trx: Trx,
  grantId: number,
  kinds: readonly ScopeKind[],
  scopes: readonly Scope[],
  more: { readsWithin?: boolean; at: Date },
): Promise<void> {
  await trx
    .deleteFrom('grant_scope')
    .where('grant_id', '=', grantId)
    .where('kind', 'in', [...kinds])
    .execute();
  if (scopes.length > 0)
    await trx
      .insertInto('grant_scope')
      .values(scopes.map(({ kind, value }) => ({ grant_id: grantId, kind, value })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await trx
    .updateTable('role_grant')
    .set({ changed_at: more.at, ...(more.readsWithin === undefined ? {} : { reads_within: more.readsWithin }) })
    .where('id', '=', grantId)
    .execute();
  const held = await trx.selectFrom('role_grant').select('person_id').where('id', '=', grantId).execute();
  await renewSessionsOf(
    trx,
    held.map((one) => one.person_id),
  );
}

export type Service = { id: number; name: string; teams: string[] };

/** The services there are, by name, with their teams; ended ones are out. */
export async function allServices(db: Trx): Promise<Service[]> {
  const found = await sql<Service>`select s.id, s.name,
      array(select t.team from service_team t where t.service_id = s.id order by lower(t.team)) as teams
    from service s where s.ended_at is null order by lower(s.name), s.id`.execute(db);
  return found.rows;
}

/** Adds a service and answers its number; null when there is one of that name. */
export async function insertService(trx: Trx, name: string): Promise<number | null> {
  const made = await sql<{ id: number }>`insert into service (name) values (${name})
    on conflict (lower(name)) where ended_at is null do nothing returning id`.execute(trx);
  return made.rows[0]?.id ?? null;
}

/** Says a service's teams in place of those before, and ends it where `endedAt` is given. */
export async function updateService(
  trx: Trx,
  id: number,
  teams: readonly string[],
  endedAt: Date | null,
): Promise<void> {
  await trx.deleteFrom('service_team').where('service_id', '=', id).execute();
  if (teams.length > 0)
    await trx
      .insertInto('service_team')
      .values(teams.map((team) => ({ service_id: id, team })))
      .execute();
  if (endedAt) await trx.updateTable('service').set({ ended_at: endedAt }).where('id', '=', id).execute();
  const held = await trx
    .selectFrom('role_grant as g')
    .innerJoin('grant_scope as s', 's.grant_id', 'g.id')
    .select('g.person_id')
    .where('s.kind', '=', 'service')
    .where('s.value', '=', String(id))
    .execute();
  await renewSessionsOf(
    trx,
    held.map((one) => one.person_id),
  );
}
