import { PgBoss } from 'pg-boss';
import type { Services } from '../services.ts';

/** Work that goes on by itself. It runs at most once at a time, on one of however many processes there are, and is tried again when it fails. */
export type Job = {
  name: string;
  /** When: a cron expression, Europe/London. */
  cron: string;
  run: (services: Services) => Promise<void>;
};

export type RunningJobs = { stop: () => Promise<void> };

/** Starts the jobs of this process on the queue kept in the database. Failing to start them is logged; the pages work without. */
export async function startJobs(services: Services, databaseUrl: string, jobs: Job[]): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: `line-of-sight ${process.pid}`,
    max: 3,
    // The server's role makes the tables of the queue and owns them; whoever migrates made their schema for it.
    createSchema: false,
  });
  boss.on('error', (reason) => services.log('error', 'The job queue reported an error', reason));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: 'singleton', retryLimit: 3, retryBackoff: true, expireInSeconds: 600 });
    await boss.schedule(job.name, job.cron, null, { tz: 'Europe/London' });
    await boss.work(job.name, { pollingIntervalSeconds: 10 }, async () => {
      try {
        await job.run(services);
      } catch (reason) {
        services.log('error', `The job ${job.name} failed`, reason);
        throw reason;
      }
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) };
}
