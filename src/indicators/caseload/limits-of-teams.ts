import type { Db, Trx } from '../../platform/db/connect.ts';
import { caseloadLimits } from '../standards/definitions.ts';
import { standardsAt } from '../standards/standards-at.ts';
import { likelyService } from './service-of-team.ts';
import { servicesSaid } from './team-service-queries.ts';

/** The service of a team, whether a person said so, and how many cases one of its workers may hold; null for no limit. */
export type LimitOf = (team: string) => { service: string; isSaid: boolean; limit: number | null };

/** The limits that hold on a day, by team: of the service a person said the team is of, or its name suggests. */
export async function limitsOfTeams(db: Db | Trx, asAt: string): Promise<LimitOf> {
  const [standards, said] = await Promise.all([standardsAt(db, asAt), servicesSaid(db)]);
  return limitOfTeam(caseloadLimits(standards), said);
}

/** The same from limits and what was said of teams, by their names in lower case. */
export function limitOfTeam(
  limits: readonly { service: string; most: number }[],
  said: ReadonlyMap<string, string>,
): LimitOf {
  const known = new Map(limits.map(({ service, most }) => [service, most]));
  return (team) => {
    const told = said.get(team.toLowerCase());
    const service = told !== undefined && known.has(told) ? told : likelyService(team);
    return { service, isSaid: told === service, limit: known.get(service) ?? null };
  };
}
