import type { Trx } from '../../platform/services.ts';

export type NoticeEnd = { id: number; endedOn: string; because: string; by: string | null; recordedAt: Date };

/** The day a notice ended, where that is recorded; null while it is in force. Records taken back are out. */
export async function noticeEndOf(trx: Trx, sourceId: number): Promise<NoticeEnd | null> {
  const row = await trx
    .selectFrom('notice_end as e')
    .leftJoin('person as p', 'p.id', 'e.recorded_by')
    .select(['e.id', 'e.ended_on', 'e.because', 'p.name', 'e.recorded_at'])
    .where('e.source_id', '=', sourceId)
    .where('e.taken_back_at', 'is', null)
    .executeTakeFirst();
  return row
    ? { id: row.id, endedOn: row.ended_on, because: row.because, by: row.name, recordedAt: row.recorded_at }
    : null;
}

/** Records that a notice ended; answers false when an end is recorded already. */
export async function insertNoticeEnd(
  trx: Trx,
  end: { sourceId: number; endedOn: string; because: string; by: number | null; at: Date },
): Promise<boolean> {
  const made = await trx
    .insertInto('notice_end')
    .values({
      source_id: end.sourceId,
      ended_on: end.endedOn,
      because: end.because,
      recorded_by: end.by,
      recorded_at: end.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Takes back the record that a notice ended, with the reason; answers false when there is none that stands. */
export async function takeBackNoticeEnd(
  trx: Trx,
  sourceId: number,
  because: string,
  by: number | null,
  at: Date,
): Promise<boolean> {
  const done = await trx
    .updateTable('notice_end')
    .set({ taken_back_at: at, taken_back_by: by, taken_back_because: because })
    .where('source_id', '=', sourceId)
    .where('taken_back_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}
