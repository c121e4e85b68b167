import type { Services } from '../../platform/services.ts';
import type { Source } from '../../sources/index.ts';
import { loadDuties } from '../duty/duty-queries.ts';
import { nextOf, occurrencesOf } from '../duty/occurrences.ts';
import { daysOfMeetings } from '../meetings/days-of-meetings.ts';
import { loadMeetings } from '../meetings/meeting-queries.ts';
import type { NoticeKnown } from './load-compliance.ts';
import { dutiesOfNotice, endsOfNotices } from './notice-known-queries.ts';

/**
 * When a notice ends (its last day) and, by clause, the dates of its duty that were missed by a day (ISO) and the next
 * one: said to be missed, or passed with nobody saying that it was done.
 */
export async function noticeKnown(services: Services, notice: Source, asAt: string): Promise<NoticeKnown> {
  const [ends, ids] = await Promise.all([endsOfNotices(services.db), dutiesOfNotice(services.db, notice.id)]);
  const known: NoticeKnown = { endedOn: ends.get(notice.id) ?? null, missed: new Map(), next: new Map() };
  if (ids.length === 0 || notice.dated === null) return known;
  const [duties, meetings] = await Promise.all([loadDuties(services.db, ids), loadMeetings(services.db)]);
  const daysOf = daysOfMeetings(meetings);
  for (const duty of duties) {
    if (duty.requirementId === null) continue;
    const missed = occurrencesOf(duty, { from: notice.dated, to: asAt, today: asAt }, daysOf).filter(
      (one) => one.state === 'missed',
    );
    if (missed.length > 0)
      known.missed.set(
        duty.requirementId,
        missed.map((one) => one.dueOn),
      );
    known.next.set(duty.requirementId, { dutyId: duty.id, dueOn: nextOf(duty, asAt, daysOf)?.dueOn ?? null });
  }
  return known;
}
