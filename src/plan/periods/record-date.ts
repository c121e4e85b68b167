import { addDays } from '../../methods/calendar.ts';
import type { Trx } from '../../platform/services.ts';
import { lockedThrough, unlockedPeriod, type Period } from './period-queries.ts';

export type RecordDate = {
  /** ISO day from which what is recorded now holds. */
  on: string;
  /** The month it belongs to; null when none is open. */
  period: Period | null;
};

/**
 * From which day something recorded today holds. Everything the monthly cycle writes takes its date from here:
 * in an open month, today, but never after the month's as-at day: an update given on 3 June for May is May's.
 * With no month open, today, but never in a month that is locked: a correction holds from the first day after it.
 */
export async function recordDate(trx: Trx, planId: number, today: string): Promise<RecordDate> {
  const [period, locked] = [await unlockedPeriod(trx, planId), await lockedThrough(trx, planId)];
  return { on: dateToRecord(today, period?.as_at ?? null, locked), period };
}

/** The rule of `recordDate` on its own. All ISO days; `openAsAt` null when no month is open, `locked` when none is. */
export function dateToRecord(today: string, openAsAt: string | null, locked: string | null): string {
  const wanted = openAsAt !== null && openAsAt < today ? openAsAt : today;
  return locked !== null && wanted <= locked ? addDays(locked, 1) : wanted;
}
