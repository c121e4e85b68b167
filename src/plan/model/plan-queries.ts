import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { evidenceCountsAt, readingCountsAt } from '../facts/counts-at.ts';
import { holdsAt } from '../facts/record.ts';

/** Facts of one table that hold at a date, in the plan's order: those of the plan, not ended and not superseded. */
async function facts<Row>(
  trx: Trx,
  table: string,
  planId: number,
  asAt: string,
  order = sql`f.position, f.id`,
): Promise<Row[]> {
  const found = await sql<Row>`select f.* from ${sql.table(table)} f
    join item i on i.id = f.id and i.plan_id = ${planId}
    where ${holdsAt(asAt, 'f')} order by ${order}`.execute(trx);
  return found.rows;
}

type Common = { id: number; position: number; valid_from: string; source_id: number | null; place: string | null };
export type AreaRow = Common & {
  chapter: string | null;
  number: string | null;
  letter: string | null;
  title: string;
  parent_id: number | null;
  needs_to_improve: string | null;
  source: string | null;
};
export type AreaTextRow = Common & { area_id: number; text: string };
export type FindingRow = AreaTextRow & { grouping: string | null; origin: string | null };
export type ActionRow = AreaTextRow & {
  ref: string;
  owners: number[];
  extra: Record<string, string>;
  origin: string | null;
};
export type StepRow = Common & {
  action_id: number;
  due: string;
  due_kind: 'by' | 'from' | 'range' | 'recurring' | 'undated';
  from_on: string | null;
  by_on: string | null;
  every: string | null;
  moved_because: string | null;
  agreed_by: string | null;
};
export type MeasureRow = AreaTextRow & {
  origin: string | null;
  reading_source: 'indicator' | 'audit' | 'survey' | 'register' | 'manual' | null;
  reading_source_name: string | null;
};
export type TargetRow = Common & {
  measure_id: number;
  comparator: '>' | '>=' | '<' | '<=' | '=';
  value: number;
  unit: string;
  subject: string;
  by_on: string | null;
};
export type MilestoneRow = Common & {
  number: number | null;
  by_on: string | null;
  text: string;
  state: 'expected' | 'achieved' | 'missed' | null;
  state_note: string | null;
};
export type WordRow = Common & {
  word: string;
  definition: string;
  colour: string | null;
  in_key: boolean;
  delivery: 'not-started' | 'on-track' | 'at-risk' | 'late' | 'complete' | 'closed' | null;
  impact: 'not-claimed' | 'claimed' | 'evidenced' | 'embedded' | null;
};
export type LinkRow = {
  id: number;
  kind: 'finding-action' | 'action-measure' | 'commitment-action' | 'milestone-action';
  from_id: number;
  to_id: number;
};

export const planFacts = {
  areas: (trx: Trx, planId: number, asAt: string) => facts<AreaRow>(trx, 'area', planId, asAt),
  findings: (trx: Trx, planId: number, asAt: string) => facts<FindingRow>(trx, 'finding', planId, asAt),
  actions: (trx: Trx, planId: number, asAt: string) => facts<ActionRow>(trx, 'action', planId, asAt),
  steps: (trx: Trx, planId: number, asAt: string) => facts<StepRow>(trx, 'step', planId, asAt),
  measures: (trx: Trx, planId: number, asAt: string) => facts<MeasureRow>(trx, 'measure', planId, asAt),
  targets: (trx: Trx, planId: number, asAt: string) => facts<TargetRow>(trx, 'target', planId, asAt),
  milestones: (trx: Trx, planId: number, asAt: string) => facts<MilestoneRow>(trx, 'milestone', planId, asAt),
  pageAreas: (trx: Trx, planId: number, asAt: string) =>
    facts<Common & { title: string; found: string }>(trx, 'page_area', planId, asAt),
  commitments: (trx: Trx, planId: number, asAt: string) =>
    facts<Common & { page_area_id: number; text: string }>(trx, 'commitment', planId, asAt),
  assuranceSources: (trx: Trx, planId: number, asAt: string) =>
    facts<AreaTextRow>(trx, 'assurance_source', planId, asAt),
  narratives: (trx: Trx, planId: number, asAt: string) => facts<AreaTextRow>(trx, 'narrative', planId, asAt),
  glossary: (trx: Trx, planId: number, asAt: string) =>
    facts<Common & { abbreviation: string; expansion: string }>(trx, 'glossary_entry', planId, asAt),
  seeAlso: (trx: Trx, planId: number, asAt: string) => facts<AreaTextRow>(trx, 'see_also', planId, asAt),
  words: (trx: Trx, planId: number, asAt: string) => facts<WordRow>(trx, 'rating_word', planId, asAt),
  links: (trx: Trx, planId: number, asAt: string) => facts<LinkRow>(trx, 'link', planId, asAt, sql`f.id`),
};

export type PlanRow = { id: number; title: string; revision: number };

/** One plan with the revision of all plans; none when there is no such plan. */
export async function planRow(trx: Trx, planId: number): Promise<PlanRow | null> {
  const found =
    await sql<PlanRow>`select p.id, p.title, r.n as revision from plan p, plan_revision r where p.id = ${planId}`.execute(
      trx,
    );
  return found.rows[0] ?? null;
}

/** The plan people mean when they name none: the one marked main, else the oldest. */
export async function mainPlan(trx: Trx): Promise<PlanRow | null> {
  const found = await sql<PlanRow>`select p.id, p.title, r.n as revision from plan p, plan_revision r
    order by p.is_main desc, p.id limit 1`.execute(trx);
  return found.rows[0] ?? null;
}

/** All plans, the main one first. */
export async function allPlans(trx: Trx): Promise<{ id: number; title: string; is_main: boolean }[]> {
  return trx.selectFrom('plan').select(['id', 'title', 'is_main']).orderBy('is_main', 'desc').orderBy('id').execute();
}

/** The plan an item belongs to; null when there is no such item. */
export async function planOfItem(trx: Trx, id: number): Promise<number | null> {
  const found = await trx.selectFrom('item').select('plan_id').where('id', '=', id).executeTakeFirst();
  return found?.plan_id ?? null;
}

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
};

/** For every step, finding and measure of the plan: its latest claim up to the date and the word of the one before. */
export async function ratings(trx: Trx, planId: number, asAt: string): Promise<RatingRow[]> {
  const found = await sql<RatingRow>`
    select r.id, r.word, r.valid_from as on, r.impact, r.done, r.difference, r.reason, p.name as who,
      r.override_reason, o.name as override_by, case when r.correction then r.period_id end as corrects_period,
      before.word as previous_word, before.valid_from as previous_on
    from rating r
    join item i on i.id = r.id and i.plan_id = ${planId}
    left join person p on p.id = r.recorded_by left join person o on o.id = r.override_by
    left join lateral (select word, valid_from from rating b where b.id = r.id and b.valid_from < r.valid_from
      and b.superseded_at is null order by b.valid_from desc limit 1) before on true
    where ${holdsAt(asAt, 'r')}`.execute(trx);
  return found.rows;
}

/** Earlier versions of step dates up to the date, oldest first: only steps whose due was ever changed by then. */
export async function stepMoves(trx: Trx, planId: number, asAt: string): Promise<StepRow[]> {
  const found = await sql<StepRow>`
    select f.* from step f join item i on i.id = f.id and i.plan_id = ${planId}
    where f.superseded_at is null and f.valid_from <= ${asAt}::date and f.id in (
      select s.id from step s where s.valid_to <= ${asAt}::date and s.superseded_at is null)
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
export async function latestReadings(trx: Trx, planId: number, asAt: string): Promise<ReadingRow[]> {
  const found = await sql<ReadingRow>`
    select r.* from item i join lateral (
      select id, item_id, value, numerator, denominator, as_at, source, is_sample from reading known
      where item_id = i.id and ${readingCountsAt(asAt, 'known')}
      order by as_at desc, id desc limit 2) r on true
    where i.plan_id = ${planId} and i.kind in ('target', 'measure')`.execute(trx);
  return found.rows;
}

/** How many pieces of evidence each item has at the date: all that count by then and are not withdrawn by then, and those in date. */
export async function evidenceCounts(
  trx: Trx,
  planId: number,
  asAt: string,
): Promise<{ item_id: number; all: number; current: number }[]> {
  const found = await sql<{ item_id: number; all: number; current: number }>`
    select e.item_id, count(*) as all,
      count(*) filter (where e.expires_on is null or e.expires_on >= ${asAt}::date) as current
    from evidence e join item i on i.id = e.item_id and i.plan_id = ${planId}
    where ${evidenceCountsAt(asAt, 'e')}
    group by e.item_id`.execute(trx);
  return found.rows;
}

/** Closures in force at the date: closed by then and not reopened by then. */
export async function closures(
  trx: Trx,
  planId: number,
  asAt: string,
): Promise<
  { action_id: number; closed_on: string; reason: string; evidence: string; approver: string; watch_until: string }[]
> {
  const found = await sql<{
    action_id: number;
    closed_on: string;
    reason: string;
    evidence: string;
    approver: string;
    watch_until: string;
  }>`
    select c.action_id, c.closed_on, c.reason, c.evidence, c.approver, c.watch_until
    from closure c join item i on i.id = c.action_id and i.plan_id = ${planId}
    where c.closed_on <= ${asAt}::date and (c.reopened_on is null or c.reopened_on > ${asAt}::date) order by c.id`.execute(
    trx,
  );
  return found.rows;
}

export type PeriodRow = {
  id: number;
  month: string;
  as_at: string;
  updates_due_on: string;
  state: 'open' | 'moderated' | 'locked';
};

/** The period the date lies in: the latest whose month has begun by the date. */
export async function periodAt(trx: Trx, planId: number, asAt: string): Promise<PeriodRow | null> {
  const found = await sql<PeriodRow>`select id, month, as_at, updates_due_on, state from period
    where plan_id = ${planId} and month <= ${asAt}::date order by month desc limit 1`.execute(trx);
  return found.rows[0] ?? null;
}

/** Dates worth looking back to: documents imported and periods ended, oldest first, once each. */
export async function knownDates(trx: Trx, planId: number): Promise<string[]> {
  const found = await sql<{
    d: string;
  }>`select as_at as d from source_document where plan_id = ${planId} and as_at is not null
    union select as_at from period where plan_id = ${planId} order by d`.execute(trx);
  return found.rows.map((row) => row.d);
}
