import type { Services } from '../../platform/services.ts';
import type { Source } from '../../sources/index.ts';
import type { NoticeKnown } from './load-compliance.ts';
import { endsOfNotices, missedOfNotice } from './notice-known-queries.ts';

/** When a notice ends (its last day), and which dates of its duties were missed by a day (ISO), by clause. */
export async function noticeKnown(services: Services, notice: Source, asAt: string): Promise<NoticeKnown> {
  const [ends, missed] = await Promise.all([endsOfNotices(services.db), missedOfNotice(services.db, notice.id, asAt)]);
  return { endedOn: ends.get(notice.id) ?? null, missed };
}
