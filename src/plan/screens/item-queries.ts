import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { evidenceCountsAt, readingCountsAt } from '../facts/counts-at.ts';
import type { PlanFile } from '../plan-format.ts';

/** The kinds of item that have a page of their own. */
export type ItemKindShown = 'area' | 'action' | 'finding' | 'measure' | 'milestone';

export type ItemLife = { planId: number; from: string; to: string | null; name: string };

/** An item's plan, the first and last day its versions hold, and its latest words. Superseded versions are left out; none when it never held. */
export async function itemLife(db: Trx, kind: ItemKindShown, id: number): Promise<ItemLife | null> {
  const name = kind === 'area' ? sql`f.title` : kind === 'action' ? sql`ltrim(f.ref || ' ' || f.text)` : sql`f.text`;
  const found = await sql<ItemLife>`
    select i.plan_id as "planId", min(f.valid_from) over () as "from",
      (case when bool_or(f.valid_to is null) over () then null else max(f.valid_to) over () end) as "to", ${name} as name
    from item i join ${sql.table(kind)} f on f.id = i.id
    where i.id = ${id} and i.kind = ${kind} and f.superseded_at is null
    order by f.valid_from desc limit 1`.execute(db);
  return found.rows[0] ?? null;
}

export type RatingHistoryRow = {
  id: number;
  on: string;
  word: string;
  impact: 'not-claimed' | 'claimed' | 'evidenced' | 'embedded' | null;
  done: string;
  difference: string;
  reason: string;
  who: string | null;
  overrideReason: string | null;
  overrideBy: string | null;
  /** A later claim for the same date took its place. */
  superseded: boolean;
  correction: boolean;
  source: string | null;
};

/** Every claim made of these items (steps, findings, measures) for dates up to the date, oldest first, replaced ones too. */
export async function ratingHistory(db: Trx, ids: number[], asAt: string): Promise<RatingHistoryRow[]> {
  if (ids.length === 0) return [];
  const found = await sql<RatingHistoryRow>`
    select r.id, r.valid_from as "on", r.word, r.impact, r.done, r.difference, r.reason, p.name as who,
      r.override_reason as "overrideReason", o.name as "overrideBy", r.superseded_at is not null as superseded,
      r.correction, s.name as source
    from rating r left join person p on p.id = r.recorded_by left join person o on o.id = r.override_by
      left join source_document s on s.id = r.source_id
    where r.id = any(${ids}) and r.valid_from <= ${asAt}::date
    order by r.valid_from, r.recorded_at`.execute(db);
  return found.rows;
}

export type EvidenceRow = {
  id: number;
  itemId: number;
  kind: 'file' | 'link' | 'note';
  title: string;
  url: string | null;
  note: string | null;
  relatesOn: string;
  expiresOn: string | null;
  addedAt: Date;
  addedBy: string | null;
  withdrawnAt: Date | null;
  withdrawnBecause: string | null;
  versions: { version: number; name: string; sha256: string; bytes: number }[];
};

/** Evidence of these items that counts by the date, newest first, withdrawn pieces too, each with its file's versions. */
export async function evidenceOf(db: Trx, itemIds: number[], asAt: string): Promise<EvidenceRow[]> {
  if (itemIds.length === 0) return [];
  const found = await sql<EvidenceRow>`
    select e.id, e.item_id as "itemId", e.kind, e.title, e.url, e.note, e.relates_on as "relatesOn",
      e.expires_on as "expiresOn", e.added_at as "addedAt", p.name as "addedBy", e.withdrawn_at as "withdrawnAt",
      e.withdrawn_because as "withdrawnBecause",
      coalesce((select json_agg(json_build_object('version', f.version, 'name', f.name, 'sha256', f.file_sha256,
        'bytes', f.bytes) order by f.version desc) from evidence_file f where f.evidence_id = e.id), '[]') as versions
    from evidence e left join person p on p.id = e.added_by
    where e.item_id = any(${itemIds}) and coalesce(e.counts_from, e.relates_on) <= ${asAt}::date
    order by e.relates_on desc, e.id desc`.execute(db);
  return found.rows;
}

export type ReadingHistoryRow = {
  id: number;
  itemId: number;
  value: number;
  numerator: number | null;
  denominator: number | null;
  asAt: string;
  source: string;
  isSample: boolean;
  note: string;
  who: string | null;
};

/** Every reading of these targets or measures up to the date, oldest first, as known on that date; those corrected by then left out. */
export async function readingsKnownAt(db: Trx, itemIds: number[], asAt: string): Promise<ReadingHistoryRow[]> {
  if (itemIds.length === 0) return [];
  const found = await sql<ReadingHistoryRow>`
    select r.id, r.item_id as "itemId", r.value, r.numerator, r.denominator, r.as_at as "asAt", r.source,
      r.is_sample as "isSample", r.note, p.name as who
    from reading r left join person p on p.id = r.recorded_by
    where r.item_id = any(${itemIds}) and ${readingCountsAt(asAt, 'r')}
    order by r.as_at, r.id`.execute(db);
  return found.rows;
}

export type SourceRow = {
  id: number;
  kind: string;
  name: string;
  format: string | null;
  asAt: string | null;
  handling: string;
  receivedAt: Date;
  receivedBy: string | null;
  sha256: string | null;
  unplaced: PlanFile['unplaced'];
  warnings: PlanFile['warnings'];
};

/** Every document a plan was read from, newest date first, with what the reader kept and warned of. */
export async function sourcesOfPlan(db: Trx, planId: number): Promise<SourceRow[]> {
  const found = await sql<SourceRow>`
    select s.id, s.kind, s.name, s.format, s.as_at as "asAt", s.handling, s.received_at as "receivedAt",
      p.name as "receivedBy", s.file_sha256 as sha256, s.unplaced, s.warnings
    from source_document s left join person p on p.id = s.received_by
    where s.plan_id = ${planId} order by s.as_at desc nulls last, s.id desc`.execute(db);
  return found.rows;
}

/** The name and kind of one document received; null when there is none. */
export async function sourceName(db: Trx, sourceId: number | null): Promise<{ name: string; kind: string } | null> {
  if (sourceId === null) return null;
  const found = await db
    .selectFrom('source_document')
    .select(['name', 'title', 'kind'])
    .where('id', '=', sourceId)
    .executeTakeFirst();
  return found ? { name: found.title ?? found.name, kind: found.kind } : null;
}

/** Titles and notes of a plan's evidence, for search: those that count at the date. */
export async function evidenceTitles(
  db: Trx,
  planId: number,
  asAt: string,
): Promise<{ id: number; itemId: number; title: string; note: string | null }[]> {
  const found = await sql<{ id: number; itemId: number; title: string; note: string | null }>`
    select e.id, e.item_id as "itemId", e.title, e.note from evidence e
    join item i on i.id = e.item_id and i.plan_id = ${planId}
    where ${evidenceCountsAt(asAt, 'e')} order by e.id`.execute(db);
  return found.rows;
}
