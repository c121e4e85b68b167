import { addDays, addMonths, firstDayOfMonth } from '../../methods/calendar.ts';

/**
 * The first day whose claims say anything about a date: stale is unknown, and nothing carries an old rating forward.
 * In a month, its own first day; the month before is still looked at while its successor has not been opened. When the
 * months have stopped, nothing older than last month counts. Without months a claim lasts 31 days. ISO days.
 */
export function freshFrom(period: { month: string } | null, asAt: string): string {
  if (!period) return addDays(asAt, -31);
  const lastMonth = addMonths(firstDayOfMonth(asAt), -1);
  return period.month < lastMonth ? lastMonth : period.month;
}
