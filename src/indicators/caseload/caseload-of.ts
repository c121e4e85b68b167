import { codeIs, dayColumn, noDay, textColumn, type AnnexA } from '../../children/index.ts';

/** How many open cases each worker of each team holds. Nobody is named: that is for those who may see the children. */
export type Caseload = { teams: { team: string; sizes: number[] }[] };

/**
 * Open cases by team and worker, of those the average caseload counts: not closed, with a worker. A worker with cases
 * in two teams is one worker in each, with the cases held there. Null where the return does not tell.
 */
export function caseloadOf(annexA: AnnexA): Caseload | null {
  const table = annexA.lists.get(6);
  if (!table || annexA.source === 'local') return null;
  if (!['CIN Closure Date', 'Case status', 'Allocated Worker'].every((name) => table.columns.has(name))) return null;
  const closed = dayColumn(table, 'CIN Closure Date');
  const over = codeIs(table, 'Case status', 'Closed episode');
  const [team, worker] = [textColumn(table, 'Allocated Team'), textColumn(table, 'Allocated Worker')];
  const teams = new Map<string, Map<string, number>>();
  for (const row of table.counted) {
    if (closed(row) !== noDay || over(row) || worker(row) === '') continue;
    const own = teams.get(team(row)) ?? new Map<string, number>();
    teams.set(team(row), own);
    own.set(worker(row), (own.get(worker(row)) ?? 0) + 1);
  }
  return {
    teams: [...teams]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, workers]) => ({ team: name, sizes: [...workers.values()].toSorted((a, b) => b - a) })),
  };
}
