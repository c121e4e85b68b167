import { allPlans } from '../plan/index.ts';
import type { Job } from '../platform/jobs/jobs.ts';
import { todayIn } from '../platform/services.ts';
import { refreshQuestions } from './refresh-questions.ts';

/** Each night, for every plan: dates pass though nobody writes anything. */
export const refreshQuestionsJob: Job = {
  name: 'refresh-questions',
  cron: '10 2 * * *',
  run: async (services) => {
    const today = todayIn(services);
    for (const plan of await allPlans(services.db))
      await services.db.transaction().execute((trx) => refreshQuestions(trx, services, plan.id, today, today));
  },
};
