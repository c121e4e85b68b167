import { protectList } from '../../methods/disclosure/protect-table.ts';
import { usualDisclosure, type DisclosureSettings, type Shown } from './publish.ts';

/** Counts that are published together with their total. */
export type PublishedCounts = { counts: Shown[]; total: Shown; keptBack: boolean };

/**
 * What of a list of counts of children may be published beside its total. Each small count is kept back, and another
 * with it so that the total gives neither away; where nothing protects them the total is kept back too. No count may
 * stand in two lists whose totals are both published.
 */
export function publishCounts(
  counts: readonly number[],
  { threshold }: DisclosureSettings = usualDisclosure,
): PublishedCounts {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isSmall = (count: number) => count >= 1 && count <= threshold;
  const small = counts.some(isSmall);
  const { mask, unprotected } = protectList(counts, threshold);
  const alone = unprotected.length > 0 || isSmall(total);
  return {
    counts: counts.map((count, place) => (isSmall(count) || (!alone && mask[0]?.[place]) ? 'c' : count)),
    total: alone ? 'c' : total,
    keptBack: small || alone,
  };
}
