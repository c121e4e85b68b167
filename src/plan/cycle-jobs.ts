import { todayIn } from '../platform/services.ts';
import type { Job } from '../platform/jobs/jobs.ts';
import { chaseLate } from './periods/chase.ts';

/** What the plan room does by itself: twice a week, a reminder to those whose updates are late or nearly due. */
export const planJobs: Job[] = [
  {
    name: 'chase-updates',
    cron: '0 8 * * 1,4',
    run: async (services) => void (await chaseLate(services, todayIn(services))),
  },
];
