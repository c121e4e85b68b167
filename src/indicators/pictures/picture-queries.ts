import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Caseload } from '../caseload/caseload-of.ts';
import type { Flow } from '../flow/flow-of.ts';

/** What a return comes to besides its indicators; null where it does not tell. */
export type Pictures = { flow: Flow | null; caseload: Caseload | null };

/** Keeps the pictures of a snapshot: counts, and no child. */
export async function keepPictures(trx: Trx, snapshotId: number, pictures: Pictures): Promise<void> {
  const values = (['flow', 'caseload'] as const).flatMap((name) =>
    pictures[name] === null ? [] : [{ snapshot_id: snapshotId, name, content: JSON.stringify(pictures[name]) }],
  );
  if (values.length > 0) await trx.insertInto('return_picture').values(values).execute();
}

/**
 * The picture of a name of the newest return up to a day that tells it. Returns that another supersedes are out; of a
 * day with both, the Annex A is in and the Standard Safeguarding Dataset out.
 */
export async function pictureAt<N extends keyof Pictures>(
  db: Db | Trx,
  name: N,
  until: string,
): Promise<{ snapshotId: number; asAt: string; content: NonNullable<Pictures[N]> } | null> {
  const found = await db
    .selectFrom('return_picture as picture')
    .innerJoin('return_snapshot as one', 'one.id', 'picture.snapshot_id')
    .leftJoin('return_snapshot as later', 'later.supersedes_id', 'one.id')
    .select(['one.id as snapshotId', 'one.as_at as asAt', 'picture.content'])
    .where('picture.name', '=', name)
    .where('later.id', 'is', null)
    .where('one.as_at', '<=', until)
    .orderBy('one.as_at', 'desc')
    .orderBy('one.source')
    .limit(1)
    .executeTakeFirst();
  return found ? { ...found, content: found.content as NonNullable<Pictures[N]> } : null;
}

/** The days of the returns that tell a picture, the newest first. */
export async function daysWithPicture(db: Db | Trx, name: keyof Pictures, until: string): Promise<string[]> {
  const rows = await db
    .selectFrom('return_picture as picture')
    .innerJoin('return_snapshot as one', 'one.id', 'picture.snapshot_id')
    .leftJoin('return_snapshot as later', 'later.supersedes_id', 'one.id')
    .select('one.as_at as asAt')
    .distinct()
    .where('picture.name', '=', name)
    .where('later.id', 'is', null)
    .where('one.as_at', '<=', until)
    .orderBy('one.as_at', 'desc')
    .execute();
  return rows.map(({ asAt }) => asAt);
}
