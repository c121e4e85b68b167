import { allPlans } from '../plan/index.ts';
import type { Job } from '../platform/jobs/jobs.ts';
import { askNow } from './asked-behind.ts';

/** Each night, for every plan: dates pass though nobody writes anything. */
export const refreshQuestionsJob: Job = {
  name: 'refresh-questions',
  cron: '10 2 * * *',
  run: async (services) => {
    for (const plan of await allPlans(services.db)) await askNow(services, plan.id);
  },
};
