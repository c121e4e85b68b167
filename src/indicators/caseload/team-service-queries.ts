import type { Db, Trx } from '../../platform/db/connect.ts';

/** Which service each team was last said to be of, by the team's name in lower case. */
export async function servicesSaid(db: Db | Trx): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('team_caseload_service')
    .distinctOn((given) => given.fn<string>('lower', ['team']))
    .select((given) => [given.fn<string>('lower', ['team']).as('team'), 'service'])
    .orderBy((given) => given.fn<string>('lower', ['team']))
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ team, service }) => [team, service]));
}

/** Says of which service teams are. What was said before stays. */
export async function sayServices(
  trx: Trx,
  said: readonly { team: string; service: string }[],
  personId: number | null,
  now: Date,
): Promise<void> {
  if (said.length === 0) return;
  await trx
    .insertInto('team_caseload_service')
    .values(said.map(({ team, service }) => ({ team, service, set_by: personId, set_at: now })))
    .execute();
}
