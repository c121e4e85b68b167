import type { Services } from '../../platform/services.ts';
import { loadCompliance, noticesOf, standingOf, type Compliance } from './load-compliance.ts';
import { endsOfNotices } from './notice-known-queries.ts';
import { noticeKnown } from './notice-known.ts';

/** How every clause of the notice in force at a date (ISO) stands then; null where none is in force. */
export async function liveNotice(services: Services, asAt: string): Promise<Compliance | null> {
  const [all, ends] = await Promise.all([noticesOf(services), endsOfNotices(services.db)]);
  const notice = all.find((one) => standingOf(one, ends.get(one.id) ?? null, asAt) === 'live');
  return notice ? loadCompliance(services, notice, asAt, await noticeKnown(services, notice, asAt)) : null;
}
