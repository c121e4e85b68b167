import { addDays, addMonths, firstDayOfMonth, inWords, lastDayOfMonth, monthInWords } from '../../methods/calendar.ts';
import type { Trx } from '../../platform/services.ts';
import type { DoneBy, Outcome } from './done-by.ts';
import { holdPlan, insertPeriod, periodsOf } from './period-queries.ts';

type Known = { month: string; as_at: string; state: string };

/** The months that could be opened: the one suggested, or why none can be. */
export type Suggestion = { month: string; asAt: string; updatesDueOn: string } | { reason: string };

/** Five days after the month for updates; the Monday after where that is a weekend. */
export function suggestDueDate(asAt: string): string {
  const fifth = addDays(asAt, 5);
  const weekday = new Date(`${fifth}T00:00:00Z`).getUTCDay();
  return addDays(fifth, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** Which month to open next: the one after the last, or this one where there was none or the last is long ago. */
export function suggestPeriod(periods: Known[], today: string): Suggestion {
  const last = [...periods].sort((a, b) => (a.month < b.month ? 1 : -1))[0];
  const next = last ? addMonths(last.month, 1) : firstDayOfMonth(today);
  const month = next < addMonths(firstDayOfMonth(today), -1) ? firstDayOfMonth(today) : next;
  const reason = cannotOpen(month, periods, today);
  if (reason) return { reason };
  const asAt = lastDayOfMonth(month);
  return { month, asAt, updatesDueOn: suggestDueDate(asAt) };
}

/** Why a month (its first day) cannot be opened; null when it can. */
export function cannotOpen(month: string, periods: Known[], today: string): string | null {
  const name = monthInWords(month);
  if (periods.some((one) => one.month === month)) return `${name} has been opened before.`;
  const open = periods.find((one) => one.state !== 'locked');
  if (open) return `${monthInWords(open.month)} is still open. Lock it before you open ${name}.`;
  const later = periods.find((one) => one.month > month);
  if (later) return `${monthInWords(later.month)} is locked, so ${name}, which is before it, cannot be opened.`;
  if (month > today) return `${name} has not begun. It can be opened from ${inWords(month)}.`;
  return null;
}

/** Opens a month of a plan. `month` is its first day; updates are due on an ISO day not before the month begins. */
export async function openPeriod(
  trx: Trx,
  wanted: { planId: number; month: string; updatesDueOn: string | null; today: string },
  by: DoneBy,
): Promise<Outcome<{ id: number }>> {
  const { planId, today } = wanted;
  const month = firstDayOfMonth(wanted.month);
  await holdPlan(trx, planId);
  const reason = cannotOpen(month, await periodsOf(trx, planId), today);
  if (reason) return { ok: false, reason };
  const asAt = lastDayOfMonth(month);
  const due = wanted.updatesDueOn ?? suggestDueDate(asAt);
  if (due < month) return { ok: false, reason: 'Updates cannot be due before the month begins.' };
  const values = { plan_id: planId, month, as_at: asAt, updates_due_on: due };
  const id = await insertPeriod(trx, { ...values, by: by.personId, at: by.at });
  await by.audit(trx, {
    what: 'period.open',
    subject: `period:${id}`,
    planId,
    after: { month, asAt, updatesDueOn: due, state: 'open' },
  });
  return { ok: true, id };
}
