import { monthInWords } from '../../methods/calendar.ts';
import { keptApart } from '../../people/index.ts';
import type { Trx } from '../../platform/services.ts';
import { evidenceCounting } from '../evidence/evidence-queries.ts';
import { factAt, recordFacts, stripBookkeeping, versionsOf } from '../facts/record.ts';
import { loadPlan } from '../model/load-plan.ts';
import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { dueFacts } from '../updates/due-reading.ts';
import { decideClaim, holdClaims, type Claim } from '../updates/claim-queries.ts';
import { groundOf } from '../updates/open-update.ts';
import { claimGap, movesDue, type ClaimGap } from '../updates/rules.ts';
import { said } from '../updates/save-claim.ts';
import type { DoneBy, Outcome } from './done-by.ts';
import { holdPlan, periodById, type Period } from './period-queries.ts';
import { recordDate } from './record-date.ts';

export type Accepted = { accepted: number; refused: { ref: string; reason: string }[] };

/**
 * Accepts updates of a month: each becomes the rating of its step, and moves its date where it asked for that, from
 * the record date on. One that cannot be accepted is left waiting, with the reason: a person's own, one that claims
 * impact with nothing to show for it and no override, one decided by somebody else. `seen` is each claim's version
 * as the moderator read it: words changed since are not accepted unread.
 */
export async function acceptClaims(
  trx: Trx,
  periodId: number,
  seen: ReadonlyMap<number, number>,
  today: string,
  by: DoneBy,
): Promise<Outcome<Accepted>> {
  const held = await holdOpenPeriod(trx, periodId);
  if (!held.ok) return held;
  const { period } = held;
  const { on } = await recordDate(trx, period.plan_id, today);
  const view = await loadPlan(trx, period.plan_id, on);
  if (!view) return { ok: false, reason: 'There is no such plan.' };
  const claims = await holdClaims(trx, periodId, [...seen.keys()]);
  const gapOf = await gaps(trx, view, claims);
  const refused: Accepted['refused'] = [];
  let accepted = 0;
  for (const claim of claims) {
    const reason =
      seen.get(claim.id) === claim.version
        ? cannotAccept(claim, gapOf(claim), actionOf(view, claim) !== undefined, by.personId)
        : 'It was changed while you were reading it.';
    if (reason) refused.push({ ref: refOf(view, claim), reason });
    else {
      await accept(trx, period, claim, on, by);
      accepted += 1;
    }
  }
  return { ok: true, accepted, refused };
}

/** The month of a moderator's decision, held; refused once it is moderated or locked. */
export async function holdOpenPeriod(trx: Trx, periodId: number): Promise<Outcome<{ period: Period }>> {
  const known = await periodById(trx, periodId);
  if (!known) return { ok: false, reason: 'There is no such month.' };
  await holdPlan(trx, known.plan_id);
  const period = (await periodById(trx, periodId)) ?? known;
  if (period.state === 'open') return { ok: true, period };
  return {
    ok: false,
    reason: `${monthInWords(period.month)} is ${period.state}, so its updates cannot be decided on.`,
  };
}

/** What each claim lacks, from the evidence and measures of its action: one query for all of them. */
async function gaps(trx: Trx, view: PlanView, claims: Claim[]): Promise<(claim: Claim) => ClaimGap | null> {
  const { measures } = planIndex(view);
  const actionIds = claims.flatMap((claim) => actionOf(view, claim)?.id ?? []);
  const evidence = Map.groupBy(await evidenceCounting(trx, actionIds, view.asAt), (one) => one.item_id);
  return (claim) => {
    const action = actionOf(view, claim);
    if (!action) return null;
    const linked = action.measureIds.flatMap((id) => measures.get(id) ?? []);
    return claimGap(claim.word, view.scale, groundOf(evidence.get(action.id) ?? [], linked, view.asAt));
  };
}

function cannotAccept(claim: Claim, gap: ClaimGap | null, isThere: boolean, personId: number | null): string | null {
  if (claim.state !== 'submitted') return 'Somebody else has decided on it already.';
  const apart = keptApart('update-accepted', [claim.submitted_by, claim.saved_by], personId);
  if (apart) return apart;
  if (!isThere) return 'Its action is no longer in the plan.';
  if (claim.override_by !== null || !gap) return null;
  return claim.override_reason
    ? 'Its override has not been granted.'
    : `“${gap.word.word}” has nothing to show for it. ${gap.missing.join(' ')}`;
}

async function accept(trx: Trx, period: Period, claim: Claim, on: string, by: DoneBy): Promise<void> {
  const { step_id: id, word, done, difference } = claim;
  const overridden = claim.override_by !== null;
  const step = await factAt(trx, 'step', id, on);
  await recordFacts(
    trx,
    'rating',
    on,
    [
      {
        ...{ id, period_id: period.id, word, done, difference },
        override_reason: overridden ? claim.override_reason : null,
        override_by: claim.override_by,
      },
    ],
    { personId: claim.submitted_by },
  );
  const moves = step !== null && movesDue(claim.new_due, String(step['due']));
  if (moves) await moveDate(trx, claim, on);
  await decideClaim(trx, claim.id, { state: 'accepted', comment: '', by: by.personId, at: by.at });
  await by.audit(trx, {
    what: 'update.accept',
    subject: `step:${id}`,
    planId: period.plan_id,
    before: { state: claim.state, ...(moves ? { due: step['due'] } : {}) },
    after: { ...said(claim), state: 'accepted', on, ...(moves ? { due: claim.new_due } : {}) },
  });
}

/**
 * Moves a step's date from a day on. A version of the step recorded for a later day (an edit on 3 June, while May is
 * still open) says the old date only because nobody knew the new one, so it is said again with the new one.
 */
async function moveDate(trx: Trx, claim: Claim, on: string): Promise<void> {
  const { step_id: id, new_due, due_reason: moved_because, due_agreed_by: agreed_by } = claim;
  const due = { ...dueFacts(new_due), moved_because, agreed_by };
  const versions = (await versionsOf(trx, 'step', id)).filter((one) => one['superseded_at'] === null);
  const now = versions.find((one) => one.valid_from <= on && (one.valid_to === null || one.valid_to > on));
  if (!now) throw new Error(`Step ${id} does not hold on ${on}`);
  const later = versions.filter((one) => one.valid_from > on && one['due'] === now['due']);
  for (const { who: _who, source: _source, ...version } of [now, ...later]) {
    const day = version.valid_from <= on ? on : version.valid_from;
    await recordFacts(trx, 'step', day, [{ ...stripBookkeeping(version), ...due, id }], {
      personId: claim.submitted_by,
    });
  }
}

function actionOf(view: PlanView, claim: Pick<Claim, 'step_id'>) {
  return view.actions.find((action) => action.steps.some((step) => step.id === claim.step_id));
}

/** The ref of the action a claim is about. */
export function refOf(view: PlanView, claim: Pick<Claim, 'step_id'>): string {
  return actionOf(view, claim)?.ref || 'An action';
}
