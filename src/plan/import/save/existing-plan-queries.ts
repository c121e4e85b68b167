import { sql } from 'kysely';
import type { Trx } from '../../../platform/services.ts';
import type { FactTable } from '../../facts/record.ts';
import type * as q from '../../model/plan-queries.ts';

export type Nearest<Row> = Row & { id: number; holds: boolean };

/**
 * Every item of a table that the plan ever had, in the version nearest to a date: the one that holds at it, else
 * the next later one, else the last before it. So a version of the plan from between two others still finds its items.
 */
async function nearest<Row>(trx: Trx, table: FactTable, planId: number, asAt: string): Promise<Nearest<Row>[]> {
  const found = await sql<Nearest<Row>>`
    select distinct on (f.id) f.*,
      (f.valid_from <= ${asAt}::date and (f.valid_to is null or f.valid_to > ${asAt}::date)) as holds
    from ${sql.table(table)} f join item i on i.id = f.id and i.plan_id = ${planId}
    where f.superseded_at is null
    order by f.id,
      (f.valid_from <= ${asAt}::date and (f.valid_to is null or f.valid_to > ${asAt}::date)) desc,
      (f.valid_from > ${asAt}::date) desc,
      abs(f.valid_from - ${asAt}::date)`.execute(trx);
  return found.rows;
}

export type ExistingPlan = Awaited<ReturnType<typeof existingPlan>>;

/** All that a plan ever held, each item in its version nearest to a date. Empty for a new plan. */
export async function existingPlan(trx: Trx, planId: number | null, asAt: string) {
  const read = async <Row>(table: FactTable) => (planId === null ? [] : nearest<Row>(trx, table, planId, asAt));
  return {
    areas: await read<q.AreaRow>('area'),
    findings: await read<q.FindingRow>('finding'),
    actions: await read<q.ActionRow>('action'),
    steps: await read<q.StepRow>('step'),
    measures: await read<q.MeasureRow>('measure'),
    targets: await read<q.TargetRow>('target'),
    milestones: await read<q.MilestoneRow>('milestone'),
    pageAreas: await read<{ title: string; found: string; position: number }>('page_area'),
    commitments: await read<{ page_area_id: number; text: string; position: number }>('commitment'),
    assuranceSources: await read<q.AreaTextRow>('assurance_source'),
    narratives: await read<q.AreaTextRow>('narrative'),
    glossary: await read<{ abbreviation: string; expansion: string; position: number }>('glossary_entry'),
    seeAlso: await read<q.AreaTextRow>('see_also'),
    words: await read<q.WordRow>('rating_word'),
    ratings: await read<{ word: string; valid_from: string }>('rating'),
    posts: planId === null ? [] : await trx.selectFrom('post').select(['id', 'title']).execute(),
  };
}

/** The date of the first document imported after a date; null when there is none. What it said was said for itself. */
export async function nextImportDate(trx: Trx, planId: number, asAt: string): Promise<string | null> {
  const found = await trx
    .selectFrom('source_document')
    .select(({ fn }) => fn.min('as_at').as('next'))
    .where('plan_id', '=', planId)
    .where('as_at', '>', asAt)
    .executeTakeFirst();
  return found?.next ?? null;
}

/** Actions of every plan, newest wording of each: to see which plan a document is a version of. */
export async function actionsOfPlans(trx: Trx): Promise<{ plan_id: number; ref: string; text: string }[]> {
  const found = await sql<{ plan_id: number; ref: string; text: string }>`
    select distinct on (a.id) i.plan_id, a.ref, a.text from action a join item i on i.id = a.id
    where a.superseded_at is null order by a.id, a.valid_from desc`.execute(trx);
  return found.rows;
}
