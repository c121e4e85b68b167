import { isUnreadable, readDocument, type Unreadable } from '../../platform/reading/index.ts';
import type { PlanFile } from '../plan-format.ts';
import { placesOf } from './reader/places-of.ts';
import { readPlan } from './reader/read-plan.ts';
import { readPlanJson } from './reader/read-plan-json.ts';

export type ReadPlanFile = { format: string; plan: PlanFile; places: ReadonlyMap<string, string> };

/** Reads a plan from a file of any format the product knows, its own open format included; or says why it cannot. */
export async function readPlanFile(bytes: Buffer, fileName: string): Promise<ReadPlanFile | Unreadable> {
  if (
    /^\s*\{/.test(
      bytes
        .subarray(0, 64)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  ) {
    const plan = readPlanJson(bytes.toString('utf8'));
    return isUnreadable(plan) ? plan : { format: 'json', plan, places: new Map() };
  }
  const document = await readDocument(bytes, fileName);
  if (isUnreadable(document)) return document;
  const plan = readPlan(document);
  return { format: document.format, plan, places: placesOf(plan, document.blocks) };
}
