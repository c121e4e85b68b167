import type { Job } from '../../platform/jobs/jobs.ts';
import type { Route } from '../../platform/web/route.ts';
import { overviewRoute } from './overview.ts';
import { paperRoutes } from './papers/papers.ts';
import { applyRules } from './retention/apply-rules.ts';
import { liftHoldPage, liftHoldRoute, newHoldRoute, placeHoldRoute } from './retention/holds.tsx';
import { keepRoute, setKeepRoute } from './retention/keep.ts';

/** The pages about data protection. */
export const protectionRoutes: Route[] = [
  overviewRoute,
  keepRoute,
  setKeepRoute,
  newHoldRoute,
  placeHoldRoute,
  liftHoldPage,
  liftHoldRoute,
  ...paperRoutes,
];

/** Every night, what was kept long enough is removed, with proof. */
export const retentionRulesJob: Job = {
  name: 'records-retention',
  cron: '50 2 * * *',
  run: async (services) => void (await applyRules(services)),
};
