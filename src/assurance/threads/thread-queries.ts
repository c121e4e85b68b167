import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import type { NodeKind } from './nodes.ts';

export type ThreadState = 'kept' | 'refused' | 'ended';
export type ThreadRow = {
  id: number;
  name: string;
  state: ThreadState;
  mergedInto: number | null;
  on: string;
  by: string | null;
  /** The number of its newest event: what a form was made from. */
  version: number;
};
export type MemberRow = { threadId: number; kind: NodeKind; id: number; addedOn: string; by: string | null };
export type EventKind = 'kept' | 'refused' | 'named' | 'added' | 'removed' | 'split' | 'merged' | 'ended' | 'put-back';
export type EventRow = { id: number; what: EventKind; words: string; on: string; at: Date; by: string | null };
export type Doing = { on: string; at: Date; by: number | null };

const threadColumns = sql`t.id, t.name, t.state, t.merged_into as "mergedInto", t.on_date as "on", p.name as by,
  (select max(e.id) from thread_event e where e.thread_id = t.id) as version`;

/** Threads begun up to a date, as they stand now: kept, refused and ended ones, oldest first. */
export async function threadsUntil(trx: Trx, asAt: string): Promise<ThreadRow[]> {
  const found = await sql<ThreadRow>`select ${threadColumns} from thread t left join person p on p.id = t.by_id
    where t.on_date <= ${asAt}::date order by t.id`.execute(trx);
  return found.rows;
}

/** One thread, whatever its state; null when there is none of that number. */
export async function threadById(trx: Trx, id: number): Promise<ThreadRow | null> {
  const found = await sql<ThreadRow>`select ${threadColumns} from thread t left join person p on p.id = t.by_id
    where t.id = ${id}`.execute(trx);
  return found.rows[0] ?? null;
}

/** What was in each thread at a date; what was taken out by then is out. */
export async function membersAt(trx: Trx, asAt: string): Promise<MemberRow[]> {
  const found = await sql<MemberRow>`
    select m.thread_id as "threadId", m.added_on as "addedOn", p.name as by,
      case when m.statement_id is not null then 'statement' when m.requirement_id is not null then 'requirement'
        else 'finding' end as kind,
      coalesce(m.statement_id, m.requirement_id, m.finding_id) as id
    from thread_member m left join person p on p.id = m.added_by
    where m.added_on <= ${asAt}::date and (m.removed_on is null or m.removed_on > ${asAt}::date)
    order by m.id`.execute(trx);
  return found.rows;
}

/** Everything done to one thread, oldest first. */
export async function eventsOfThread(trx: Trx, threadId: number): Promise<EventRow[]> {
  const found = await sql<EventRow>`select e.id, e.what, e.words, e.on_date as "on", e.at, p.name as by
    from thread_event e left join person p on p.id = e.by_id where e.thread_id = ${threadId} order by e.id`.execute(
    trx,
  );
  return found.rows;
}

/** Makes everybody else who changes threads wait until this transaction ends: two threads may not both take one sentence. */
export async function lockThreads(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('threads'))`.execute(trx);
}

export async function insertThread(trx: Trx, name: string, state: ThreadState, doing: Doing): Promise<number> {
  const row = await trx
    .insertInto('thread')
    .values({ name, state, on_date: doing.on, by_id: doing.by, at: doing.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertMembers(
  trx: Trx,
  threadId: number,
  members: readonly { kind: NodeKind; id: number }[],
  doing: Doing,
): Promise<void> {
  if (members.length === 0) return;
  await trx
    .insertInto('thread_member')
    .values(
      members.map(({ kind, id }) => ({
        thread_id: threadId,
        statement_id: kind === 'statement' ? id : null,
        requirement_id: kind === 'requirement' ? id : null,
        finding_id: kind === 'finding' ? id : null,
        added_on: doing.on,
        added_by: doing.by,
      })),
    )
    .execute();
}

/** Takes these out of a thread from a day on; those already out stay as they are. */
export async function removeMembers(
  trx: Trx,
  threadId: number,
  members: readonly { kind: NodeKind; id: number }[],
  doing: Doing,
): Promise<void> {
  const ids = (kind: NodeKind) => members.filter((one) => one.kind === kind).map((one) => one.id);
  await sql`update thread_member
    set removed_on = ${doing.on}::date, removed_by = ${doing.by}, removed_at = ${doing.at}
    where thread_id = ${threadId} and removed_at is null and (statement_id = any(${ids('statement')}::int[])
      or requirement_id = any(${ids('requirement')}::int[]) or finding_id = any(${ids('finding')}::int[]))`.execute(
    trx,
  );
}

export async function setThread(
  trx: Trx,
  id: number,
  change: { name?: string; state?: ThreadState; mergedInto?: number | null },
): Promise<void> {
  await trx
    .updateTable('thread')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.mergedInto === undefined ? {} : { merged_into: change.mergedInto }),
    })
    .where('id', '=', id)
    .execute();
}

export async function addEvent(
  trx: Trx,
  threadId: number,
  what: EventKind,
  words: string,
  doing: Doing,
): Promise<void> {
  await trx
    .insertInto('thread_event')
    .values({ thread_id: threadId, what, words, on_date: doing.on, at: doing.at, by_id: doing.by })
    .execute();
}
