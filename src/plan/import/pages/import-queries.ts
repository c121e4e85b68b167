import type { Trx } from '../../../platform/services.ts';
import type { ListFile } from '../../lists/read-list.ts';
import { planSchema, type PlanFile } from '../../plan-format.ts';

export type ImportDraft = {
  id: number;
  planId: number | null;
  title: string;
  fileName: string;
  format: string;
  sha256: string;
  asAt: string;
  handling: string;
  file: PlanFile;
  /** The document as one of our own lists, where it is one; `file` is then empty. */
  list: ListFile | null;
  places: ReadonlyMap<string, string>;
};

export type NewDraft = Omit<ImportDraft, 'id'>;

/** Keeps what was read until a person has checked it; answers the draft's id. */
export async function keepDraft(trx: Trx, draft: NewDraft, personId: number): Promise<number> {
  const made = await trx
    .insertInto('import_draft')
    .values({
      plan_id: draft.planId,
      title: draft.title,
      file_name: draft.fileName,
      format: draft.format,
      file_sha256: draft.sha256,
      as_at: draft.asAt,
      handling: draft.handling,
      read: JSON.stringify(draft.list ?? draft.file),
      places: JSON.stringify(Object.fromEntries(draft.places)),
      created_by: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** A draft that was neither saved nor discarded; locked, so that it cannot be saved twice at once. */
export async function openDraft(trx: Trx, id: number, lock = false): Promise<ImportDraft | null> {
  const query = trx.selectFrom('import_draft').selectAll().where('id', '=', id).where('ended_at', 'is', null);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  const read = row.read as unknown as PlanFile | ListFile;
  return {
    id: row.id,
    planId: row.plan_id,
    title: row.title,
    fileName: row.file_name,
    format: row.format,
    sha256: row.file_sha256,
    asAt: row.as_at,
    handling: row.handling,
    file: read.kind === 'list' ? planSchema.parse({ kind: 'plan' }) : read,
    list: read.kind === 'list' ? read : null,
    places: new Map(Object.entries(row.places as Record<string, string>)),
  };
}

/** Drafts waiting to be checked, newest first, with who uploaded them. */
export async function waitingDrafts(trx: Trx) {
  return trx
    .selectFrom('import_draft as d')
    .leftJoin('person as p', 'p.id', 'd.created_by')
    .select(['d.id', 'd.title', 'd.file_name', 'd.as_at', 'd.created_at', 'p.name as who'])
    .where('d.ended_at', 'is', null)
    .orderBy('d.id', 'desc')
    .limit(20)
    .execute();
}

/** Ends a draft: it was saved, or a person discarded it. */
export async function endDraft(trx: Trx, id: number, now: Date): Promise<void> {
  await trx.updateTable('import_draft').set({ ended_at: now }).where('id', '=', id).execute();
}
