import { sql } from 'kysely';
import { evidenceCountsAt, readingCountsAt } from '../plan/index.ts';
import type { Trx } from '../platform/services.ts';

export type ClaimRow = { id: number; word: string; on: string; done: string; reason: string };

/** The last four claims of every step of the plan up to the date, newest first; those replaced for the same day are left out. */
export async function lastClaims(trx: Trx, planId: number, asAt: string): Promise<ClaimRow[]> {
  const found = await sql<ClaimRow>`
    select r.id, r.word, r.valid_from as on, r.done, r.reason
    from item i join lateral (
      select id, word, valid_from, done, reason from rating
      where id = i.id and valid_from <= ${asAt}::date and superseded_at is null and word <> ''
      order by valid_from desc limit 4) r on true
    where i.plan_id = ${planId} and i.kind = 'step'`.execute(trx);
  return found.rows;
}

/**
 * For steps whose last claims all use some of these words (as `plainWord` writes them): the last claim up to the date
 * that used another word, and the first one after it. In no order.
 */
export async function claimsThatBegan(trx: Trx, stepIds: number[], words: string[], asAt: string): Promise<ClaimRow[]> {
  if (stepIds.length === 0) return [];
  const found = await sql<ClaimRow>`
    select r.id, r.word, r.valid_from as on, r.done, r.reason
    from unnest(${stepIds}::int[]) step(id)
    left join lateral (
      select valid_from from rating
      where id = step.id and valid_from <= ${asAt}::date and superseded_at is null and word <> ''
        and not (lower(regexp_replace(trim(word), '\s+', ' ', 'g')) = any(${words}))
      order by valid_from desc limit 1) other on true
    join lateral (
      (select id, word, valid_from, done, reason from rating
        where id = step.id and valid_from = other.valid_from and superseded_at is null)
      union all
      (select id, word, valid_from, done, reason from rating
        where id = step.id and valid_from <= ${asAt}::date and superseded_at is null and word <> ''
          and (other.valid_from is null or valid_from > other.valid_from)
        order by valid_from limit 1)) r on true`.execute(trx);
  return found.rows;
}

/** The plan's documents by id, whatever their date. */
export async function documentNames(trx: Trx, planId: number): Promise<{ id: number; name: string }[]> {
  return trx.selectFrom('source_document').select(['id', 'name']).where('plan_id', '=', planId).execute();
}

/** Evidence that counts at the date and whose end date had passed by then; added later or withdrawn by then is out. */
export async function expiredEvidence(
  trx: Trx,
  planId: number,
  asAt: string,
): Promise<{ itemId: number; title: string; expiredOn: string }[]> {
  const found = await sql<{ itemId: number; title: string; expiredOn: string }>`
    select e.item_id as "itemId", e.title, e.expires_on as "expiredOn"
    from evidence e join item i on i.id = e.item_id and i.plan_id = ${planId}
    where ${evidenceCountsAt(asAt, 'e')} and e.expires_on < ${asAt}::date
    order by e.expires_on, e.id`.execute(trx);
  return found.rows;
}

/** Readings of one thing for one day that give different values, as known at the date, newest day first; corrected ones are out. */
export async function differingReadings(
  trx: Trx,
  planId: number,
  asAt: string,
): Promise<{ itemId: number; asAt: string; value: number; source: string }[]> {
  const found = await sql<{ itemId: number; asAt: string; value: number; source: string }>`
    select r.item_id as "itemId", r.as_at as "asAt", r.value, r.source
    from reading r join item i on i.id = r.item_id and i.plan_id = ${planId}
    where ${readingCountsAt(asAt, 'r')} and exists (
      select 1 from reading o where o.item_id = r.item_id and o.as_at = r.as_at and o.value <> r.value
        and ${readingCountsAt(asAt, 'o')})
    order by r.as_at desc, r.item_id, r.id`.execute(trx);
  return found.rows;
}

/**
 * Actions that ended by the date, are not in the plan at it, and were neither closed nor rated closed: their last
 * version, with the last rating of any of their steps.
 */
export async function actionsGone(
  trx: Trx,
  planId: number,
  asAt: string,
): Promise<{ id: number; ref: string; text: string; areaId: number; on: string; word: string | null }[]> {
  const found = await sql<{ id: number; ref: string; text: string; areaId: number; on: string; word: string | null }>`
    select distinct on (a.id) a.id, a.ref, a.text, a.area_id as "areaId", a.valid_to as on, last.word
    from action a join item i on i.id = a.id and i.plan_id = ${planId}
    left join lateral (
      select r.word from step s join rating r on r.id = s.id and r.superseded_at is null and r.valid_from <= ${asAt}::date
      where s.action_id = a.id and s.superseded_at is null order by r.valid_from desc limit 1) last on true
    where a.superseded_at is null and a.valid_to <= ${asAt}::date
      and not exists (select 1 from action now where now.id = a.id and now.superseded_at is null
        and now.valid_from <= ${asAt}::date and (now.valid_to is null or now.valid_to > ${asAt}::date))
      and not exists (select 1 from closure c where c.action_id = a.id and c.closed_on <= ${asAt}::date)
    order by a.id, a.valid_to desc`.execute(trx);
  return found.rows;
}
