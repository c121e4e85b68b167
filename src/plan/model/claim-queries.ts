import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { evidenceCountsAt, readingCountsAt } from '../facts/counts-at.ts';
import { holdsAt } from '../facts/record.ts';
import { among, type Asked, type StepRow } from './plan-queries.ts';

export type RatingRow = {
  id: number;
  word: string;
  on: string;
  impact: 'not-claimed' | 'claimed' | 'evidenced' | 'embedded' | null;
  done: string;
  difference: string;
  reason: string;
  who: string | null;
  override_reason: string | null;
  override_by: string | null;
  /** The month a correction corrects; it is no update of another month. */
  corrects_period: number | null;
  previous_word: string | null;
  previous_on: string | null;
  /** Whose names are in it. */
  recorded_by: number | null;
  override_person: number | null;
};

/**
 * For every step, finding and measure of the plan: its latest claim up to the date and the word of the one before. What
 * was read in a document is the document's claim, and not that of whoever brought it in.
 */
export async function ratings(trx: Trx, { planId, asAt, only }: Asked): Promise<RatingRow[]> {
  const found = await sql<RatingRow>`
    select r.id, r.word, r.valid_from as on, r.impact, r.done, r.difference, r.reason,
      case when r.source_id is null then p.name else s.name end as who,
      r.override_reason, o.name as override_by, case when r.correction then r.period_id end as corrects_period,
      before.word as previous_word, before.valid_from as previous_on, r.recorded_by, r.override_by as override_person
    from rating r
    join item i on i.id = r.id and i.plan_id = ${planId}
    left join person p on p.id = r.recorded_by left join person o on o.id = r.override_by
    left join source_document s on s.id = r.source_id
    left join lateral (select word, valid_from from rating b where b.id = r.id and b.valid_from < r.valid_from
      and b.superseded_at is null order by b.valid_from desc limit 1) before on true
    where ${holdsAt(asAt, 'r')} ${among(sql.ref('r.id'), only)}`.execute(trx);
  return found.rows;
}

/** Earlier versions of step dates up to the date, oldest first: only steps whose due was ever changed by then. */
export async function stepMoves(trx: Trx, { planId, asAt, only }: Asked): Promise<StepRow[]> {
  const found = await sql<StepRow>`
    select f.id, f.position, f.valid_from, f.source_id, f.place, f.action_id, f.due, f.due_kind, f.from_on, f.by_on,
      f.every, f.moved_because, f.agreed_by
    from step f join item i on i.id = f.id and i.plan_id = ${planId}
    where f.superseded_at is null and f.valid_from <= ${asAt}::date ${among(sql.ref('f.id'), only)} and exists (
      select 1 from step s where s.id = f.id and s.valid_to <= ${asAt}::date and s.superseded_at is null)
    order by f.id, f.valid_from`.execute(trx);
  return found.rows;
}

export type ReadingRow = {
  id: number;
  item_id: number;
  value: number;
  numerator: number | null;
  denominator: number | null;
  as_at: string;
  source: string;
  is_sample: boolean;
};

/**
 * The two latest readings of every target and measure up to the date, newest first, as known on that date: those
 * added later are out, and so are those corrected by then.
 */
export async function latestReadings(trx: Trx, { planId, asAt, only }: Asked): Promise<ReadingRow[]> {
  const found = await sql<ReadingRow>`
    select r.* from item i join lateral (
      select id, item_id, value, numerator, denominator, as_at, source, is_sample from reading known
      where item_id = i.id and ${readingCountsAt(asAt, 'known')}
      order by as_at desc, id desc limit 2) r on true
    where i.plan_id = ${planId} and i.kind in ('target', 'measure') ${among(sql.ref('i.id'), only)}`.execute(trx);
  return found.rows;
}

export type EvidenceRow = { item_id: number; all: number; current: number };

/** How many pieces of evidence each item has at the date: all that count by then and are not withdrawn by then, and those in date. */
export async function evidenceCounts(trx: Trx, { planId, asAt, only }: Asked): Promise<EvidenceRow[]> {
  const found = await sql<EvidenceRow>`
    select e.item_id, count(*) as all,
      count(*) filter (where e.expires_on is null or e.expires_on >= ${asAt}::date) as current
    from evidence e join item i on i.id = e.item_id and i.plan_id = ${planId}
    where ${evidenceCountsAt(asAt, 'e')} ${among(sql.ref('e.item_id'), only)}
    group by e.item_id`.execute(trx);
  return found.rows;
}

export type ClosureRow = {
  action_id: number;
  closed_on: string;
  reason: string;
  evidence: string;
  approver: string;
  watch_until: string;
};

/** Closures in force at the date: closed by then and not reopened by then. */
export async function closures(trx: Trx, { planId, asAt, only }: Asked): Promise<ClosureRow[]> {
  const found = await sql<ClosureRow>`
    select c.action_id, c.closed_on, c.reason, c.evidence, c.approver, c.watch_until
    from closure c join item i on i.id = c.action_id and i.plan_id = ${planId}
    where c.closed_on <= ${asAt}::date and (c.reopened_on is null or c.reopened_on > ${asAt}::date)
      ${among(sql.ref('c.action_id'), only)} order by c.id`.execute(trx);
  return found.rows;
}
