import { sql, type RawBuilder } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { holdsAt } from '../facts/record.ts';

/** The columns of a fact that say when it began and where it came from. */
const common: (keyof Common)[] = ['id', 'position', 'valid_from', 'source_id', 'place'];

/**
 * Facts of one table that hold at a date, in the plan's order: those of the plan, not ended and not superseded. Where
 * `only` is given, of these items alone.
 */
async function facts<Row>(
  trx: Trx,
  table: string,
  columns: (keyof Row & string)[],
  { planId, asAt, only }: Asked,
): Promise<Row[]> {
  const ordered = columns.includes('position' as keyof Row & string);
  const found = await sql<Row>`select ${sql.join(columns.map((column) => sql.ref(`f.${column}`)))}
    from ${sql.table(table)} f join item i on i.id = f.id and i.plan_id = ${planId}
    where ${holdsAt(asAt, 'f')} ${among(sql.ref('f.id'), only)}
    order by ${ordered ? sql`f.position, f.id` : sql`f.id`}`.execute(trx);
  return found.rows;
}

/** What is asked of a plan: what holds at a date; of some items only, where they are given. */
export type Asked = { planId: number; asAt: string; only?: number[] };

/** SQL condition that goes with another: the item is one of those asked for, where some are. */
export function among(id: RawBuilder<unknown>, only: number[] | undefined): RawBuilder<unknown> {
  return only ? sql`and ${id} = any(${only}::int[])` : sql``;
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

export type PageAreaRow = Common & { title: string; found: string };
export type CommitmentRow = Common & { page_area_id: number; text: string };
export type GlossaryRow = Common & { abbreviation: string; expansion: string };

export const planFacts = {
  areas: (trx: Trx, asked: Asked) =>
    facts<AreaRow>(
      trx,
      'area',
      [...common, 'chapter', 'number', 'letter', 'title', 'parent_id', 'needs_to_improve', 'source'],
      asked,
    ),
  findings: (trx: Trx, asked: Asked) =>
    facts<FindingRow>(trx, 'finding', [...common, 'area_id', 'text', 'grouping', 'origin'], asked),
  actions: (trx: Trx, asked: Asked) =>
    facts<ActionRow>(trx, 'action', [...common, 'area_id', 'text', 'ref', 'owners', 'extra', 'origin'], asked),
  steps: (trx: Trx, asked: Asked) =>
    facts<StepRow>(
      trx,
      'step',
      [...common, 'action_id', 'due', 'due_kind', 'from_on', 'by_on', 'every', 'moved_because', 'agreed_by'],
      asked,
    ),
  measures: (trx: Trx, asked: Asked) =>
    facts<MeasureRow>(
      trx,
      'measure',
      [...common, 'area_id', 'text', 'origin', 'reading_source', 'reading_source_name'],
      asked,
    ),
  targets: (trx: Trx, asked: Asked) =>
    facts<TargetRow>(
      trx,
      'target',
      [...common, 'measure_id', 'comparator', 'value', 'unit', 'subject', 'by_on'],
      asked,
    ),
  milestones: (trx: Trx, asked: Asked) =>
    facts<MilestoneRow>(trx, 'milestone', [...common, 'number', 'by_on', 'text', 'state', 'state_note'], asked),
  pageAreas: (trx: Trx, asked: Asked) => facts<PageAreaRow>(trx, 'page_area', [...common, 'title', 'found'], asked),
  commitments: (trx: Trx, asked: Asked) =>
    facts<CommitmentRow>(trx, 'commitment', [...common, 'page_area_id', 'text'], asked),
  assuranceSources: (trx: Trx, asked: Asked) =>
    facts<AreaTextRow>(trx, 'assurance_source', [...common, 'area_id', 'text'], asked),
  narratives: (trx: Trx, asked: Asked) => facts<AreaTextRow>(trx, 'narrative', [...common, 'area_id', 'text'], asked),
  glossary: (trx: Trx, asked: Asked) =>
    facts<GlossaryRow>(trx, 'glossary_entry', [...common, 'abbreviation', 'expansion'], asked),
  seeAlso: (trx: Trx, asked: Asked) => facts<AreaTextRow>(trx, 'see_also', [...common, 'area_id', 'text'], asked),
  words: (trx: Trx, asked: Asked) =>
    facts<WordRow>(
      trx,
      'rating_word',
      [...common, 'word', 'definition', 'colour', 'in_key', 'delivery', 'impact'],
      asked,
    ),
  links: (trx: Trx, asked: Asked) => facts<LinkRow>(trx, 'link', ['id', 'kind', 'from_id', 'to_id'], asked),
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
