import { addDays, inWords, monthInWords } from '../../methods/calendar.ts';
import type { Trx } from '../../platform/services.ts';
import { factAt, recordFacts } from '../facts/record.ts';
import type { DoneBy, Outcome } from './done-by.ts';
import { holdPlan, lockedThrough, periodsOf } from './period-queries.ts';
import { recordDate } from './record-date.ts';

/**
 * From which day a correction of the last locked month holds. An update given since the month was locked says what is
 * so now, and stands: the correction then holds from the first day after the locked month up to that update.
 */
export async function correctionDate(
  trx: Trx,
  planId: number,
  stepId: number,
  today: string,
): Promise<Outcome<{ on: string; locked: string }>> {
  const locked = await lockedThrough(trx, planId);
  if (locked === null) return { ok: false, reason: 'No month is locked, so there is nothing to correct.' };
  const { on } = await recordDate(trx, planId, today);
  const now = await factAt(trx, 'rating', stepId, on);
  if (!now || now['correction'] || now.valid_from <= locked) return { ok: true, on, locked };
  const first = addDays(locked, 1);
  const next = await factAt(trx, 'rating', stepId, first);
  if (next && next.valid_from === first && !next['correction']) {
    return { ok: false, reason: `It was rated again for ${inWords(first)}, so no day is left for a correction.` };
  }
  return { ok: true, on: first, locked };
}

type Correcting = { planId: number; stepId: number; word: string; reason: string; today: string };

/**
 * Records that a rating of a locked month was wrong. The month stays as it is: the right word holds from the
 * correction's date on, marked as a correction and with its reason. Refused while nothing is locked: then an update is
 * changed.
 */
export async function correctRating(
  trx: Trx,
  { planId, stepId, word, reason, today }: Correcting,
  by: DoneBy,
): Promise<Outcome<{ on: string }>> {
  await holdPlan(trx, planId);
  const dated = await correctionDate(trx, planId, stepId, today);
  if (!dated.ok) return dated;
  const { on, locked } = dated;
  const before = await factAt(trx, 'rating', stepId, on);
  const month = (await periodsOf(trx, planId)).find((period) => period.as_at === locked);
  const correction = {
    id: stepId,
    // The month it corrects, not the one it is recorded in: it is not that month's update.
    period_id: month?.id ?? null,
    word,
    done: String(before?.['done'] ?? ''),
    difference: String(before?.['difference'] ?? ''),
    reason,
    correction: true,
  };
  await recordFacts(trx, 'rating', on, [correction], { personId: by.personId });
  await by.audit(trx, {
    subject: `step:${stepId}`,
    planId,
    before: { rating: before?.['word'] ?? null },
    after: { rating: word, reason, correctionOf: month ? monthInWords(month.month) : null, on },
  });
  return { ok: true, on };
}
