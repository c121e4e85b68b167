import { page, type Route } from '../../platform/web/route.ts';
import { allPlans } from '../model/plan-queries.ts';
import { PlansPage } from './plans-page.tsx';

/** Every plan held here, the main one first. */
export const plansRoute: Route = {
  method: 'GET',
  path: '/plans',
  access: 'plan.read',
  audit: null,
  handle: async ({ services, visitor }) => {
    const mayImport = visitor?.abilities.has('plan.import') ?? false;
    return page('Plans', PlansPage({ plans: await allPlans(services.db), mayImport }), { section: 'plan' });
  },
};
