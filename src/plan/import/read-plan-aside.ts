import { doAside, type AsideLimits } from '../../platform/aside.ts';
import { refuse, type Unreadable } from '../../platform/reading/index.ts';
import type { ReadPlanFile } from './read-plan-file.ts';

/** A plan of 60 pages takes two seconds and 100 MB; a file that needs this much is no plan, or was made to do harm. */
const limits: AsideLimits = { seconds: 60, megabytes: 1024 };

/**
 * Reads a plan from a file as `readPlanFile` does, beside everything else: pages are answered meanwhile, and a file
 * that takes too long or too much memory is refused.
 */
export async function readPlanAside(
  bytes: Buffer,
  fileName: string,
  within: AsideLimits = limits,
): Promise<ReadPlanFile | Unreadable> {
  const entry = 'src/plan/import/read-plan-worker.ts';
  const done = await doAside<ReadPlanFile | Unreadable>(entry, { bytes, fileName }, within);
  return done.ok ? done.value : refuse('too-much-work');
}
