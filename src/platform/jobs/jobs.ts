import { PgBoss } from 'pg-boss';
import type { Config } from '../config.ts';
import { countJob } from '../metrics.ts';
import type { Services } from '../services.ts';
import { insertScheduled, noteEnded, noteFailed, noteStarted } from './job-run-queries.ts';

/**
 * Work that goes on by itself. It runs at most once at a time, on one of however many processes there are, and is tried
 * again when it fails or when the process that ran it is gone. So it must stand being begun again from any point.
 */
export type Job = {
  name: string;
  /** When: a cron expression, Europe/London. A setting may say when, or (null) that there is none here. */
  cron: string | ((config: Config) => string | null);
  /** After so many minutes it is taken to hang, and tried again; 10 when not said. */
  atMostMinutes?: number;
  run: (services: Services) => Promise<void>;
};

export type RunningJobs = {
  /** Lets what runs finish, for so many seconds; what has not by then is handed back, to be begun again elsewhere. */
  stop: (patience: number) => Promise<void>;
};

/** A worker says so often that it is alive; silent for as long, its job is given to another. */
const heartbeat = 30;

/** Starts the jobs of this process on the queue kept in the database. Failing to start them is logged; the pages work without. */
export async function startJobs(services: Services, databaseUrl: string, jobs: Job[]): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: `line-of-sight ${process.pid}`,
    max: 3,
    // The server's role makes the tables of the queue and owns them; whoever migrates made their schema for it.
    createSchema: false,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  });
  boss.on('error', (reason) => services.log('error', 'The job queue reported an error', reason));
  await boss.start();
  for (const job of jobs) {
    const cron = typeof job.cron === 'string' ? job.cron : job.cron(services.config);
    const expireInSeconds = (job.atMostMinutes ?? 10) * 60;
    const options = { retryLimit: 3, retryBackoff: true, expireInSeconds, heartbeatSeconds: heartbeat };
    await boss.createQueue(job.name, { policy: 'singleton', ...options });
    // A queue of an earlier version keeps what it was made with, unless it is told.
    await boss.updateQueue(job.name, options);
    if (cron === null) {
      await boss.unschedule(job.name);
      continue;
    }
    await insertScheduled(services.db, job.name, cron);
    await boss.schedule(job.name, cron, null, { tz: 'Europe/London' });
    await boss.work(job.name, { pollingIntervalSeconds: 10 }, () => runOnce(services, job));
  }
  return { stop: (patience) => boss.stop({ graceful: true, timeout: patience * 1000 }) };
}

async function runOnce(services: Services, job: Job): Promise<void> {
  await noteStarted(services.db, job.name, services.now());
  const began = performance.now();
  const count = (outcome: 'succeeded' | 'failed') => countJob(job.name, outcome, (performance.now() - began) / 1000);
  try {
    await job.run(services);
  } catch (reason) {
    services.log('error', `The job ${job.name} failed`, reason);
    count('failed');
    await noteFailed(services.db, job.name, services.now()).catch(() => undefined);
    throw reason;
  }
  count('succeeded');
  await noteEnded(services.db, job.name, services.now());
}
