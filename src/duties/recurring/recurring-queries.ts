import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import type { Passage } from './recurring-lines.ts';

/**
 * Passages of the newest document a plan was read from by a date that have no place in the plan. Documents without a
 * date of their own are out, and so are older ones: what they said there is said again, or no more.
 */
export async function passagesOfPlan(trx: Trx, planId: number, asAt: string): Promise<Passage[]> {
  const found = await sql<Passage>`select one ->> 'text' as text, one ->> 'where' as "where", s.id as "sourceId",
      coalesce(s.title, s.name) as document, s.handling
    from (select * from source_document where plan_id = ${planId} and as_at <= ${asAt} and taken_back_at is null
      order by as_at desc, id desc limit 1) s cross join jsonb_array_elements(s.unplaced) one`.execute(trx);
  return found.rows;
}

/** What committee reports commit the council to without a date. Reports taken back are out. */
export async function undatedCommitments(trx: Trx): Promise<Passage[]> {
  const found = await sql<Passage>`select one ->> 'text' as text, one ->> 'where' as "where", s.id as "sourceId",
      coalesce(s.title, s.name) as document, s.handling
    from source_document s cross join jsonb_array_elements(coalesce(s.facts -> 'commitments', '[]')) one
    where s.kind = 'committee-report' and s.taken_back_at is null and one ->> 'date' is null order by s.id`.execute(
    trx,
  );
  return found.rows;
}

/** What people said of lines that recur: the duty made of each, or why it was last set aside, by whom and when. */
export type SaidOfLine = { dutyId: number | null; because: string | null; by: string | null; at: Date };

/** By the line's key. A line with a duty has that, whatever was said before or after. */
export async function saidOfLines(trx: Trx): Promise<Map<string, SaidOfLine>> {
  const found = await sql<SaidOfLine & { key: string }>`select distinct on (l.key) l.key, l.duty_id as "dutyId",
      l.set_aside_because as because, p.name as by, l.at
    from recurring_line l left join person p on p.id = l.by_id
    order by l.key, (l.duty_id is not null) desc, l.id desc`.execute(trx);
  return new Map(found.rows.map(({ key, ...said }) => [key, said]));
}

type Line = { key: string; sentence: string };

/** Holds what is said of lines until the transaction ends, so that two people never date one line at once. */
export async function holdLines(trx: Trx): Promise<void> {
  await sql`lock table recurring_line in share row exclusive mode`.execute(trx);
}

/** Notes that a duty speaks for lines that no duty speaks for yet. */
export async function insertDutyLines(
  trx: Trx,
  lines: readonly Line[],
  dutyId: number,
  by: { personId: number | null; at: Date },
): Promise<void> {
  await trx
    .insertInto('recurring_line')
    .values(lines.map(({ key, sentence }) => ({ key, said: sentence, duty_id: dutyId, by_id: by.personId, at: by.at })))
    .execute();
}

/** Notes why lines are set aside. */
export async function insertSetAside(
  trx: Trx,
  lines: readonly Line[],
  because: string,
  by: { personId: number | null; at: Date },
): Promise<void> {
  await trx
    .insertInto('recurring_line')
    .values(
      lines.map(({ key, sentence }) => ({
        key,
        said: sentence,
        set_aside_because: because,
        by_id: by.personId,
        at: by.at,
      })),
    )
    .execute();
}
