import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type AdviceKind = 'advice' | 'recommendation';
export type ResponsePosition = 'accepted' | 'accepted-in-part' | 'not-accepted' | 'done';
export type AdviceResponse = {
  id: number;
  adviceId: number;
  position: ResponsePosition;
  on: string;
  said: string;
  who: string | null;
};
export type Advice = {
  id: number;
  on: string;
  kind: AdviceKind;
  givenBy: string;
  said: string;
  occasion: string;
  theme: string;
  sourceId: number | null;
  who: string | null;
  /** The person who wrote it into the log. */
  recordedBy: number | null;
  withdrawnBecause: string | null;
  /** What the council answered, the newest first. */
  responses: AdviceResponse[];
  /** Items of the plan it is joined to. */
  links: { id: number; itemId: number; shared: string[] }[];
};

/** Advice given up to a day, newest first, with what was answered by then; withdrawn records are in where `withdrawn` is. */
export async function adviceUntil(
  trx: Trx,
  until: string,
  { withdrawn = false, id = null as number | null } = {},
): Promise<Advice[]> {
  const [advice, responses, links] = await Promise.all([
    sql<Omit<Advice, 'responses' | 'links'>>`select a.id, a.given_on as "on", a.kind, a.given_by as "givenBy", a.said,
        a.occasion, a.theme, a.source_id as "sourceId", p.name as who, a.recorded_by as "recordedBy",
        a.withdrawn_because as "withdrawnBecause"
      from advice a left join person p on p.id = a.recorded_by
      where a.given_on <= ${until}::date and (${withdrawn} or a.withdrawn_at is null)
        and (${id}::int is null or a.id = ${id}::int)
      order by a.given_on desc, a.id desc`.execute(trx),
    sql<AdviceResponse>`select r.id, r.advice_id as "adviceId", r.position, r.on_date as "on", r.said, p.name as who
      from advice_response r left join person p on p.id = r.recorded_by
      where r.on_date <= ${until}::date order by r.on_date desc, r.id desc`.execute(trx),
    sql<{ id: number; adviceId: number; itemId: number; shared: string[] }>`select l.id, l.advice_id as "adviceId",
        l.item_id as "itemId", l.shared from advice_link l
      where l.from_on <= ${until}::date and (l.to_on is null or l.to_on > ${until}::date) order by l.id`.execute(trx),
  ]);
  const answered = Map.groupBy(responses.rows, (one) => one.adviceId);
  const joined = Map.groupBy(links.rows, (one) => one.adviceId);
  return advice.rows.map((one) => ({ ...one, responses: answered.get(one.id) ?? [], links: joined.get(one.id) ?? [] }));
}

export type NewAdvice = Pick<Advice, 'on' | 'kind' | 'givenBy' | 'said' | 'occasion' | 'theme' | 'sourceId'> & {
  by: number | null;
};

/** Records a piece of advice and answers its number. */
export async function insertAdvice(trx: Trx, one: NewAdvice): Promise<number> {
  const made = await trx
    .insertInto('advice')
    .values({
      given_on: one.on,
      kind: one.kind,
      given_by: one.givenBy,
      said: one.said,
      occasion: one.occasion,
      theme: one.theme,
      source_id: one.sourceId,
      recorded_by: one.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Withdraws a record of advice made in error; false when there is none that stands. */
export async function withdrawAdvice(
  trx: Trx,
  id: number,
  because: string,
  by: number | null,
  at: Date,
): Promise<boolean> {
  const done = await trx
    .updateTable('advice')
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawn_because: because })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** Adds what the council answered. */
export async function insertResponse(
  trx: Trx,
  one: Omit<AdviceResponse, 'id' | 'who'> & { by: number | null },
): Promise<void> {
  await trx
    .insertInto('advice_response')
    .values({ advice_id: one.adviceId, position: one.position, on_date: one.on, said: one.said, recorded_by: one.by })
    .execute();
}

/** Joins advice to an item of the plan; false where it is joined already. */
export async function joinAdvice(
  trx: Trx,
  adviceId: number,
  itemId: number,
  shared: string[],
  on: string,
  by: number | null,
): Promise<boolean> {
  const made = await sql<{ id: number }>`insert into advice_link (advice_id, item_id, shared, from_on, recorded_by)
    values (${adviceId}, ${itemId}, ${shared}, ${on}, ${by}) on conflict do nothing returning id`.execute(trx);
  return made.rows.length === 1;
}

/** Ends a link of advice from a day on; it stays known. */
export async function partAdvice(
  trx: Trx,
  id: number,
  adviceId: number,
  on: string,
  by: number | null,
  at: Date,
): Promise<boolean> {
  const done = await sql<{
    id: number;
  }>`update advice_link set to_on = greatest(${on}::date, from_on), ended_by = ${by},
    ended_at = ${at} where id = ${id} and advice_id = ${adviceId} and to_on is null returning id`.execute(trx);
  return done.rows.length === 1;
}
