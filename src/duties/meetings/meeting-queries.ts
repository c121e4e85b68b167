import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export const bodyKinds = ['board', 'committee', 'council', 'partnership', 'other'] as const;
export type BodyKind = (typeof bodyKinds)[number];
export type Body = { id: number; name: string; kind: BodyKind; endedOn: string | null };
export type Meeting = { id: number; bodyId: number; onDate: string; title: string; cancelledBecause: string | null };

/** Every body, by name; those that have ended too. */
export async function loadBodies(trx: Trx): Promise<Body[]> {
  const rows = await trx
    .selectFrom('body')
    .select(['id', 'name', 'kind', 'ended_on as endedOn'])
    .orderBy(sql`lower(name)`)
    .execute();
  return rows as Body[];
}

/** Meetings in order of date: of one body or of all. Cancelled ones are in only where asked for. */
export async function loadMeetings(
  trx: Trx,
  { bodyId, cancelled = false }: { bodyId?: number; cancelled?: boolean } = {},
): Promise<Meeting[]> {
  let query = trx
    .selectFrom('meeting')
    .select(['id', 'body_id as bodyId', 'on_date as onDate', 'title', 'cancelled_because as cancelledBecause']);
  if (bodyId !== undefined) query = query.where('body_id', '=', bodyId);
  if (!cancelled) query = query.where('cancelled_at', 'is', null);
  return query.orderBy('on_date').orderBy('id').execute();
}

/** Adds a body; null when one of that name is there already. */
export async function insertBody(
  trx: Trx,
  body: { name: string; kind: BodyKind; by: number | null; at: Date },
): Promise<number | null> {
  const made = await trx
    .insertInto('body')
    .values({ name: body.name, kind: body.kind, made_by: body.by, made_at: body.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? null;
}

/** Adds meetings of a body; days on which it meets already are left as they are. Answers the days added. */
export async function insertMeetings(
  trx: Trx,
  bodyId: number,
  dates: string[],
  more: { title: string; by: number | null; at: Date },
): Promise<string[]> {
  if (dates.length === 0) return [];
  const made = await trx
    .insertInto('meeting')
    .values(
      dates.map((date) => ({
        body_id: bodyId,
        on_date: date,
        title: more.title,
        recorded_by: more.by,
        recorded_at: more.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('on_date')
    .execute();
  return made.map((row) => row.on_date);
}

/** Cancels a meeting of a body, with the reason; false when it is not there or is cancelled already. */
export async function cancelMeeting(
  trx: Trx,
  bodyId: number,
  id: number,
  cancelled: { because: string; by: number | null; at: Date },
): Promise<boolean> {
  const done = await trx
    .updateTable('meeting')
    .set({ cancelled_at: cancelled.at, cancelled_by: cancelled.by, cancelled_because: cancelled.because })
    .where('id', '=', id)
    .where('body_id', '=', bodyId)
    .where('cancelled_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}
