import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import { evidenceCountsAt } from '../facts/counts-at.ts';

export type EvidenceFile = {
  version: number;
  sha256: string;
  name: string;
  media_type: string;
  bytes: number;
  added_at: Date;
  added_by: string | null;
};
export type Evidence = {
  id: number;
  item_id: number;
  item_kind: string;
  plan_id: number;
  kind: 'file' | 'link' | 'note';
  title: string;
  url: string | null;
  note: string | null;
  relates_on: string;
  expires_on: string | null;
  counts_from: string | null;
  identifies_child: boolean;
  added_at: Date;
  added_by_id: number | null;
  added_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_because: string | null;
};

const evidence = sql`select e.id, e.item_id, i.kind as item_kind, i.plan_id, e.kind, e.title, e.url, e.note, e.relates_on,
  e.expires_on, e.counts_from, e.identifies_child, e.added_at, e.added_by as added_by_id, adder.name as added_by,
  e.withdrawn_at, withdrawer.name as withdrawn_by, e.withdrawn_because
  from evidence e join item i on i.id = e.item_id
  left join person adder on adder.id = e.added_by left join person withdrawer on withdrawer.id = e.withdrawn_by`;

/** All evidence of an item, newest first, withdrawn pieces included. */
export async function evidenceOf(trx: Trx, itemId: number): Promise<Evidence[]> {
  return (
    await sql<Evidence>`${evidence} where e.item_id = ${itemId} order by e.relates_on desc, e.id desc`.execute(trx)
  ).rows;
}

/** Evidence of items that counts on a day: added by then and not withdrawn by then. Expired pieces are in. */
export async function evidenceCounting(trx: Trx, itemIds: number[], asAt: string): Promise<Evidence[]> {
  const found = await sql<Evidence>`${evidence} where e.item_id = any(${itemIds})
    and ${evidenceCountsAt(asAt, 'e')}
    order by e.relates_on desc, e.id desc`.execute(trx);
  return found.rows;
}

/** One piece of evidence; none when there is no such piece. */
export async function evidenceById(trx: Trx, id: number): Promise<Evidence | null> {
  return (await sql<Evidence>`${evidence} where e.id = ${id}`.execute(trx)).rows[0] ?? null;
}

/** The versions of an evidence file, newest first. */
export async function filesOf(trx: Trx, evidenceId: number): Promise<EvidenceFile[]> {
  const found = await sql<EvidenceFile>`select f.version, f.file_sha256 as sha256, f.name, f.media_type, f.bytes,
    f.added_at, p.name as added_by from evidence_file f left join person p on p.id = f.added_by
    where f.evidence_id = ${evidenceId} order by f.version desc`.execute(trx);
  return found.rows;
}

export type NewEvidence = {
  item_id: number;
  kind: 'file' | 'link' | 'note';
  title: string;
  url: string | null;
  note: string | null;
  relates_on: string;
  expires_on: string | null;
  counts_from: string;
  identifies_child: boolean;
  added_by: number | null;
  added_at: Date;
};

/** Adds a piece of evidence and answers its number. */
export async function insertEvidence(trx: Trx, values: NewEvidence): Promise<number> {
  const made = await trx.insertInto('evidence').values(values).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

/** Adds the next version of an evidence file and answers which it is. */
export async function insertFileVersion(
  trx: Trx,
  evidenceId: number,
  file: { sha256: string; name: string; mediaType: string; bytes: number; by: number | null; at: Date },
): Promise<number> {
  // Held, so that two people adding a version at once get two versions.
  await sql`select id from evidence where id = ${evidenceId} for update`.execute(trx);
  const made = await sql<{ version: number }>`insert into evidence_file
      (evidence_id, version, file_sha256, name, media_type, bytes, added_by, added_at)
    select ${evidenceId}, coalesce(max(version), 0) + 1, ${file.sha256}, ${file.name}, ${file.mediaType}, ${file.bytes},
      ${file.by}, ${file.at} from evidence_file where evidence_id = ${evidenceId} returning version`.execute(trx);
  return made.rows[0]?.version ?? 1;
}

/** Withdraws a piece of evidence from a day on; answers false when it was withdrawn already. */
export async function updateWithdrawn(
  trx: Trx,
  id: number,
  withdrawal: { on: string; by: number | null; at: Date; because: string },
): Promise<boolean> {
  const done = await trx
    .updateTable('evidence')
    .set({
      withdrawn_on: withdrawal.on,
      withdrawn_by: withdrawal.by,
      withdrawn_at: withdrawal.at,
      withdrawn_because: withdrawal.because,
    })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}
