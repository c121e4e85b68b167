import { monthInWords } from '../../methods/calendar.ts';
import type { Trx } from '../../platform/services.ts';
import { waitingCount } from '../updates/claim-queries.ts';
import { countOf } from '../words.ts';
import type { DoneBy, Outcome } from './done-by.ts';
import { holdPlan, periodById, updatePeriodState, type Period, type PeriodState } from './period-queries.ts';

/** Says that every update has been decided on: owners can change nothing more. Refused while one waits. */
export async function markModerated(trx: Trx, periodId: number, by: DoneBy): Promise<Outcome> {
  const held = await hold(trx, periodId, ['open']);
  if (!held.ok) return held;
  const waiting = await waitingCount(trx, periodId);
  if (waiting > 0) {
    const reason = `${countOf(waiting, 'update')} still ${waiting === 1 ? 'waits' : 'wait'}. Accept or send back each one first.`;
    return { ok: false, reason };
  }
  await change(trx, held.period, { state: 'moderated', what: 'period.moderated' }, by);
  return { ok: true };
}

/** Lets owners update again. */
export async function reopenForUpdates(trx: Trx, periodId: number, by: DoneBy): Promise<Outcome> {
  const held = await hold(trx, periodId, ['moderated']);
  if (!held.ok) return held;
  await change(trx, held.period, { state: 'open', what: 'period.reopen' }, by);
  return { ok: true };
}

/**
 * Locks a moderated month for ever. Locked before its last day, it is the month up to that day: its as-at date becomes
 * `today`, and what happens afterwards belongs to the next month.
 */
export async function lockPeriod(trx: Trx, periodId: number, today: string, by: DoneBy): Promise<Outcome> {
  const held = await hold(trx, periodId, ['moderated']);
  if (!held.ok) return held;
  const asAt = today < held.period.as_at ? today : undefined;
  await change(trx, held.period, { state: 'locked', what: 'period.lock', asAt }, by);
  return { ok: true };
}

const stateWords: Record<PeriodState, string> = { open: 'open', moderated: 'moderated', locked: 'locked' };

async function hold(trx: Trx, periodId: number, from: PeriodState[]): Promise<Outcome<{ period: Period }>> {
  const known = await periodById(trx, periodId);
  if (!known) return { ok: false, reason: 'There is no such month.' };
  await holdPlan(trx, known.plan_id);
  const period = (await periodById(trx, periodId)) ?? known;
  if (from.includes(period.state)) return { ok: true, period };
  return { ok: false, reason: `${monthInWords(period.month)} is ${stateWords[period.state]}.` };
}

async function change(
  trx: Trx,
  period: Period,
  to: { state: PeriodState; what: string; asAt?: string },
  by: DoneBy,
): Promise<void> {
  await updatePeriodState(trx, period.id, { state: to.state, asAt: to.asAt, by: by.personId, at: by.at });
  await by.audit(trx, {
    what: to.what,
    subject: `period:${period.id}`,
    planId: period.plan_id,
    before: { state: period.state, asAt: period.as_at },
    after: { state: to.state, asAt: to.asAt ?? period.as_at },
  });
}
