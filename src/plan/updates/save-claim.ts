import type { Trx } from '../../platform/services.ts';
import type { DoneBy } from '../periods/done-by.ts';
import { holdPlan, type Period, periodById } from '../periods/period-queries.ts';
import { claimOf, writeClaim, type Claim, type ClaimValues } from './claim-queries.ts';

export type SavedClaim =
  | { ok: true; claim: Claim }
  /** Somebody saved in the meantime: what they saved, and nothing was written. */
  | { ok: false; conflict: Claim }
  /** The month was moderated or locked in the meantime. */
  | { ok: false; closed: Period };

export type ClaimToSave = {
  period: Period;
  stepId: number;
  /** The version its writer saw; 0 when there was none. */
  seen: number;
  values: ClaimValues;
  state: 'draft' | 'submitted';
  /** Whether an override is asked for, by the person saving. */
  asksOverride: boolean;
};

/** Saves an owner's update of a step for a month, unless somebody has saved over it or the month is no longer open. */
export async function saveClaim(trx: Trx, toSave: ClaimToSave, by: DoneBy & { personId: number }): Promise<SavedClaim> {
  const { period, stepId, seen, values, state } = toSave;
  await holdPlan(trx, period.plan_id);
  const now = (await periodById(trx, period.id)) ?? period;
  if (now.state !== 'open') return { ok: false, closed: now };
  const before = await claimOf(trx, period.id, stepId);
  if (before && before.version !== seen) return { ok: false, conflict: before };
  await writeClaim(
    trx,
    { periodId: period.id, stepId, seen: before ? seen : 0 },
    {
      ...values,
      override_reason: toSave.asksOverride ? values.override_reason : '',
      override_asked_by: toSave.asksOverride ? by.personId : null,
      state,
      saved_by: by.personId,
      saved_at: by.at,
    },
  );
  const claim = await claimOf(trx, period.id, stepId);
  if (!claim) throw new Error(`The claim of step ${stepId} was saved and is not there`);
  await by.audit(trx, {
    what: state === 'draft' ? 'update.draft' : 'update.send',
    subject: `step:${stepId}`,
    planId: period.plan_id,
    before: before && said(before),
    after: said(claim),
  });
  return { ok: true, claim };
}

/** What a claim says, for the audit log. */
export function said(claim: Claim): Record<string, unknown> {
  return {
    rating: claim.word,
    done: claim.done,
    difference: claim.difference,
    newDue: claim.new_due,
    dueReason: claim.due_reason,
    dueAgreedBy: claim.due_agreed_by,
    overrideReason: claim.override_reason,
    state: claim.state,
  };
}
