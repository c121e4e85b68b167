import type { Trx } from '../../platform/services.ts';
import { newItems, recordFacts, type Origin } from '../facts/record.ts';
import { loadPlan } from '../model/load-plan.ts';
import { pairsEverLinked } from './link-queries.ts';
import { suggestedByWording, suggestLinks } from './suggest-links.ts';

/**
 * Links the commitments and milestones of a plan, as at a date, to the one action their wording leaves no doubt about,
 * where nobody has linked them. A pair that was linked before and taken apart is not linked again. Each link says that
 * wording suggested it. Answers how many were made. To be called in the transaction of an import.
 */
export async function linkByWording(
  trx: Trx,
  planId: number,
  asAt: string,
  origin: Origin & { until?: string | null } = {},
): Promise<number> {
  const plan = await loadPlan(trx, planId, asAt);
  if (!plan) return 0;
  const before = new Set(
    (await pairsEverLinked(trx, planId)).map((pair) => `${pair.kind} ${pair.from_id} ${pair.to_id}`),
  );
  const links = suggestLinks(plan).filter(
    ({ kind, fromId, toId }) =>
      (kind === 'commitment-action' || kind === 'milestone-action') && !before.has(`${kind} ${fromId} ${toId}`),
  );
  const ids = await newItems(trx, planId, 'link', links.length);
  const facts = links.map(({ kind, fromId, toId }, index) => ({
    id: ids[index] as number,
    kind,
    from_id: fromId,
    to_id: toId,
    origin: suggestedByWording,
  }));
  await recordFacts(trx, 'link', asAt, facts, origin);
  return links.length;
}
