import { sql } from 'kysely';
import type { GivenEvidence } from '../../plan/index.ts';
import type { Trx } from '../../platform/services.ts';

export type ClauseEvidence = {
  id: number;
  requirementId: number;
  kind: 'file' | 'link' | 'note';
  title: string;
  url: string | null;
  note: string | null;
  fileSha256: string | null;
  fileName: string | null;
  mediaType: string | null;
  identifiesChild: boolean;
  relatesOn: string;
  expiresOn: string | null;
  countsFrom: string;
  who: string | null;
  /** The person who added it. */
  addedBy: number | null;
  withdrawnOn: string | null;
  withdrawnBecause: string | null;
};

const columns = sql`e.id, e.requirement_id as "requirementId", e.kind, e.title, e.url, e.note,
  e.file_sha256 as "fileSha256", e.file_name as "fileName", e.media_type as "mediaType",
  e.identifies_child as "identifiesChild", e.relates_on as "relatesOn", e.expires_on as "expiresOn",
  e.counts_from as "countsFrom", p.name as who, e.added_by as "addedBy", e.withdrawn_on as "withdrawnOn",
  e.withdrawn_because as "withdrawnBecause"`;

/** Evidence attached to these clauses by a day and not withdrawn by then, newest first; expired pieces are in. */
export async function clauseEvidenceAt(
  trx: Trx,
  requirementIds: readonly number[],
  asAt: string,
): Promise<ClauseEvidence[]> {
  const found = await sql<ClauseEvidence>`select ${columns} from clause_evidence e
    left join person p on p.id = e.added_by
    where e.requirement_id = any(${[...requirementIds]}) and e.counts_from <= ${asAt}::date
      and (e.withdrawn_on is null or e.withdrawn_on > ${asAt}::date)
    order by e.relates_on desc, e.id desc`.execute(trx);
  return found.rows;
}

/** Evidence of one clause that was withdrawn, with the reason. */
export async function withdrawnEvidenceOf(trx: Trx, requirementId: number): Promise<ClauseEvidence[]> {
  const found = await sql<ClauseEvidence>`select ${columns} from clause_evidence e
    left join person p on p.id = e.added_by
    where e.requirement_id = ${requirementId} and e.withdrawn_on is not null order by e.id desc`.execute(trx);
  return found.rows;
}

/** One piece of evidence of a clause, withdrawn or not; null when there is none of that number. */
export async function clauseEvidenceById(trx: Trx, id: number): Promise<ClauseEvidence | null> {
  const found = await sql<ClauseEvidence>`select ${columns} from clause_evidence e
    left join person p on p.id = e.added_by where e.id = ${id}`.execute(trx);
  return found.rows[0] ?? null;
}

/** Attaches a piece of evidence to a clause and answers its number. `today` is ISO: it counts from then at the earliest. */
export async function insertClauseEvidence(
  trx: Trx,
  requirementId: number,
  given: GivenEvidence,
  more: { sha256: string | null; today: string; by: number | null; at: Date },
): Promise<number> {
  const made = await trx
    .insertInto('clause_evidence')
    .values({
      requirement_id: requirementId,
      kind: given.kind,
      title: given.title,
      url: given.url,
      note: given.note,
      file_sha256: more.sha256,
      file_name: given.file?.name ?? null,
      media_type: given.file?.mediaType ?? null,
      identifies_child: given.identifiesChild,
      relates_on: given.relatesOn,
      expires_on: given.expiresOn,
      counts_from: more.today,
      added_by: more.by,
      added_at: more.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Withdraws a piece of evidence from today on; false when it was withdrawn already. */
export async function withdrawClauseEvidence(
  trx: Trx,
  id: number,
  withdrawal: { on: string; because: string; by: number | null; at: Date },
): Promise<boolean> {
  const done = await trx
    .updateTable('clause_evidence')
    .set({
      withdrawn_on: withdrawal.on,
      withdrawn_because: withdrawal.because,
      withdrawn_by: withdrawal.by,
      withdrawn_at: withdrawal.at,
    })
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}
