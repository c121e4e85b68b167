import { todayIn, type Services } from '../../platform/services.ts';
import { changesBetween } from './changes-between.ts';
import { previousDate } from './previous-date.ts';
import { readPlan } from './read-plan.ts';

/**
 * Reads the main plan as at today, with the date it is compared with, before anybody asks: a plan of thousands of
 * actions takes a second or two the first time in a process, and afterwards only what is written has to be read.
 */
export async function warmPlan(services: Services): Promise<void> {
  const view = await readPlan(services, null, todayIn(services));
  const date = view && previousDate(view);
  const before = date ? await readPlan(services, view.id, date) : null;
  if (view && before) changesBetween(before, view);
}
