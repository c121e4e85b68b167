import { sql } from 'kysely';
import type { Paper } from '../../platform/documents/index.ts';
import type { Trx } from '../../platform/services.ts';
import type { Handling } from '../monthly/report-matter.ts';
import { textsOf, type Words } from '../kinds/pack-kind.ts';

export type PackLine = {
  id: number;
  planId: number;
  planTitle: string;
  /** The name of its kind. */
  kind: string;
  title: string;
  asAt: string;
  handling: Handling;
  state: 'draft' | 'issued';
  comparedWith: string | null;
  supersedesId: number | null;
  correctionReason: string | null;
  /** The issued pack that corrects this one. */
  correctedBy: number | null;
  createdAt: Date;
  createdBy: string | null;
  savedAt: Date | null;
  savedBy: string | null;
  issuedAt: Date | null;
  issuedBy: string | null;
  templateSha256: string | null;
  version: number;
};
export type Pack = PackLine & { words: Words; paper: Paper | null };

const lineOfPack = sql`p.id, p.plan_id as "planId", plan.title as "planTitle", p.kind, p.title, p.as_at as "asAt", p.handling,
  p.state, p.compared_with as "comparedWith", p.supersedes_id as "supersedesId",
  p.correction_reason as "correctionReason",
  (select c.id from pack c where c.supersedes_id = p.id and c.state = 'issued') as "correctedBy",
  p.created_at as "createdAt", creator.name as "createdBy", p.saved_at as "savedAt", saver.name as "savedBy",
  p.issued_at as "issuedAt", issuer.name as "issuedBy", p.template_sha256 as "templateSha256", p.version`;
const withPeople = sql`join plan on plan.id = p.plan_id left join person creator on creator.id = p.created_by
  left join person saver on saver.id = p.saved_by left join person issuer on issuer.id = p.issued_by`;

/** Every report, drafts too, newest date first. */
export async function allPacks(trx: Trx): Promise<PackLine[]> {
  const found = await sql<PackLine>`select ${lineOfPack} from pack p ${withPeople}
    order by p.as_at desc, p.id desc`.execute(trx);
  return found.rows;
}

/** One report with its words and, once issued, its paper; null when there is none of that number. */
export async function packById(trx: Trx, id: number): Promise<Pack | null> {
  const found = await sql<PackLine & { words: unknown; paper: Paper | null }>`select ${lineOfPack}, p.words, p.paper
    from pack p ${withPeople} where p.id = ${id}`.execute(trx);
  const row = found.rows[0];
  return row ? { ...row, words: textsOf(row.words) } : null;
}

/** The newest issued report of a kind of a plan for an earlier date, corrected ones left out: what its readers saw last. */
export async function lastIssuedBefore(trx: Trx, planId: number, asAt: string, kind: string): Promise<string | null> {
  const found = await sql<{ asAt: string }>`select p.as_at as "asAt" from pack p
    where p.plan_id = ${planId} and p.kind = ${kind} and p.state = 'issued' and p.as_at < ${asAt}::date
      and not exists (select from pack c where c.supersedes_id = p.id and c.state = 'issued')
    order by p.as_at desc limit 1`.execute(trx);
  return found.rows[0]?.asAt ?? null;
}

/** The newest draft of a kind of a plan for exactly this date; null when nobody has begun one. */
export async function draftFor(trx: Trx, planId: number, asAt: string, kind: string): Promise<number | null> {
  const found = await trx
    .selectFrom('pack')
    .select('id')
    .where('plan_id', '=', planId)
    .where('as_at', '=', asAt)
    .where('kind', '=', kind)
    .where('state', '=', 'draft')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return found?.id ?? null;
}

/** The last days of a plan's months, newest first. */
export async function periodEnds(trx: Trx, planId: number): Promise<string[]> {
  const found = await trx
    .selectFrom('period')
    .select('as_at')
    .where('plan_id', '=', planId)
    .orderBy('as_at', 'desc')
    .execute();
  return found.map((row) => row.as_at);
}

/** Holds a plan until the transaction ends, so that two people never begin the same report of it at one moment. */
export async function holdReportsOf(trx: Trx, planId: number): Promise<void> {
  await sql`select id from plan where id = ${planId} for no key update`.execute(trx);
}

export type NewPack = {
  planId: number;
  kind: string;
  title: string;
  asAt: string;
  handling: Handling;
  comparedWith: string | null;
  words: Words;
  supersedesId: number | null;
  correctionReason: string | null;
  by: number | null;
};

/** Adds a draft and answers its number. */
export async function insertPack(trx: Trx, pack: NewPack): Promise<number> {
  const made = await trx
    .insertInto('pack')
    .values({
      plan_id: pack.planId,
      kind: pack.kind,
      title: pack.title,
      as_at: pack.asAt,
      handling: pack.handling,
      compared_with: pack.comparedWith,
      words: JSON.stringify(pack.words),
      supersedes_id: pack.supersedesId,
      correction_reason: pack.correctionReason,
      created_by: pack.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export type PackChange = {
  words: Words;
  handling: Handling;
  comparedWith: string | null;
  by: number | null;
  at: Date;
};

/** Saves a draft over the version that was read. Answers false, and saves nothing, when it is a draft of that version no more. */
export async function updateDraft(trx: Trx, id: number, version: number, change: PackChange): Promise<boolean> {
  const saved = await trx
    .updateTable('pack')
    .set((eb) => ({
      words: JSON.stringify(change.words),
      handling: change.handling,
      compared_with: change.comparedWith,
      version: eb('version', '+', 1),
      saved_by: change.by,
      saved_at: change.at,
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Takes away a draft. An issued report stays. Answers whether there was one. */
export async function deleteDraft(trx: Trx, id: number): Promise<boolean> {
  const gone = await trx.deleteFrom('pack').where('id', '=', id).where('state', '=', 'draft').executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

export type IssuedPack = {
  paper: Paper;
  manifest: unknown;
  templateSha256: string | null;
  by: number | null;
  at: Date;
};

/** Freezes a draft of the version that was read. Answers false when it is a draft of that version no more. */
export async function markIssued(trx: Trx, id: number, version: number, issued: IssuedPack): Promise<boolean> {
  const done = await trx
    .updateTable('pack')
    .set({
      state: 'issued',
      paper: JSON.stringify(issued.paper),
      manifest: JSON.stringify(issued.manifest),
      template_sha256: issued.templateSha256,
      issued_by: issued.by,
      issued_at: issued.at,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type KeptFile = { name: string; mediaType: string; sha256: string; bytes: number };

/** Notes the files of an issued report. */
export async function insertPackFiles(trx: Trx, packId: number, files: KeptFile[]): Promise<void> {
  const rows = files.map(({ name, mediaType, sha256, bytes }) => ({
    pack_id: packId,
    name,
    media_type: mediaType,
    file_sha256: sha256,
    bytes,
  }));
  await trx.insertInto('pack_file').values(rows).execute();
}

/** The files of an issued report, by name. */
export async function packFiles(trx: Trx, packId: number): Promise<KeptFile[]> {
  return trx
    .selectFrom('pack_file')
    .select(['name', 'media_type as mediaType', 'file_sha256 as sha256', 'bytes'])
    .where('pack_id', '=', packId)
    .orderBy('name')
    .execute();
}

/** What an issued report's manifest says, as it was kept beside its files. */
export async function packManifestOf(trx: Trx, packId: number): Promise<unknown> {
  const found = await trx.selectFrom('pack').select('manifest').where('id', '=', packId).executeTakeFirst();
  return found?.manifest ?? null;
}

/** The report, draft or issued, that corrects this one; null when there is none. */
export async function correctionOf(trx: Trx, id: number): Promise<number | null> {
  const found = await trx.selectFrom('pack').select('id').where('supersedes_id', '=', id).executeTakeFirst();
  return found?.id ?? null;
}

/** What reports are called in the audit log, by number: their title and date. Discarded drafts have none. */
export async function datesOfPacks(trx: Trx, ids: number[]): Promise<Map<number, string>> {
  const found = await trx.selectFrom('pack').select(['id', 'title', 'as_at']).where('id', 'in', ids).execute();
  return new Map(found.map((row) => [row.id, `${row.title}, as at ${row.as_at}`]));
}
