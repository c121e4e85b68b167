import type { Trx } from '../../platform/services.ts';
import type { PlanFile } from '../plan-format.ts';
import { actionsOfPlans } from './save/existing-plan-queries.ts';
import { likeness, tellingWords } from './save/match-texts.ts';
import { plainRef } from './save/match-plan.ts';

/** The plan a document is most likely a version of: at least half of its actions are there, under the same ref or text. Null when none is. */
export async function likelyPlan(trx: Trx, file: PlanFile): Promise<number | null> {
  const actions = file.areas.flatMap((area) => area.actions);
  if (actions.length === 0) return null;
  let best: { id: number; share: number } | null = null;
  for (const [id, known] of Map.groupBy(await actionsOfPlans(trx), (row) => row.plan_id)) {
    const byRef = new Map(known.filter((row) => row.ref).map((row) => [plainRef(row.ref), tellingWords(row.text)]));
    const texts = new Set(known.map((row) => row.text));
    const same = actions.filter((action) => {
      if (texts.has(action.text)) return true;
      const words = action.ref ? byRef.get(plainRef(action.ref)) : undefined;
      return words !== undefined && likeness(words, tellingWords(action.text)) >= 0.5;
    });
    const share = same.length / actions.length;
    if (share >= 0.5 && (!best || share > best.share)) best = { id, share };
  }
  return best?.id ?? null;
}
