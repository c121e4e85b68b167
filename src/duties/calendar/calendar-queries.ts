import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type PeriodDates = { id: number; month: string; as_at: string; updates_due_on: string; state: string };

/** The reporting months of a plan that have been opened, oldest first. Months to come are not among them. */
export async function periodDates(trx: Trx, planId: number): Promise<PeriodDates[]> {
  return trx
    .selectFrom('period')
    .select(['id', 'month', 'as_at', 'updates_due_on', 'state'])
    .where('plan_id', '=', planId)
    .orderBy('month')
    .execute();
}

/** Steps of plans that have been made duties, by number. Those of duties that ended are among them. */
export async function stepsMadeDuties(trx: Trx): Promise<Set<number>> {
  const rows = await trx.selectFrom('duty').select('step_id').where('step_id', 'is not', null).execute();
  return new Set(rows.flatMap((row) => row.step_id ?? []));
}

export type DocumentDays = {
  id: number;
  kind: string;
  title: string;
  handling: string;
  dated: string | null;
  visitFrom: string | null;
  visitTo: string | null;
  /** The body a committee report was written for. */
  meetingOf: string | null;
};

/** Documents that tell of a visit, an inspection or a meeting, with its days. Documents taken back, and plans, are out. */
export async function documentDays(trx: Trx): Promise<DocumentDays[]> {
  const found = await sql<DocumentDays>`select id, kind, coalesce(title, name) as title, handling, dated,
      visit_from as "visitFrom", visit_to as "visitTo", facts -> 'meeting' ->> 'body' as "meetingOf"
    from source_document where taken_back_at is null
      and (visit_from is not null or (kind = 'committee-report' and dated is not null)) order by id`.execute(trx);
  return found.rows;
}

/** `index` is the commitment's place among its report's. */
export type DatedCommitment = {
  sourceId: number;
  index: number;
  text: string;
  date: string;
  document: string;
  handling: string;
};

/** What committee reports commit the council to by a day. Reports taken back are out, and so is what bears no date. */
export async function datedCommitments(trx: Trx): Promise<DatedCommitment[]> {
  const found = await sql<DatedCommitment>`select s.id as "sourceId", one.at::int as index, one.said ->> 'text' as text,
      one.said ->> 'date' as date, coalesce(s.title, s.name) as document, s.handling
    from source_document s
      cross join jsonb_array_elements(coalesce(s.facts -> 'commitments', '[]')) with ordinality one(said, at)
    where s.kind = 'committee-report' and s.taken_back_at is null and one.said ->> 'date' is not null
    order by s.id, one.at`.execute(trx);
  return found.rows;
}
