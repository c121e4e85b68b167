import type { ReturnFile } from '../../children/index.ts';
import { doAside, type AsideLimits, type Listen } from '../../platform/aside.ts';
import { refuse, type Unreadable } from '../../platform/reading/index.ts';
import type { LocalStandards } from '../engine/definition.ts';
import type { ReadReturn } from './read-return.ts';

/**
 * A million rows take half a minute, and up to 1.5 GB where nearly every row is about another child. What needs more than
 * this is no return; and what is let have more takes it, since memory is tidied up late where there is much.
 */
const limits: AsideLimits = { seconds: 300, megabytes: 2048 };

/** Reads a return as `readReturn` does, beside everything else. Answers null when it was stopped. */
export async function readReturnAside(
  files: readonly ReturnFile[],
  { asAt, list, standards }: { asAt: string; list: string; standards: LocalStandards },
  listen: Listen = {},
): Promise<ReadReturn | Unreadable | null> {
  const given = await Promise.all(files.map(async ({ name, bytes }) => ({ name, bytes: await bytes() })));
  const entry = 'src/indicators/returns/read-return-worker.ts';
  const done = await doAside<ReadReturn | Unreadable>(entry, { files: given, asAt, list, standards }, limits, listen);
  if (done.ok) return done.value;
  return done.because === 'stopped'
    ? null
    : refuse(
        'too-much-work',
        undefined,
        'A million rows are read in half a minute: check that the file holds only the return, or bring its lists as CSV files.',
      );
}
