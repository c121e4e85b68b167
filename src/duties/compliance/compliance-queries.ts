import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import type { PositionName } from './positions.ts';

export type ClauseLink = {
  id: number;
  requirementId: number;
  itemId: number | null;
  body: string | null;
  /** False where a person said that a suggestion is not one. */
  joined: boolean;
  shared: string[];
  from: string;
  who: string | null;
};

/** What these clauses are joined to on a day, and the suggestions people said no to; links ended by then are out. */
export async function clauseLinks(trx: Trx, requirementIds: readonly number[], asAt: string): Promise<ClauseLink[]> {
  const found = await sql<ClauseLink>`select l.id, l.requirement_id as "requirementId", l.item_id as "itemId", l.body,
      l.joined, l.shared, l.from_on as "from", p.name as who
    from clause_link l left join person p on p.id = l.recorded_by
    where l.requirement_id = any(${[...requirementIds]}) and l.from_on <= ${asAt}::date
      and (l.to_on is null or l.to_on > ${asAt}::date)
    order by l.id`.execute(trx);
  return found.rows;
}

/** The clauses, of notices that stand, that an item of a plan is joined to on a day. */
export async function clausesOfItem(trx: Trx, itemId: number, asAt: string) {
  const found = await sql<{ id: number; clause: string; text: string; notice: string; dated: string | null }>`
    select r.id, r.clause, r.text, coalesce(d.title, d.name) as notice, d.dated
    from clause_link l join requirement r on r.id = l.requirement_id join source_document d on d.id = r.source_id
    where l.item_id = ${itemId} and l.joined and l.from_on <= ${asAt}::date
      and (l.to_on is null or l.to_on > ${asAt}::date) and d.taken_back_at is null
    order by d.dated desc nulls last, r.position`.execute(trx);
  return found.rows;
}

export type NewClauseLink = {
  requirementId: number;
  itemId: number | null;
  body: string | null;
  joined: boolean;
  shared: string[];
  from: string;
  by: number | null;
};

/** Joins a clause to something, or says that it is no answer; answers false, and adds nothing, where that is said already. */
export async function insertClauseLink(trx: Trx, link: NewClauseLink): Promise<boolean> {
  const made = await sql<{ id: number }>`insert into clause_link
      (requirement_id, item_id, body, joined, shared, from_on, recorded_by)
    values (${link.requirementId}, ${link.itemId}, ${link.body}, ${link.joined}, ${link.shared}, ${link.from}, ${link.by})
    on conflict do nothing returning id`.execute(trx);
  return made.rows.length === 1;
}

/** Ends a link that stands from a day on; it stays known. Answers false when it had been ended. */
export async function endClauseLink(
  trx: Trx,
  id: number,
  requirementId: number,
  end: { on: string; by: number | null; at: Date },
): Promise<boolean> {
  const done = await sql<{ id: number }>`update clause_link
    set to_on = greatest(${end.on}::date, from_on), ended_by = ${end.by}, ended_at = ${end.at}
    where id = ${id} and requirement_id = ${requirementId} and to_on is null returning id`.execute(trx);
  return done.rows.length === 1;
}

export type Judgement = {
  id: number;
  requirementId: number;
  position: PositionName;
  on: string;
  reason: string;
  wouldShow: string;
  overrideReason: string | null;
  who: string | null;
  at: Date;
};

/** Every judgement of these clauses that holds from a day up to `asAt`, the one that holds at `asAt` first. */
export async function judgementsOf(trx: Trx, requirementIds: readonly number[], asAt: string): Promise<Judgement[]> {
  const found = await sql<Judgement>`select j.id, j.requirement_id as "requirementId", j.position, j.on_date as "on",
      j.reason, j.would_show as "wouldShow", j.override_reason as "overrideReason", p.name as who, j.judged_at as at
    from clause_judgement j left join person p on p.id = j.judged_by
    where j.requirement_id = any(${[...requirementIds]}) and j.on_date <= ${asAt}::date
    order by j.requirement_id, j.on_date desc, j.id desc`.execute(trx);
  return found.rows;
}

export type NewJudgement = Omit<Judgement, 'id' | 'who' | 'at'> & { by: number | null; at: Date };

/** The number of the judgement of a clause that was made last; 0 when there is none. Held until the transaction ends. */
export async function lastJudgement(trx: Trx, requirementId: number): Promise<number> {
  await sql`select id from requirement where id = ${requirementId} for no key update`.execute(trx);
  const found = await sql<{ id: number | null }>`select max(id) as id from clause_judgement
    where requirement_id = ${requirementId}`.execute(trx);
  return found.rows[0]?.id ?? 0;
}

/** Adds a judgement and answers its number. */
export async function insertJudgement(trx: Trx, one: NewJudgement): Promise<number> {
  const made = await trx
    .insertInto('clause_judgement')
    .values({
      requirement_id: one.requirementId,
      position: one.position,
      on_date: one.on,
      reason: one.reason,
      would_show: one.wouldShow,
      override_reason: one.overrideReason,
      judged_by: one.by,
      judged_at: one.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}
