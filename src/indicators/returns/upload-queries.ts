import type { Db, Trx } from '../../platform/db/connect.ts';

export type UploadState = 'reading' | 'checked' | 'loading' | 'loaded' | 'refused' | 'rejected' | 'cancelled';

/** Keeps a return that has just arrived, to be read. */
export async function addUpload(
  trx: Trx,
  one: { asAt: string; list: string; personId: number; now: Date; files: { name: string; sha256: string }[] },
): Promise<number> {
  const { id } = await trx
    .insertInto('return_upload')
    .values({
      as_at: one.asAt,
      list: one.list,
      state: 'reading',
      uploaded_by: one.personId,
      worked_at: one.now,
      uploaded_at: one.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('return_upload_file')
    .values(one.files.map(({ name, sha256 }, position) => ({ upload_id: id, position, name, file_sha256: sha256 })))
    .execute();
  return id;
}

/** One upload, with who brought it. */
export async function uploadOf(db: Db | Trx, id: number) {
  return db
    .selectFrom('return_upload as upload')
    .leftJoin('person', 'person.id', 'upload.uploaded_by')
    .select([
      'upload.id',
      'upload.as_at as asAt',
      'upload.list',
      'upload.state',
      'upload.progress',
      'upload.worked_at as workedAt',
      'upload.report',
      'upload.refusal',
      'upload.uploaded_at as uploadedAt',
      'upload.snapshot_id as snapshotId',
      'upload.uploaded_by as uploaderId',
      'person.name as uploadedBy',
    ])
    .where('upload.id', '=', id)
    .executeTakeFirst();
}

/** The files of an upload, in the order in which they came. */
export async function filesOfUpload(db: Db | Trx, id: number) {
  return db
    .selectFrom('return_upload_file')
    .select(['name', 'file_sha256 as sha256'])
    .where('upload_id', '=', id)
    .orderBy('position')
    .execute();
}

/** Uploads that are on their way or wait for a person, the newest first. */
export async function waitingUploads(db: Db | Trx) {
  return db
    .selectFrom('return_upload')
    .select(['id', 'as_at as asAt', 'list', 'state', 'uploaded_at as uploadedAt'])
    .where('state', 'in', ['reading', 'checked', 'loading'])
    .orderBy('id', 'desc')
    .execute();
}

/** Takes an upload in a state up, if no server has worked on it since a moment; answers whether it may be worked on. */
export async function takeUp(db: Db | Trx, id: number, state: UploadState, since: Date, now: Date): Promise<boolean> {
  const taken = await db
    .updateTable('return_upload')
    .set({ worked_at: now })
    .where('id', '=', id)
    .where('state', '=', state)
    .where('worked_at', '<=', since)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Uploads that some server should be working on and none has for a while. */
export async function leftUploads(db: Db | Trx, since: Date) {
  return db
    .selectFrom('return_upload')
    .select(['id', 'state'])
    .where('state', 'in', ['reading', 'loading'])
    .where('worked_at', '<=', since)
    .orderBy('id')
    .execute();
}

/** Notes how far it is; answers the state, so that the work can stop when a person has cancelled it. */
export async function noteProgress(db: Db | Trx, id: number, progress: number, now: Date): Promise<UploadState | null> {
  const row = await db
    .updateTable('return_upload')
    .set({ progress, worked_at: now })
    .where('id', '=', id)
    .returning('state')
    .executeTakeFirst();
  return (row?.state as UploadState | undefined) ?? null;
}

/** Holds an upload that is being loaded until the transaction ends; answers false where a person has cancelled it. */
export async function holdLoading(trx: Trx, id: number): Promise<boolean> {
  const held = await trx
    .selectFrom('return_upload')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'loading')
    .forUpdate()
    .executeTakeFirst();
  return held !== undefined;
}

/** Moves an upload from one state to another; answers whether it was in that state. */
export async function moveUpload(
  db: Db | Trx,
  id: number,
  from: UploadState,
  to: UploadState,
  also: { report?: object; refusal?: string; snapshotId?: number; now: Date; left?: boolean },
): Promise<boolean> {
  const moved = await db
    .updateTable('return_upload')
    .set({
      state: to,
      // What is left for a server to take up at once counts as not worked on for long.
      worked_at: also.left ? new Date(0) : also.now,
      progress: 0,
      ...(also.report === undefined ? {} : { report: JSON.stringify(also.report) }),
      ...(also.refusal === undefined ? {} : { refusal: also.refusal }),
      ...(also.snapshotId === undefined ? {} : { snapshot_id: also.snapshotId }),
    })
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst();
  return moved !== undefined;
}
