import { rolesByTeam, setTeamsOf } from '../src/people/index.ts';
import type { Trx } from '../src/platform/services.ts';

/** Names the teams whose children someone sees, as an administrator would. */
export async function nameTeams(db: Trx, personId: number, teams: string[]): Promise<void> {
  await setTeamsOf(db, personId, [...rolesByTeam], teams, {
    today: '2020-01-01',
    at: new Date('2020-01-01T10:00:00Z'),
  });
}
