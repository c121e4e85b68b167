import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Missing } from '../clinics/read-clinic.ts';
import type { EarlierLine, NewLine } from './carry-forward.ts';

export type Meeting = {
  id: number;
  clinic: string;
  /** The teams whose meeting it is; null for every team's. */
  teams: string[] | null;
  snapshotId: number;
  asAt: string;
  heldOn: string;
  missing: Missing[];
  openedBy: string | null;
  closedAt: Date | null;
  closedBy: string | null;
};

/** Meetings of a clinic, or of all, newest first; or the one with a number. */
export async function meetings(db: Db | Trx, only: { clinic?: string; id?: number } = {}): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select m.id, m.clinic, m.teams, m.snapshot_id as "snapshotId", m.as_at as "asAt", m.held_on as "heldOn", m.missing,
      o.name as "openedBy", m.closed_at as "closedAt", c.name as "closedBy"
    from clinic_meeting m left join person o on o.id = m.opened_by left join person c on c.id = m.closed_by
    where (${only.clinic ?? null}::text is null or m.clinic = ${only.clinic ?? null})
      and (${only.id ?? null}::int is null or m.id = ${only.id ?? null}::int)
    order by m.held_on desc, m.id desc`.execute(db);
  return rows;
}

/** Starting meetings of one clinic goes one by one. */
export async function lockClinic(trx: Trx, clinic: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`clinic ${clinic}`}))`.execute(trx);
}

/** Opens a meeting and answers its number. */
export async function addMeeting(
  trx: Trx,
  one: Pick<Meeting, 'clinic' | 'teams' | 'snapshotId' | 'asAt' | 'heldOn' | 'missing'> & { by: number | null },
): Promise<number> {
  const { id } = await trx
    .insertInto('clinic_meeting')
    .values({
      clinic: one.clinic,
      teams: one.teams,
      snapshot_id: one.snapshotId,
      as_at: one.asAt,
      held_on: one.heldOn,
      missing: JSON.stringify(one.missing),
      opened_by: one.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Closes a meeting; false where it is closed already. */
export async function closeMeeting(trx: Trx, id: number, by: number | null, at: Date): Promise<boolean> {
  const done = await trx
    .updateTable('clinic_meeting')
    .set({ closed_at: at, closed_by: by })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Holds lines of a meeting as they are until the transaction ends, with their versions; null where it is closed. */
export async function holdLines(trx: Trx, id: number, lines: readonly number[]): Promise<Map<number, number> | null> {
  const open = await sql`select from clinic_meeting where id = ${id} and closed_at is null for share`.execute(trx);
  if (open.rows.length === 0) return null;
  const { rows } = await sql<{ id: number; version: number }>`
    select id, version from clinic_line where meeting_id = ${id} and id = any(${[...lines]}::int[])
    order by id for update`.execute(trx);
  return new Map(rows.map((line) => [line.id, line.version]));
}

/** The last line a clinic had of each child of each part, whichever meeting and team it was in. */
export async function lastLines(trx: Trx, clinic: string): Promise<EarlierLine[]> {
  const { rows } = await sql<EarlierLine>`
    select distinct on (l.part, l.child) l.id, l.part, l.child, l.team, l.worker, l.state, l.due_on as due, l.shows,
      l.first_on as "firstOn", l.rolled, l.decision,
      case when l.decision <> '' then l.id else l.decided_id end as "decidedId",
      case when l.decision <> '' then m.held_on else dm.held_on end as "decidedOn",
      case when l.decision <> '' then l.done_on is null else d.id is not null and d.done_on is null end as owed
    from clinic_line l join clinic_meeting m on m.id = l.meeting_id
      left join clinic_line d on d.id = l.decided_id left join clinic_meeting dm on dm.id = d.meeting_id
    where m.clinic = ${clinic} order by l.part, l.child, l.id desc`.execute(trx);
  return rows;
}

/** Writes the lines of a meeting, in one statement however many there are. */
export async function addLines(trx: Trx, meetingId: number, lines: readonly NewLine[]): Promise<void> {
  await sql`insert into clinic_line (meeting_id, part, child, team, worker, state, due_on, shows, first_on, rolled,
      decided_id, resolved_on)
    select ${meetingId}, part, child, team, worker, state, due, shows, "firstOn", rolled, "decidedId", "resolvedOn"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as given (part text, child text, team text, worker text,
      state text, due date, shows jsonb, "firstOn" date, rolled int, "decidedId" int, "resolvedOn" date)`.execute(trx);
}

export type Decision = { text: string; ownerId: number | null; owner: string | null; by: string | null };
export type Line = {
  id: number;
  part: string;
  child: string;
  team: string;
  worker: string;
  state: NewLine['state'];
  due: string | null;
  shows: [string, string][];
  firstOn: string;
  rolled: number;
  resolvedOn: string | null;
  version: number;
  savedAt: Date | null;
  savedBy: string | null;
  /** What this meeting decided; its text is '' where it decided nothing. */
  decision: Decision;
  doneOn: string | null;
  /** What was decided before and still stands. */
  last: (Decision & { on: string; doneOn: string | null; doneNote: string }) | null;
};

type LineRow = Omit<Line, 'decision' | 'last'> & {
  text: string;
  ownerId: number | null;
  owner: string | null;
  by: string | null;
  lastText: string | null;
  lastOwnerId: number | null;
  lastOwner: string | null;
  lastBy: string | null;
  lastOn: string;
  lastDoneOn: string | null;
  lastDoneNote: string;
};

/** The lines of a meeting whose team is among those named, capitals apart; of every team for null. */
export async function linesOf(db: Db | Trx, meetingId: number, teams: readonly string[] | null): Promise<Line[]> {
  const { rows } = await sql<LineRow>`
    select l.id, l.part, l.child, l.team, l.worker, l.state, l.due_on as due, l.shows, l.first_on as "firstOn", l.rolled,
      l.resolved_on as "resolvedOn", l.version, l.saved_at as "savedAt", s.name as "savedBy", l.done_on as "doneOn",
      l.decision as text, l.owner_post_id as "ownerId", coalesce(ki.title, po.title) as owner, l.by_on as by,
      d.decision as "lastText", d.owner_post_id as "lastOwnerId", coalesce(kd.title, pd.title) as "lastOwner",
      d.by_on as "lastBy", dm.held_on as "lastOn", d.done_on as "lastDoneOn", d.done_note as "lastDoneNote"
    from clinic_line l
      left join person s on s.id = l.saved_by
      left join post po on po.id = l.owner_post_id left join post ki on ki.id = po.merged_into
      left join clinic_line d on d.id = l.decided_id left join clinic_meeting dm on dm.id = d.meeting_id
      left join post pd on pd.id = d.owner_post_id left join post kd on kd.id = pd.merged_into
    where l.meeting_id = ${meetingId}
      and (${teams === null} or lower(l.team) = any(${(teams ?? []).map((team) => team.toLowerCase())}::text[]))
    order by l.id`.execute(db);
  return rows.map(
    ({
      text,
      ownerId,
      owner,
      by,
      lastText,
      lastOwnerId,
      lastOwner,
      lastBy,
      lastOn,
      lastDoneOn,
      lastDoneNote,
      ...line
    }) => ({
      ...line,
      decision: { text, ownerId, owner, by },
      last:
        lastText === null
          ? null
          : {
              text: lastText,
              ownerId: lastOwnerId,
              owner: lastOwner,
              by: lastBy,
              on: lastOn,
              doneOn: lastDoneOn,
              doneNote: lastDoneNote,
            },
    }),
  );
}

/** Writes a decision over the version that was read and held. */
export async function saveDecision(
  trx: Trx,
  line: { id: number; version: number; decision: Decision; personId: number | null; at: Date },
): Promise<void> {
  const { text, ownerId, by } = line.decision;
  await trx
    .updateTable('clinic_line')
    .set((given) => ({
      decision: text,
      owner_post_id: ownerId,
      by_on: by,
      version: given('version', '+', 1),
      saved_at: line.at,
      saved_by: line.personId,
    }))
    .where('id', '=', line.id)
    .where('version', '=', line.version)
    .execute();
}

/** The child of a line of a clinic, and the return it was taken from. */
export async function childOfLine(db: Db | Trx, id: number) {
  return db
    .selectFrom('clinic_line as line')
    .innerJoin('clinic_meeting as meeting', 'meeting.id', 'line.meeting_id')
    .select(['line.child', 'meeting.snapshot_id as snapshotId'])
    .where('line.id', '=', id)
    .executeTakeFirst();
}

/** After how many weeks a child stands first in a clinic, as it was set last; null where it was never set. */
export async function weeksSet(db: Db | Trx, clinic: string): Promise<number | null> {
  const found = await db
    .selectFrom('clinic_setting')
    .select('first_after_weeks')
    .where('clinic', '=', clinic)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.first_after_weeks ?? null;
}

/** Sets after how many weeks a child stands first. What was set before stays. */
export async function setWeeks(trx: Trx, clinic: string, weeks: number, by: number | null): Promise<void> {
  await trx.insertInto('clinic_setting').values({ clinic, first_after_weeks: weeks, set_by: by }).execute();
}
