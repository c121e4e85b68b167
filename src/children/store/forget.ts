import { backupsHoldUntil, isClassHeld, proveRemoval } from '../../people/index.ts';
import { dropFile } from '../../platform/files/drop-file.ts';
import type { Services, Trx } from '../../platform/services.ts';
import {
  addForgotten,
  countRows,
  filesLeft,
  noneLeft,
  removeRows,
  snapshotsWithRows,
  uploadsRemain,
} from './forget-queries.ts';

/** What was taken away, in numbers. */
export type Forgotten = { snapshots: number; rows: number; problems: number; items: number; files: number };

/**
 * Takes away everything that returns as at a day before another say of single children: rows, problems, items and
 * files. What the indicators came to stays. All of it or nothing in the database, written down with `audit` in the same
 * transaction; then the files on disk. Answers what it was, null when there was nothing, 'held' where rows about children
 * must not be removed; those of a child whose records are held stay.
 */
export async function forgetBefore(
  services: Pick<Services, 'db' | 'files' | 'now' | 'config'>,
  before: string,
  who: string,
  audit: (trx: Trx, what: Forgotten) => Promise<void>,
): Promise<Forgotten | 'held' | null> {
  if (await isClassHeld(services.db, 'returns')) return 'held';
  const done = await services.db.transaction().execute(async (trx) => {
    const now = services.now();
    const ids = await snapshotsWithRows(trx, before);
    if (ids.length === 0 && !(await uploadsRemain(trx, before))) return null;
    const removed = await removeRows(trx, ids, before, now);
    const left: string[] = [];
    for (const sha256 of removed.files) if (await dropFile(trx, sha256)) left.push(sha256);
    await addForgotten(trx, { before, who, removed, left, now });
    const what = { ...removed, files: left.length };
    const { held: heldBack, others: foundAfter } = await countRows(trx, ids);
    await proveRemoval(trx, {
      class: 'returns',
      before,
      list: ids.map(String),
      removed: removed.rows + removed.problems,
      heldBack,
      foundAfter,
      backupsUntil: backupsHoldUntil(services),
      at: now,
      who,
    });
    await audit(trx, what);
    return what;
  });
  await removeLeftFiles(services);
  return done;
}

/** Takes from disk what a forgetting left there, also one that was stopped halfway. */
export async function removeLeftFiles({ db, files }: Pick<Services, 'db' | 'files'>): Promise<void> {
  const left = await filesLeft(db);
  for (const sha256 of left) await files.remove(sha256);
  if (left.length > 0) await noneLeft(db);
}
