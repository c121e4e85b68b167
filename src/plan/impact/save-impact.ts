import type { Trx } from '../../platform/services.ts';
import { factAt, recordFacts } from '../facts/record.ts';
import type { Impact } from '../model/plan-view.ts';
import type { DoneBy } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { recordDate } from '../periods/record-date.ts';

export type ImpactSaid = { impact: Impact | null; reason: string; who: number | null; version: string };
type Saving = {
  planId: number;
  kind: 'finding' | 'measure';
  itemId: number;
  impact: Impact;
  reason: string;
  /** `version` of the rating its writer saw; empty when there was none. */
  seen: string;
  today: string;
};

/** The impact rating of a finding or measure at a date; its version changes whenever it is rated again. */
export async function impactSaid(trx: Trx, itemId: number, on: string): Promise<ImpactSaid> {
  const row = await factAt(trx, 'rating', itemId, on);
  return {
    impact: (row?.['impact'] as Impact | null | undefined) ?? null,
    reason: String(row?.['reason'] ?? ''),
    who: (row?.['recorded_by'] as number | null | undefined) ?? null,
    version: row ? (row['recorded_at'] as Date).toISOString() : '',
  };
}

/** Rates the impact on a finding or measure, from the record date on; a conflict writes nothing. */
export async function saveImpact(
  trx: Trx,
  { planId, kind, itemId, impact, reason, seen, today }: Saving,
  by: DoneBy,
): Promise<{ ok: true; on: string } | { ok: false; conflict: ImpactSaid }> {
  await holdPlan(trx, planId);
  const { on, period } = await recordDate(trx, planId, today);
  const before = await impactSaid(trx, itemId, on);
  if (before.version !== seen) return { ok: false, conflict: before };
  // The impact is rated itself, so it needs no word of the scale for actions.
  const rating = { id: itemId, period_id: period?.id ?? null, word: '', impact, reason };
  await recordFacts(trx, 'rating', on, [rating], { personId: by.personId });
  await by.audit(trx, {
    subject: `${kind}:${itemId}`,
    planId,
    before: before.impact === null ? null : { impact: before.impact, reason: before.reason },
    after: { impact, reason, on },
  });
  return { ok: true, on };
}
