import type { PublishedFigure } from '../published/publish.ts';
import type { Caseload } from './caseload-of.ts';
import type { LimitOf } from './limits-of-teams.ts';

/** What may be shown of some workers and their cases. */
type Load = {
  /** The most cases that one worker may hold; null where the service has no limit. */
  limit: number | null;
  /** Everything else of it is kept back: few children, or others that would give few children away. */
  keptBack: boolean;
  workers: number;
  cases: number;
  average: number;
  /** How many workers hold more than the limit. */
  over: number;
};

export type TeamLoad = Load & {
  team: string;
  /** Its place in the return. */
  at: number;
  service: string;
  /** Whether a person said of which service it is; its name suggests it otherwise. */
  isSaid: boolean;
};

export type ServiceLoad = Load & { service: string; teams: TeamLoad[] };

const hidden = { keptBack: true, workers: 0, cases: 0, average: 0, over: 0 };

/**
 * Caseloads by service and team. Which teams may be shown is what is published of the average caseload by team, so that
 * the two give nothing of each other away; of a team that is kept back not even the workers are shown, since each has at
 * least one case. A service is shown where all of its teams are.
 */
export function publishCaseload(
  { teams }: Caseload,
  published: Readonly<Record<string, PublishedFigure>>,
  limitOf: LimitOf,
): ServiceLoad[] {
  const loads = teams.map(({ team, sizes }, at): TeamLoad => {
    const { limit, ...of } = limitOf(team);
    const who = { team: team || 'No team', at, ...of, limit };
    const figure = published[team === '' ? '(none)' : team];
    if (!figure || figure.keptBack || typeof figure.numerator !== 'number') return { ...who, ...hidden };
    const cases = sizes.reduce((sum, size) => sum + size, 0);
    const over = limit === null ? 0 : sizes.filter((size) => size > limit).length;
    return { ...who, keptBack: false, workers: sizes.length, cases, average: cases / sizes.length, over };
  });
  return [...Map.groupBy(loads, ({ service }) => service)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([service, own]): ServiceLoad => {
      const limit = own[0]?.limit ?? null;
      if (own.some(({ keptBack }) => keptBack)) return { service, teams: own, limit, ...hidden };
      const sum = (of: 'workers' | 'cases' | 'over') => own.reduce((total, one) => total + one[of], 0);
      const [workers, cases] = [sum('workers'), sum('cases')];
      return {
        service,
        teams: own,
        limit,
        keptBack: false,
        workers,
        cases,
        average: cases / workers,
        over: sum('over'),
      };
    });
}
