import type { Trx } from '../../platform/services.ts';
import { lockedThrough } from '../periods/period-queries.ts';
import { dateToRecord } from '../periods/record-date.ts';

/**
 * The day from which a change to the plan's own words holds: today, or the first day that is not locked. Unlike an
 * owner's update, a change made on 3 June is never part of May, even while May is still open.
 */
export async function changeDate(trx: Trx, planId: number, today: string): Promise<string> {
  return dateToRecord(today, null, await lockedThrough(trx, planId));
}
