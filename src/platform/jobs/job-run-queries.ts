import type { Db } from '../db/connect.ts';

/** One job as it last went. */
export type JobRun = {
  name: string;
  cron: string;
  startedAt: Date | null;
  succeededAt: Date | null;
  failedAt: Date | null;
};

/** Notes that a job is to run on this installation, and when. */
export async function insertScheduled(db: Db, name: string, cron: string): Promise<void> {
  await db
    .insertInto('job_run')
    .values({ name, cron })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ cron }))
    .execute();
}

/** Notes that a job has begun. */
export async function noteStarted(db: Db, name: string, at: Date): Promise<void> {
  await db.updateTable('job_run').set({ started_at: at }).where('name', '=', name).execute();
}

/** Notes that a job has done its work. */
export async function noteEnded(db: Db, name: string, at: Date): Promise<void> {
  await db.updateTable('job_run').set({ succeeded_at: at }).where('name', '=', name).execute();
}

/** Notes that a job has failed; why is in the log. */
export async function noteFailed(db: Db, name: string, at: Date): Promise<void> {
  await db.updateTable('job_run').set({ failed_at: at }).where('name', '=', name).execute();
}

/** Every job of this installation, in the order of their names. */
export async function selectJobRuns(db: Db): Promise<JobRun[]> {
  return db
    .selectFrom('job_run')
    .select(['name', 'cron', 'started_at as startedAt', 'succeeded_at as succeededAt', 'failed_at as failedAt'])
    .orderBy('name')
    .execute();
}
