import type { Trx } from '../../platform/services.ts';

/** The number of a stored occurrence; it is stored when somebody first says something of it, and never twice. */
export async function keepOccurrence(
  trx: Trx,
  occurrence: { dutyId: number; dueOn: string; versionId: number; at: Date },
): Promise<number> {
  const made = await trx
    .insertInto('occurrence')
    .values({
      duty_id: occurrence.dutyId,
      due_on: occurrence.dueOn,
      version_id: occurrence.versionId,
      made_at: occurrence.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) return made.id;
  const there = await trx
    .selectFrom('occurrence')
    .select('id')
    .where('duty_id', '=', occurrence.dutyId)
    .where('due_on', '=', occurrence.dueOn)
    .executeTakeFirstOrThrow();
  return there.id;
}

export type NewRecord = {
  occurrenceId: number;
  state: 'done' | 'missed' | 'open';
  doneOn: string | null;
  words: string;
  by: number | null;
  at: Date;
};

/** Adds what somebody says of an occurrence. */
export async function insertRecord(trx: Trx, record: NewRecord): Promise<void> {
  await trx
    .insertInto('occurrence_record')
    .values({
      occurrence_id: record.occurrenceId,
      state: record.state,
      done_on: record.doneOn,
      words: record.words,
      by_id: record.by,
      at: record.at,
    })
    .execute();
}

/** Keeps an occurrence and what somebody says of it. */
export async function recordOccurrence(
  trx: Trx,
  said: Omit<NewRecord, 'occurrenceId'> & { dutyId: number; dueOn: string; versionId: number },
): Promise<number> {
  const { dutyId, dueOn, versionId, ...record } = said;
  const occurrenceId = await keepOccurrence(trx, { dutyId, dueOn, versionId, at: said.at });
  await insertRecord(trx, { ...record, occurrenceId });
  return occurrenceId;
}

export type RecordLine = {
  state: 'done' | 'missed' | 'open';
  doneOn: string | null;
  words: string;
  by: string | null;
  at: Date;
};

/** Everything said of one time a duty fell due, newest first. */
export async function recordsOf(trx: Trx, dutyId: number, dueOn: string): Promise<RecordLine[]> {
  const rows = await trx
    .selectFrom('occurrence_record as r')
    .innerJoin('occurrence as o', 'o.id', 'r.occurrence_id')
    .leftJoin('person as p', 'p.id', 'r.by_id')
    .select(['r.state', 'r.done_on as doneOn', 'r.words', 'p.name as by', 'r.at'])
    .where('o.duty_id', '=', dutyId)
    .where('o.due_on', '=', dueOn)
    .orderBy('r.id', 'desc')
    .execute();
  return rows as RecordLine[];
}

export type OccurrenceEvidence = {
  id: number;
  dueOn: string;
  dutyId: number;
  kind: 'file' | 'link' | 'note';
  title: string;
  url: string | null;
  note: string | null;
  relatesOn: string;
  expiresOn: string | null;
  identifiesChild: boolean;
  sha256: string | null;
  fileName: string | null;
  mediaType: string | null;
  bytes: number | null;
  addedAt: Date;
  by: string | null;
};

function evidence(trx: Trx) {
  return trx
    .selectFrom('occurrence_evidence as e')
    .innerJoin('occurrence as o', 'o.id', 'e.occurrence_id')
    .leftJoin('person as p', 'p.id', 'e.added_by')
    .select([
      'e.id',
      'o.due_on as dueOn',
      'o.duty_id as dutyId',
      'e.kind',
      'e.title',
      'e.url',
      'e.note',
      'e.relates_on as relatesOn',
      'e.expires_on as expiresOn',
      'e.identifies_child as identifiesChild',
      'e.file_sha256 as sha256',
      'e.file_name as fileName',
      'e.media_type as mediaType',
      'e.bytes',
      'e.added_at as addedAt',
      'p.name as by',
    ])
    .where('e.withdrawn_at', 'is', null);
}

/** Evidence of a duty's occurrences, newest first; withdrawn pieces are out. */
export async function evidenceOfDuty(trx: Trx, dutyId: number): Promise<OccurrenceEvidence[]> {
  return (await evidence(trx)
    .where('o.duty_id', '=', dutyId)
    .orderBy('e.id', 'desc')
    .execute()) as OccurrenceEvidence[];
}

/** One piece of evidence of an occurrence; null when there is none, or it was withdrawn. */
export async function occurrenceEvidenceById(trx: Trx, id: number): Promise<OccurrenceEvidence | null> {
  return ((await evidence(trx).where('e.id', '=', id).executeTakeFirst()) as OccurrenceEvidence | undefined) ?? null;
}

export type NewOccurrenceEvidence = {
  occurrence_id: number;
  kind: 'file' | 'link' | 'note';
  title: string;
  url: string | null;
  note: string | null;
  relates_on: string;
  expires_on: string | null;
  identifies_child: boolean;
  file_sha256: string | null;
  file_name: string | null;
  media_type: string | null;
  bytes: number | null;
  added_by: number | null;
  added_at: Date;
};

/** Adds a piece of evidence to an occurrence and answers its number. */
export async function insertOccurrenceEvidence(trx: Trx, values: NewOccurrenceEvidence): Promise<number> {
  const made = await trx.insertInto('occurrence_evidence').values(values).returning('id').executeTakeFirstOrThrow();
  return made.id;
}
