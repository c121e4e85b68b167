import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readPlanFile, type PlanFile } from '../src/plan/index.ts';
import { isUnreadable } from '../src/platform/reading/index.ts';
import { largePlan } from './large-plan.ts';

/** Where a real plan's text lies beside the project, when it does. */
export const realPlanText = '../shared/seeds/003_0717ddd5fbaa9096.txt';

/** A plan of the size councils have: a real one where its text is at hand, else a made-up one of 143 actions. */
export async function planOfRealSize(): Promise<{ plan: PlanFile; name: string }> {
  if (!existsSync(realPlanText)) return { plan: largePlan(143), name: 'made-up plan of 143 actions' };
  const read = await readPlanFile(await readFile(realPlanText), 'plan.txt');
  if (isUnreadable(read)) throw new Error(read.what);
  return { plan: read.plan, name: 'real plan of 143 actions' };
}
