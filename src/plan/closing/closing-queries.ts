import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type ClosureRequest = {
  id: number;
  action_id: number;
  reason: string;
  evidence: string;
  watch_until: string;
  asked_by: number;
  asked_by_name: string;
  asked_at: Date;
  approver_id: number;
  approver_name: string;
  state: 'waiting' | 'agreed' | 'refused' | 'taken-back';
  decided_by_name: string | null;
  decided_at: Date | null;
  decision_words: string;
};

const request = sql`select r.id, r.action_id, r.reason, r.evidence, r.watch_until, r.asked_by, asker.name as asked_by_name,
  r.asked_at, r.approver_id, approver.name as approver_name, r.state, decider.name as decided_by_name, r.decided_at,
  r.decision_words
  from closure_request r join person asker on asker.id = r.asked_by join person approver on approver.id = r.approver_id
  left join person decider on decider.id = r.decided_by`;

/** Every request to close an action, newest first. */
export async function closureRequests(trx: Trx, actionId: number): Promise<ClosureRequest[]> {
  return (await sql<ClosureRequest>`${request} where r.action_id = ${actionId} order by r.id desc`.execute(trx)).rows;
}

/** Requests that wait for a person to agree, oldest first. */
export async function requestsWaitingFor(trx: Trx, personId: number): Promise<ClosureRequest[]> {
  const found = await sql<ClosureRequest>`${request} where r.state = 'waiting' and r.approver_id = ${personId}
    order by r.id`.execute(trx);
  return found.rows;
}

/** Asks for an action to be closed; null when somebody asks already. */
export async function insertRequest(
  trx: Trx,
  values: {
    action_id: number;
    reason: string;
    evidence: string;
    watch_until: string;
    asked_by: number;
    asked_at: Date;
    approver_id: number;
  },
): Promise<number | null> {
  const made = await trx
    .insertInto('closure_request')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? null;
}

/** Decides on a waiting request; false when it no longer waits. */
export async function updateRequest(
  trx: Trx,
  id: number,
  decision: { state: 'agreed' | 'refused' | 'taken-back'; by: number; at: Date; words: string },
): Promise<boolean> {
  const done = await trx
    .updateTable('closure_request')
    .set({ state: decision.state, decided_by: decision.by, decided_at: decision.at, decision_words: decision.words })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

export type ClosureRow = {
  id: number;
  action_id: number;
  closed_on: string;
  reason: string;
  evidence: string;
  approver: string;
  watch_until: string;
  reopened_on: string | null;
  reopened_because: string | null;
};

/** Every time an action was closed, newest first. */
export async function closuresOf(trx: Trx, actionId: number): Promise<ClosureRow[]> {
  return trx
    .selectFrom('closure')
    .select([
      'id',
      'action_id',
      'closed_on',
      'reason',
      'evidence',
      'approver',
      'watch_until',
      'reopened_on',
      'reopened_because',
    ])
    .where('action_id', '=', actionId)
    .orderBy('id', 'desc')
    .execute();
}

/** Closes an action. */
export async function insertClosure(
  trx: Trx,
  values: {
    action_id: number;
    closed_on: string;
    reason: string;
    evidence: string;
    approver: string;
    approved_by: number | null;
    watch_until: string;
    recorded_by: number | null;
    recorded_at: Date;
  },
): Promise<void> {
  await trx.insertInto('closure').values(values).execute();
}

/** Opens again an action that is closed; false when it is not closed. */
export async function reopenClosure(
  trx: Trx,
  actionId: number,
  reopening: { on: string; because: string; by: number | null },
): Promise<boolean> {
  const done = await trx
    .updateTable('closure')
    .set({ reopened_on: reopening.on, reopened_because: reopening.because, reopened_by: reopening.by })
    .where('action_id', '=', actionId)
    .where('reopened_on', 'is', null)
    .returning('id')
    .execute();
  return done.length > 0;
}

export type Approver = { id: number; name: string; posts: string };

/**
 * People who may agree to a closing on a day: those with one of these roles then. Out: the person asking, and people
 * deactivated.
 */
export async function approvers(trx: Trx, roles: string[], notPerson: number, on: string): Promise<Approver[]> {
  const found = await sql<Approver>`select p.id, p.name, coalesce((
      select string_agg(distinct post.title, ', ') from post_holder h join post on post.id = h.post_id
      where h.person_id = p.id and h.from_on <= ${on} and (h.to_on is null or h.to_on >= ${on})), '') as posts
    from person p where p.deactivated_at is null and p.id <> ${notPerson} and exists (select 1 from role_grant g
      where g.person_id = p.id and g.role = any(${roles}) and g.from_on <= ${on} and (g.to_on is null or g.to_on >= ${on}))
    order by lower(p.name)`.execute(trx);
  return found.rows;
}
