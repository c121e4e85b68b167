import type { Trx } from '../../platform/services.ts';
import type { Origin } from '../facts/record.ts';
import { loadPlan } from '../model/load-plan.ts';
import { joinItems, pairKey } from './join-items.ts';
import { knownLinks } from './link-queries.ts';
import { suggestedByWording, suggestLinks } from './suggest-links.ts';

/**
 * Joins commitments and milestones that have no action to the one action their wording speaks of, as at a date
 * (ISO), and answers how many it joined. Each link says that wording suggested it. A pair that was ever joined is left as people made it: what a person took
 * apart is never joined again. Findings and measures are left for people to join.
 */
export async function linkByWording(trx: Trx, planId: number, asAt: string, by: Origin = {}): Promise<number> {
  const view = await loadPlan(trx, planId, asAt);
  if (!view || (view.milestones.length === 0 && view.onAPage.length === 0)) return 0;
  const ever = new Set((await knownLinks(trx, planId, asAt)).map(pairKey));
  // Only commitments and milestones are asked about: without findings and measures the rest is not worked out.
  const found = suggestLinks({ ...view, findings: [], measures: [] }).filter((pair) => !ever.has(pairKey(pair)));
  const joined = await joinItems(
    trx,
    planId,
    found.map((pair) => ({ ...pair, origin: suggestedByWording })),
    asAt,
    by,
  );
  return joined.length;
}
