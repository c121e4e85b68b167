import { sql } from 'kysely';
import type { Trx } from '../platform/services.ts';
import type { KeptBack } from './keep-back.ts';
import type { PublicContent } from './public-content.ts';

export type VersionLine = {
  id: number;
  planId: number;
  planTitle: string;
  asAt: string;
  title: string;
  sha256: string;
  note: string;
  publishedAt: Date;
  publishedBy: string | null;
  withdrawnAt: Date | null;
  withdrawnBecause: string | null;
};
export type Version = VersionLine & { content: PublicContent; html: string; keptBack: KeptBack[] };

const line = sql`v.id, v.plan_id as "planId", plan.title as "planTitle", v.as_at as "asAt", v.title, v.sha256, v.note,
  v.published_at as "publishedAt", p.name as "publishedBy", v.withdrawn_at as "withdrawnAt",
  v.withdrawn_because as "withdrawnBecause"`;
const withNames = sql`join plan on plan.id = v.plan_id left join person p on p.id = v.published_by`;

/** Every version ever published, newest first, withdrawn ones included. */
export async function allVersions(trx: Trx): Promise<VersionLine[]> {
  const found = await sql<VersionLine>`select ${line} from public_version v ${withNames} order by v.id desc`.execute(
    trx,
  );
  return found.rows;
}

/** One version, whole; null when there is none of that number. */
export async function versionById(trx: Trx, id: number): Promise<Version | null> {
  const found = await sql<Version>`select ${line}, v.content, v.html, v.kept_back as "keptBack"
    from public_version v ${withNames} where v.id = ${id}`.execute(trx);
  return found.rows[0] ?? null;
}

/** The version that stands: the newest of any plan, or of one, that was not withdrawn; null when there is none. */
export async function standingVersion(trx: Trx, planId: number | null = null): Promise<Version | null> {
  const found = await sql<Version>`select ${line}, v.content, v.html, v.kept_back as "keptBack"
    from public_version v ${withNames}
    where v.withdrawn_at is null and (${planId}::int is null or v.plan_id = ${planId}::int)
    order by v.id desc limit 1`.execute(trx);
  return found.rows[0] ?? null;
}

export type NewVersion = {
  planId: number;
  asAt: string;
  title: string;
  content: PublicContent;
  html: string;
  sha256: string;
  note: string;
  keptBack: KeptBack[];
  by: number | null;
  at: Date;
};

/** Publishes a version and answers its number. Nothing can change it from then on but its being withdrawn. */
export async function insertVersion(trx: Trx, version: NewVersion): Promise<number> {
  const made = await trx
    .insertInto('public_version')
    .values({
      plan_id: version.planId,
      as_at: version.asAt,
      title: version.title,
      content: JSON.stringify(version.content),
      html: version.html,
      sha256: version.sha256,
      note: version.note,
      kept_back: JSON.stringify(version.keptBack),
      published_by: version.by,
      published_at: version.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Withdraws a version; false when there is none that stands. */
export async function withdrawVersion(
  trx: Trx,
  id: number,
  because: string,
  by: number | null,
  at: Date,
): Promise<boolean> {
  const done = await trx
    .updateTable('public_version')
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawn_because: because })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** What versions are called in the audit log, by number. */
export async function namesOfVersions(trx: Trx, ids: number[]): Promise<Map<number, string>> {
  const found = await trx
    .selectFrom('public_version')
    .select(['id', 'title', 'as_at'])
    .where('id', 'in', ids)
    .execute();
  return new Map(found.map((row) => [row.id, `${row.title}, as at ${row.as_at}`]));
}

/** Names of everyone the product knows, those who have left too: none of them is named to the public. */
export async function namesOfEveryone(trx: Trx): Promise<string[]> {
  const found = await trx.selectFrom('person').select('name').execute();
  return found.map((row) => row.name);
}

/** Documents that stand and are not OFFICIAL, with their whole text as read, block by block; plans are in. */
export async function markedDocuments(trx: Trx): Promise<{ title: string; handling: string; blocks: unknown }[]> {
  const found = await trx
    .selectFrom('source_document as d')
    .leftJoin('source_text as t', 't.source_id', 'd.id')
    .select(['d.title', 'd.name', 'd.handling', 't.blocks'])
    .where('d.handling', '<>', 'OFFICIAL')
    .where('d.taken_back_at', 'is', null)
    .execute();
  return found.map((row) => ({ title: row.title ?? row.name, handling: row.handling, blocks: row.blocks }));
}

/** Sentences of documents that stand and are not OFFICIAL, with the document each is of. */
export async function markedSentences(trx: Trx): Promise<{ title: string; text: string }[]> {
  const found = await trx
    .selectFrom('statement as s')
    .innerJoin('source_document as d', 'd.id', 's.source_id')
    .select(['d.title', 'd.name', 's.text'])
    .where('d.handling', '<>', 'OFFICIAL')
    .where('d.taken_back_at', 'is', null)
    .where('s.put_back_at', 'is', null)
    .execute();
  return found.map((row) => ({ title: row.title ?? row.name, text: row.text }));
}
