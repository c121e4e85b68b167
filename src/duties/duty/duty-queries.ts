import { sql } from 'kysely';
import { londonDate, type Trx } from '../../platform/services.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Duty, DutyOrigin, DutyVersion, OccurrenceRecord } from './duty.ts';

type DutyRow = {
  id: number;
  origin: DutyOrigin;
  plan_id: number | null;
  requirement_id: number | null;
  step_id: number | null;
  clock: string | null;
  made_at: Date;
  source_id: number | null;
  source_kind: string | null;
  source_title: string | null;
  handling: string | null;
  dated: string | null;
  taken_back: boolean;
  notice_ended_on: string | null;
};

/**
 * Duties with all their versions and what was said of each time, in the order they were made. Those of documents taken
 * back are out, unless `ids` names them; those of undated or ended notices are in, for a caller to tell apart.
 */
export async function loadDuties(trx: Trx, ids?: readonly number[]): Promise<Duty[]> {
  const only = (column: string) => (ids ? sql`${sql.ref(column)} = any(${[...ids]})` : sql`true`);
  const [duties, versions, records] = await Promise.all([
    sql<DutyRow>`select d.id, d.origin, d.plan_id, d.requirement_id, d.step_id, d.clock, d.made_at, d.source_id,
        s.kind as source_kind, coalesce(s.title, s.name) as source_title, s.handling, s.dated,
        s.taken_back_at is not null as taken_back, e.ended_on as notice_ended_on
      from duty d left join source_document s on s.id = d.source_id
      left join notice_end e on e.source_id = d.source_id and e.taken_back_at is null
      where ${only('d.id')} and (s.taken_back_at is null or ${ids ? sql`true` : sql`false`}) order by d.id`.execute(
      trx,
    ),
    sql<DutyVersion & { dutyId: number }>`select v.id, v.duty_id as "dutyId", v.from_on as "fromOn", v.title, v.detail,
        coalesce(p.merged_into, p.id) as "postId", v.holder, v.recipient, v.body_id as "bodyId",
        v.evidence_expected as "evidenceExpected", v.recurrence, v.schedule, v.starts_on as "startsOn",
        v.ends_on as "endsOn", v.calendar_version as "calendarVersion", v.remind_days as "remindDays",
        v.ended_on as "endedOn", v.ended_because as "endedBecause", v.reason, v.recorded_at as "recordedAt",
        who.name as "recordedBy"
      from duty_version v left join post p on p.id = v.post_id left join person who on who.id = v.recorded_by
      where ${only('v.duty_id')} order by v.duty_id, v.id`.execute(trx),
    sql<
      OccurrenceRecord & { dutyId: number }
    >`select o.duty_id as "dutyId", o.id as "occurrenceId", o.due_on as "dueOn",
        o.version_id as "versionId", r.state, r.done_on as "doneOn", r.words, who.name as by, r.at, r.revision::int,
        (select count(*)::int from occurrence_evidence e where e.occurrence_id = o.id and e.withdrawn_at is null) as evidence
      from occurrence o join lateral (select x.*, count(*) over () as revision from occurrence_record x
        where x.occurrence_id = o.id order by x.id desc limit 1) r on true
      left join person who on who.id = r.by_id where ${only('o.duty_id')}`.execute(trx),
  ]);
  const versionsOf = Map.groupBy(versions.rows, (row) => row.dutyId);
  const recordsOf = Map.groupBy(records.rows, (row) => row.dutyId);
  return duties.rows.flatMap((row) => {
    const own = versionsOf.get(row.id);
    return own ? [dutyOf(row, own, recordsOf.get(row.id) ?? [])] : [];
  });
}

/** One duty by its number, of a document taken back too; null when there is none. */
export async function loadDuty(trx: Trx, id: number): Promise<Duty | null> {
  return (await loadDuties(trx, [id]))[0] ?? null;
}

function dutyOf(row: DutyRow, versions: DutyVersion[], records: OccurrenceRecord[]): Duty {
  return {
    id: row.id,
    origin: row.origin,
    planId: row.plan_id,
    requirementId: row.requirement_id,
    stepId: row.step_id,
    clock: row.clock,
    madeOn: londonDate(row.made_at),
    source:
      row.source_id === null
        ? null
        : {
            id: row.source_id,
            kind: row.source_kind ?? '',
            title: row.source_title ?? '',
            handling: row.handling ?? 'OFFICIAL',
            dated: row.dated,
            takenBack: row.taken_back,
            endedOn: row.notice_ended_on,
          },
    versions,
    records: new Map(records.map((record) => [record.dueOn, record])),
  };
}

export type NewDuty = {
  origin: DutyOrigin;
  planId?: number | null;
  sourceId?: number | null;
  requirementId?: number | null;
  stepId?: number | null;
  clock?: string | null;
};

/** Adds a duty, without a version yet, and answers its number; null when the requirement, clock or step has one already. */
export async function insertDuty(trx: Trx, duty: NewDuty, by: number | null, at: Date): Promise<number | null> {
  const made = await trx
    .insertInto('duty')
    .values({
      origin: duty.origin,
      plan_id: duty.planId ?? null,
      source_id: duty.sourceId ?? null,
      requirement_id: duty.requirementId ?? null,
      step_id: duty.stepId ?? null,
      clock: duty.clock ?? null,
      made_by: by,
      made_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? null;
}

export type VersionFields = Omit<DutyVersion, 'id' | 'recordedAt' | 'recordedBy'>;

/** Adds a version to a duty and answers its number. */
export async function insertVersion(
  trx: Trx,
  dutyId: number,
  version: VersionFields,
  by: number | null,
  at: Date,
): Promise<number> {
  const made = await trx
    .insertInto('duty_version')
    .values({
      duty_id: dutyId,
      from_on: version.fromOn,
      title: version.title,
      detail: version.detail,
      post_id: version.postId,
      holder: version.holder,
      recipient: version.recipient,
      body_id: version.bodyId,
      evidence_expected: version.evidenceExpected,
      recurrence: version.recurrence,
      schedule: JSON.stringify(version.schedule satisfies Schedule),
      starts_on: version.startsOn,
      ends_on: version.endsOn,
      calendar_version: version.calendarVersion,
      remind_days: version.remindDays,
      ended_on: version.endedOn,
      ended_because: version.endedBecause,
      reason: version.reason,
      recorded_by: by,
      recorded_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Holds a duty until the transaction ends, so that two people changing it at once come one after the other. */
export async function holdDuty(trx: Trx, id: number): Promise<void> {
  await trx.selectFrom('duty').select('id').where('id', '=', id).forUpdate().execute();
}

/** The numbers of a document's duties, by requirement and by clock. */
export async function dutiesOfSource(
  trx: Trx,
  sourceId: number,
): Promise<{ id: number; requirement_id: number | null; clock: string | null }[]> {
  return trx.selectFrom('duty').select(['id', 'requirement_id', 'clock']).where('source_id', '=', sourceId).execute();
}

/** The duty made of a step of a plan; null when there is none. */
export async function dutyOfStep(trx: Trx, stepId: number): Promise<number | null> {
  const row = await trx.selectFrom('duty').select('id').where('step_id', '=', stepId).executeTakeFirst();
  return row?.id ?? null;
}

/** What duties are called now, by number; for the audit log. */
export async function dutyNames(trx: Trx, ids: number[]): Promise<Map<number, string>> {
  const rows = await sql<{ id: number; title: string }>`select distinct on (duty_id) duty_id as id, title
    from duty_version where duty_id = any(${ids}) order by duty_id, id desc`.execute(trx);
  return new Map(rows.rows.map((row) => [row.id, row.title]));
}
