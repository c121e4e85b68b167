import { doAside, type AsideLimits } from '../../platform/aside.ts';
import { refuse, type Unreadable } from '../../platform/reading/index.ts';
import type { SourceKind } from './facts.ts';
import type { ReadSourceFile } from './read-source-file.ts';

export type { ReadSourceFile } from './read-source-file.ts';

/** A report of 60 pages takes a second or two; a file that needs this much is no report, or was made to do harm. */
const limits: AsideLimits = { seconds: 60, megabytes: 1024 };

/**
 * Reads a received document from a file, beside everything else: pages are answered meanwhile, and a file that takes
 * too long or too much memory is refused.
 * @param kind what a person says it is; without it, it is recognised by content
 */
export async function readSourceAside(
  bytes: Buffer,
  fileName: string,
  kind?: SourceKind,
  within: AsideLimits = limits,
): Promise<ReadSourceFile | Unreadable> {
  const entry = 'src/sources/readers/read-source-worker.ts';
  const done = await doAside<ReadSourceFile | Unreadable>(entry, { bytes, fileName, kind }, within);
  return done.ok
    ? done.value
    : refuse('too-much-work', undefined, 'Save a fresh copy with only the pages you need, and choose that file.');
}
