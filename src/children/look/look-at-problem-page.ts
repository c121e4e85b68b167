import type { Trx } from '../../platform/db/connect.ts';
import { addRowLook } from './look-queries.ts';
import type { WriteDown } from './look.ts';
import { countProblems, problemsFrom, type ProblemFilter, type ProblemRow } from './problem-page-queries.ts';

export type ProblemPage = { problems: ProblemRow[]; page: number; pages: number; total: number };

/**
 * One page of what the checks found in a return, row by row: the last page where one is asked for that there is not. Who
 * looked, and how many children they saw, is written down.
 */
export async function lookAtProblemPage(
  trx: Trx,
  writeDown: WriteDown,
  { snapshotId, filter, page, size }: { snapshotId: number; filter: ProblemFilter; page: number; size: number },
): Promise<ProblemPage> {
  await addRowLook(trx, { snapshotId, list: 'problems', why: 'What the checks found' });
  const total = await countProblems(trx, snapshotId, filter);
  const pages = Math.max(1, Math.ceil(total / size));
  const at = Math.min(pages, Math.max(1, page));
  const problems = await problemsFrom(trx, snapshotId, filter, { from: (at - 1) * size, most: size });
  const children = new Set(problems.map(({ child }) => child)).size;
  await writeDown({
    subject: `return:${snapshotId}`,
    after: { as: 'page', ...(filter.team === null ? {} : { team: filter.team }), problems: problems.length, children },
  });
  return { problems, page: at, pages, total };
}
