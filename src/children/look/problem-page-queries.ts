import { sql } from 'kysely';
import type { Trx } from '../../platform/db/connect.ts';

/** Which problems of a return are wanted; null for all. The list is named as the store names it. */
export type ProblemFilter = {
  severity: 'error' | 'warning' | null;
  list: string | null;
  team: string | null;
  check: string | null;
};

/** One problem of a return, in the row it stands in. */
export type ProblemRow = {
  check: string;
  severity: string;
  list: string;
  row: number;
  column: string | null;
  value: string;
  child: string;
  team: string;
};

const wanted = (snapshotId: number, { severity, list, team, check }: ProblemFilter) => sql`
  snapshot_id = ${snapshotId}
  and (${severity}::text is null or severity = ${severity}) and (${list}::text is null or list = ${list})
  and (${team}::text is null or team = ${team}) and (${check}::text is null or check_id = ${check})`;

/** How many problems of a return fit a choice. The look at the return's problems is written down first. */
export async function countProblems(trx: Trx, snapshotId: number, filter: ProblemFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from return_problem where ${wanted(snapshotId, filter)}`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** Some of the problems that fit a choice, in the order in which they were found. The look is written down first. */
export async function problemsFrom(
  trx: Trx,
  snapshotId: number,
  filter: ProblemFilter,
  { from, most }: { from: number; most: number },
): Promise<ProblemRow[]> {
  const { rows } = await sql<ProblemRow>`
    select check_id as check, severity, list, row, column_name as column, value, child, team
    from return_problem where ${wanted(snapshotId, filter)}
    order by position limit ${most} offset ${from}`.execute(trx);
  return rows;
}
