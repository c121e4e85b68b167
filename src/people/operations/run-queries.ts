import type { Trx } from '../../platform/services.ts';

export type RunKind = 'backup' | 'restore-test' | 'restore';

export type Run = {
  kind: RunKind;
  startedAt: Date;
  endedAt: Date;
  file: string;
  madeAt: Date | null;
  bytes: number | null;
  rows: number | null;
  files: number | null;
  trouble: string | null;
  succeeded: boolean;
};

/** Keeps how a backup, its test or a restore went. */
export async function insertRun(db: Trx, run: Run): Promise<void> {
  await db
    .insertInto('backup_run')
    .values({
      kind: run.kind,
      started_at: run.startedAt,
      ended_at: run.endedAt,
      file: run.file,
      made_at: run.madeAt,
      bytes: run.bytes,
      rows: run.rows,
      files: run.files,
      trouble: run.trouble,
      succeeded: run.succeeded,
    })
    .execute();
}

const columns = [
  'kind',
  'started_at as startedAt',
  'ended_at as endedAt',
  'file',
  'made_at as madeAt',
  'bytes',
  'rows',
  'files',
  'trouble',
  'succeeded',
] as const;

/** The newest run of a kind: whatever came of it, or of those that succeeded. */
export async function selectNewestRun(db: Trx, kind: RunKind, succeeded?: true): Promise<Run | null> {
  const found = await db
    .selectFrom('backup_run')
    .select(columns)
    .where('kind', '=', kind)
    .$if(succeeded === true, (query) => query.where('succeeded', '=', true))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (found as Run | undefined) ?? null;
}

/** The newest runs of every kind, newest first. */
export async function selectRuns(db: Trx, limit: number): Promise<Run[]> {
  return (await db.selectFrom('backup_run').select(columns).orderBy('id', 'desc').limit(limit).execute()) as Run[];
}
