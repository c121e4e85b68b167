import type { Services } from '../../platform/services.ts';
import { exportPlan } from '../export-plan.ts';
import type { PlanView } from '../model/plan-view.ts';
import type { PlanFile } from '../plan-format.ts';
import { sourcesOfPlan } from './item-queries.ts';
import { planPage } from './open-plan.ts';

/** The whole plan in the open format, as a file. */
export const exportRoute = planPage('/plan/:plan/export.json', async ({ services, view }) => ({
  kind: 'download',
  name: `plan-${view.asAt}.json`,
  mediaType: 'application/json; charset=utf-8',
  body: `${JSON.stringify(await wholePlan(services, view), null, 2)}\n`,
}));

/** The plan with what the reader could not place in the newest document it came from by its date. */
export async function wholePlan(services: Pick<Services, 'db'>, view: PlanView): Promise<PlanFile> {
  const sources = await sourcesOfPlan(services.db, view.id);
  const newest = sources.find((source) => source.asAt !== null && source.asAt <= view.asAt);
  return exportPlan(view, { unplaced: newest?.unplaced ?? [], warnings: newest?.warnings ?? [] });
}
