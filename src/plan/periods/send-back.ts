import { monthInWords } from '../../methods/calendar.ts';
import type { Services, Trx } from '../../platform/services.ts';
import { addressee, decideClaim, holdClaims } from '../updates/claim-queries.ts';
import { said } from '../updates/save-claim.ts';
import { holdOpenPeriod } from './accept-claims.ts';
import { addressIn } from './address.ts';
import type { DoneBy, Outcome } from './done-by.ts';

type SendBack = { periodId: number; claimId: number; comment: string; ref: string };

/** Sends an update back to whoever gave it, with what is asked of them; they are told by mail. */
export async function sendBack(
  trx: Trx,
  services: Pick<Services, 'config' | 'mailer'>,
  { periodId, claimId, comment, ref }: SendBack,
  by: DoneBy,
): Promise<Outcome> {
  const held = await holdOpenPeriod(trx, periodId);
  if (!held.ok) return held;
  const [claim] = await holdClaims(trx, periodId, [claimId]);
  if (!claim || claim.state !== 'submitted') return { ok: false, reason: 'Somebody else has decided on it already.' };
  await decideClaim(trx, claim.id, { state: 'returned', comment, by: by.personId, at: by.at });
  const { period } = held;
  await by.audit(trx, {
    what: 'update.send-back',
    subject: `step:${claim.step_id}`,
    planId: period.plan_id,
    before: said(claim),
    after: { ...said(claim), state: 'returned', comment },
  });
  const owner = claim.submitted_by === null ? null : await addressee(trx, claim.submitted_by);
  if (owner) {
    const lines = [
      `Dear ${owner.name},`,
      `Your ${monthInWords(period.month)} update of ${ref} was sent back:`,
      comment,
      `Change it and send it again: ${addressIn(services.config, `/updates/${period.id}/${claim.step_id}`)}`,
    ];
    await services.mailer.post(trx, {
      toName: owner.name,
      toEmail: owner.email,
      subject: `Your update of ${ref} was sent back`,
      body: lines.join('\n\n'),
      about: `claim:${claim.id} returned ${claim.version}`,
    });
  }
  return { ok: true };
}
