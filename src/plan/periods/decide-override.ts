import { keptApart } from '../../people/index.ts';
import type { Services, Trx } from '../../platform/services.ts';
import { grantOverride, holdClaims } from '../updates/claim-queries.ts';
import { said } from '../updates/save-claim.ts';
import { holdOpenPeriod } from './accept-claims.ts';
import type { DoneBy, Outcome } from './done-by.ts';
import { sendBack } from './send-back.ts';

type Decision = { periodId: number; claimId: number; granted: boolean; words: string; ref: string };

/**
 * Grants an override or refuses it, with a reason. Never by whoever asked for it or gave the update. A refused one goes
 * back to its owner with the words.
 */
export async function decideOverride(
  trx: Trx,
  services: Pick<Services, 'config' | 'mailer'>,
  decision: Decision,
  by: DoneBy & { personId: number },
): Promise<Outcome> {
  const { periodId, claimId, granted, words, ref } = decision;
  const held = await holdOpenPeriod(trx, periodId);
  if (!held.ok) return held;
  const [claim] = await holdClaims(trx, periodId, [claimId]);
  const waits = claim && claim.state === 'submitted' && claim.override_asked_by !== null && claim.override_by === null;
  if (!waits) return { ok: false, reason: 'This override is no longer asked for, or somebody has decided on it.' };
  const apart = keptApart('override-granted', [claim.override_asked_by, claim.submitted_by], by.personId);
  if (apart) return { ok: false, reason: apart };
  if (!granted) return sendBack(trx, services, { periodId, claimId, comment: words, ref }, by);
  await grantOverride(trx, claim.id, by.personId, by.at);
  await by.audit(trx, {
    what: 'update.override',
    subject: `step:${claim.step_id}`,
    planId: held.period.plan_id,
    before: said(claim),
    after: { ...said(claim), override: 'granted' },
  });
  return { ok: true };
}
