import { doAside, type AsideLimits } from '../../platform/aside.ts';
import { refuse, type Unreadable } from '../../platform/reading/index.ts';
import type { SourceKind } from '../../sources/index.ts';
import type { ReadAnyFile } from './read-any-file.ts';

/** As for a plan alone: a file that needs this much is no document, or was made to do harm. */
const limits: AsideLimits = { seconds: 60, megabytes: 1024 };

/** Reads a file as `readAnyFile` does, in a thread of its own that is ended when it takes too long or too much memory. */
export async function readAnyAside(
  bytes: Buffer,
  fileName: string,
  said?: SourceKind | 'plan',
): Promise<ReadAnyFile | Unreadable> {
  const entry = 'src/plan/import/read-any-worker.ts';
  const done = await doAside<ReadAnyFile | Unreadable>(entry, { bytes, fileName, said }, limits);
  return done.ok ? done.value : refuse('too-much-work');
}
