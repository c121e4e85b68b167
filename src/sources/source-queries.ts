import { sql } from 'kysely';
import type { Trx } from '../platform/services.ts';
import type { Days, Handling, SourceFacts, SourceKind } from './readers/facts.ts';

/** A document received, without its words. Dates are ISO. */
export type Source = {
  id: number;
  kind: SourceKind;
  /** Its own title, or what its kind, council and date make. */
  title: string;
  /** The file's name. */
  name: string;
  format: string | null;
  sha256: string | null;
  handling: Handling;
  /** The day it bears; null for an undated one, which computes no deadlines and is never live. */
  dated: string | null;
  /** The day the council received it, from which statutory clocks run; and the day it was published: kept apart. */
  receivedOn: string | null;
  publishedOn: string | null;
  /** The days of the inspection or visit it is about. */
  visit: Days;
  authority: string | null;
  addedAt: Date;
  addedBy: string | null;
  takenBack: { at: Date; by: string | null; because: string } | null;
};

/** A document received with everything its reader understood and a person checked. */
export type SourceWithFacts = Source & {
  facts: SourceFacts;
  /** What the reader understood, where a person has changed it since. */
  asRead: SourceFacts | null;
};

const standing = sql<boolean>`d.kind <> 'plan' and d.facts is not null`;

function sources(trx: Trx) {
  return trx
    .selectFrom('source_document as d')
    .leftJoin('person as p', 'p.id', 'd.received_by')
    .leftJoin('person as q', 'q.id', 'd.taken_back_by')
    .where(standing)
    .select([
      'd.id',
      'd.kind',
      'd.title',
      'd.name',
      'd.format',
      'd.file_sha256',
      'd.handling',
      'd.dated',
      'd.received_on',
      'd.published_on',
      'd.visit_from',
      'd.visit_to',
      'd.authority',
      'd.received_at',
      'p.name as who',
      'd.taken_back_at',
      'd.taken_back_because',
      'q.name as taken_back_who',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof sources>['executeTakeFirstOrThrow']>>;

function sourceOf(row: Row): Source {
  return {
    id: row.id,
    kind: row.kind as SourceKind,
    title: row.title ?? row.name,
    name: row.name,
    format: row.format,
    sha256: row.file_sha256,
    handling: row.handling as Handling,
    dated: row.dated,
    receivedOn: row.received_on,
    publishedOn: row.published_on,
    visit: { start: row.visit_from, end: row.visit_to },
    authority: row.authority,
    addedAt: row.received_at,
    addedBy: row.who,
    takenBack: row.taken_back_at && {
      at: row.taken_back_at,
      by: row.taken_back_who,
      because: row.taken_back_because ?? '',
    },
  };
}

/**
 * Documents received that stand, newest first by the day they bear (undated ones last). Out are plans, and documents
 * taken back unless `takenBack` asks for them too. With `until`, those that bear a later date are out; undated ones
 * stay in.
 */
export async function sourcesAt(
  trx: Trx,
  { until, takenBack = false }: { until?: string; takenBack?: boolean } = {},
): Promise<Source[]> {
  let query = sources(trx);
  if (!takenBack) query = query.where('d.taken_back_at', 'is', null);
  if (until !== undefined) query = query.where((e) => e.or([e('d.dated', 'is', null), e('d.dated', '<=', until)]));
  const rows = await query
    .orderBy(sql`d.dated desc nulls last`)
    .orderBy('d.id', 'desc')
    .execute();
  return rows.map(sourceOf);
}

/** One document received, with what it says, taken back or not; null when there is none of that number, or it is a plan. */
export async function sourceById(trx: Trx, id: number): Promise<SourceWithFacts | null> {
  const row = await sources(trx).select(['d.facts', 'd.facts_as_read']).where('d.id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    ...sourceOf(row),
    facts: row.facts as unknown as SourceFacts,
    asRead: row.facts_as_read as unknown as SourceFacts | null,
  };
}

/** The document that is this very file and stands; plans, and documents taken back, are out. */
export async function sourceOfFile(trx: Trx, sha256: string): Promise<Source | null> {
  const row = await sources(trx)
    .where('d.file_sha256', '=', sha256)
    .where('d.taken_back_at', 'is', null)
    .executeTakeFirst();
  return row ? sourceOf(row) : null;
}

/** Documents of one kind that stand and bear this date; plans, and documents taken back, are out. */
export async function sourcesOfDate(trx: Trx, kind: SourceKind, dated: string): Promise<Source[]> {
  const rows = await sources(trx)
    .where('d.kind', '=', kind)
    .where('d.dated', '=', dated)
    .where('d.taken_back_at', 'is', null)
    .orderBy('d.id')
    .execute();
  return rows.map(sourceOf);
}

/** Goes up with every change to any document, statement, reading of one or plan: whoever holds what was made of them knows when it is old. */
export async function sourcesRevision(trx: Trx): Promise<number> {
  const row = await trx.selectFrom('plan_revision').select('n').executeTakeFirstOrThrow();
  return row.n;
}
