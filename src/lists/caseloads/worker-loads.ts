import { lookAtList, type WriteDown } from '../../children/index.ts';
import type { LimitOf } from '../../indicators/index.ts';
import type { Trx } from '../../platform/db/connect.ts';
import type { Snapshot } from '../children/load-list.ts';
import type { Scope } from '../teams/scope.ts';

/** One worker's open cases in one team. */
export type WorkerLoad = {
  worker: string;
  team: string;
  service: string;
  limit: number | null;
  cases: number;
  /** Of these: on a child protection plan, in care. */
  protection: number;
  inCare: number;
};

const columns = ['CIN Closure Date', 'Case status', 'Allocated Worker', 'Allocated Team'] as const;

/**
 * Open cases by worker, of the teams in scope, those most over their limit first; the very cases that the average
 * caseload counts. Null where the return does not tell. The look is written down.
 */
export async function loadWorkers(
  trx: Trx,
  writeDown: WriteDown,
  { snapshot, scope, limitOf }: { snapshot: Snapshot; scope: Scope; limitOf: LimitOf },
): Promise<WorkerLoad[] | null> {
  const looked = await lookAtList(trx, writeDown, {
    snapshotId: snapshot.id,
    list: '6',
    as: 'Caseloads',
    columns,
    teams: scope,
  });
  if (!looked.known || !columns.slice(0, 3).every((name) => looked.columns.includes(name))) return null;
  const loads = new Map<string, WorkerLoad>();
  for (const { cells } of looked.rows) {
    const [closed, status, worker, team] = cells.map((cell) => String(cell ?? '')) as [string, string, string, string];
    if (closed !== '' || status === 'Closed episode' || worker === '') continue;
    const key = `${team}\n${worker}`;
    const { service, limit } = limitOf(team);
    const load = loads.get(key) ?? { worker, team, service, limit, cases: 0, protection: 0, inCare: 0 };
    loads.set(key, load);
    load.cases += 1;
    if (status === 'Child Protection plan') load.protection += 1;
    if (status === 'Looked after child') load.inCare += 1;
  }
  return [...loads.values()].toSorted(
    (a, b) => overBy(b) - overBy(a) || b.cases - a.cases || a.worker.localeCompare(b.worker, 'en'),
  );
}

/** How many cases a worker holds over the limit; none where there is no limit. */
export const overBy = ({ cases, limit }: Pick<WorkerLoad, 'cases' | 'limit'>): number =>
  limit === null ? 0 : Math.max(0, cases - limit);
