import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

/**
 * Every text with a figure in it that committee reports, letters, notices and other documents state, of those that
 * stand and bear no later date. Inspection reports are out: what they count is of another time than what a plan counts.
 */
export async function documentTexts(
  trx: Trx,
  asAt: string,
): Promise<{ sourceId: number; text: string; place: string; title: string; marked: boolean }[]> {
  const found = await sql<{ sourceId: number; text: string; place: string; title: string; marked: boolean }>`
    select distinct d.id as "sourceId", said->>'text' as text, coalesce(said->>'where', 'part') as place,
      coalesce(d.title, d.name) as title, d.handling <> 'OFFICIAL' as marked
    from source_document d
    cross join lateral jsonb_path_query(d.facts, 'strict $.** ? (@.text.type() == "string")') said
    where d.kind not in ('plan', 'inspection-report') and d.facts is not null and d.taken_back_at is null
      and (d.dated is null or d.dated <= ${asAt}::date) and said->>'text' ~ '[0-9]'
    order by d.id, place, text`.execute(trx);
  return found.rows;
}

/** What could not be placed of the documents the plan was read from, up to the date: introductions mostly. Where one text came in several versions, the newest stands for all. */
export async function unplacedTexts(
  trx: Trx,
  planId: number,
  asAt: string,
): Promise<{ sourceId: number; text: string; place: string; name: string; marked: boolean }[]> {
  const found = await sql<{ sourceId: number; text: string; place: string; name: string; marked: boolean }>`
    select distinct on (u->>'text') d.id as "sourceId", u->>'text' as text, coalesce(u->>'where', u->>'place', 'part') as place,
      d.name, d.handling <> 'OFFICIAL' as marked
    from source_document d cross join lateral jsonb_array_elements(d.unplaced) u
    where d.plan_id = ${planId} and d.as_at <= ${asAt}::date and u->>'text' ~ '[0-9]'
    order by u->>'text', d.as_at desc, d.id desc`.execute(trx);
  return found.rows;
}
