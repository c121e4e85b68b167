import type { Block } from '../../platform/reading/index.ts';
import type { Trx } from '../../platform/services.ts';
import type { SourceFacts } from '../readers/facts.ts';
import type { Recognised } from '../readers/index.ts';

/** A document that was read and waits for a person to check it. */
export type SourceDraft = {
  id: number;
  name: string;
  sha256: string;
  format: string;
  facts: SourceFacts;
  blocks: Block[];
  recognised: Recognised;
};

/** Keeps what was read until a person has checked it; answers the draft's number. */
export async function keepDraft(
  trx: Trx,
  draft: Omit<SourceDraft, 'id'>,
  by: { personId: number; now: Date },
): Promise<number> {
  const made = await trx
    .insertInto('source_draft')
    .values({
      name: draft.name,
      file_sha256: draft.sha256,
      format: draft.format,
      facts: JSON.stringify(draft.facts),
      blocks: JSON.stringify(draft.blocks),
      recognised: JSON.stringify(draft.recognised),
      uploaded_at: by.now,
      uploaded_by: by.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** A draft that was neither saved nor thrown away; null for any other. Locked, when it is about to be. */
export async function openDraft(trx: Trx, id: number, lock = false): Promise<SourceDraft | null> {
  const query = trx
    .selectFrom('source_draft')
    .selectAll()
    .where('id', '=', id)
    .where('source_id', 'is', null)
    .where('discarded_at', 'is', null);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    sha256: row.file_sha256,
    format: row.format,
    facts: row.facts as unknown as SourceFacts,
    blocks: row.blocks as unknown as Block[],
    recognised: row.recognised as unknown as Recognised,
  };
}

/** Puts a fresh reading in a draft's place: the document read again as another kind. */
export async function rereadDraft(trx: Trx, id: number, facts: SourceFacts): Promise<void> {
  await trx
    .updateTable('source_draft')
    .set({ facts: JSON.stringify(facts) })
    .where('id', '=', id)
    .execute();
}

/** The document a draft became; null where it became none. */
export async function savedFromDraft(trx: Trx, id: number): Promise<number | null> {
  const row = await trx.selectFrom('source_draft').select('source_id').where('id', '=', id).executeTakeFirst();
  return row?.source_id ?? null;
}

/** Ends a draft: it became a document. */
export async function draftSaved(trx: Trx, id: number, sourceId: number): Promise<void> {
  await trx.updateTable('source_draft').set({ source_id: sourceId }).where('id', '=', id).execute();
}

/** Ends a draft: a person threw it away. */
export async function draftDiscarded(trx: Trx, id: number, now: Date): Promise<void> {
  await trx.updateTable('source_draft').set({ discarded_at: now }).where('id', '=', id).execute();
}

/** Drafts waiting to be checked, newest first, with who brought them; those saved or thrown away are out. */
export async function waitingDrafts(trx: Trx) {
  return trx
    .selectFrom('source_draft as d')
    .leftJoin('person as p', 'p.id', 'd.uploaded_by')
    .select(['d.id', 'd.name', 'd.uploaded_at', 'p.name as who'])
    .where('d.source_id', 'is', null)
    .where('d.discarded_at', 'is', null)
    .orderBy('d.id', 'desc')
    .limit(20)
    .execute();
}
