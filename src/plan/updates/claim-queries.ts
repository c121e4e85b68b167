import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type ClaimState = 'draft' | 'submitted' | 'accepted' | 'returned';
export type Claim = {
  id: number;
  period_id: number;
  step_id: number;
  word: string;
  done: string;
  difference: string;
  new_due: string;
  due_reason: string;
  due_agreed_by: string;
  override_reason: string;
  override_asked_by: number | null;
  override_by: number | null;
  override_by_name: string | null;
  state: ClaimState;
  saved_by: number | null;
  saved_by_name: string | null;
  saved_at: Date;
  submitted_by: number | null;
  submitted_by_name: string | null;
  submitted_at: Date | null;
  moderated_by_name: string | null;
  moderated_at: Date | null;
  comment: string;
  version: number;
};

const claim = sql`select c.id, c.period_id, c.step_id, c.word, c.done, c.difference, c.new_due, c.due_reason,
  c.due_agreed_by, c.override_reason, c.override_asked_by, c.override_by, granter.name as override_by_name, c.state,
  c.saved_by, saver.name as saved_by_name, c.saved_at, c.submitted_by, submitter.name as submitted_by_name,
  c.submitted_at, moderator.name as moderated_by_name, c.moderated_at, c.comment, c.version
  from claim c left join person saver on saver.id = c.saved_by left join person submitter on submitter.id = c.submitted_by
  left join person moderator on moderator.id = c.moderated_by left join person granter on granter.id = c.override_by`;

/** Every claim of a period, drafts included. */
export async function claimsOf(trx: Trx, periodId: number): Promise<Claim[]> {
  return (await sql<Claim>`${claim} where c.period_id = ${periodId} order by c.id`.execute(trx)).rows;
}

/** The claim made of a step in a period, if there is one. */
export async function claimOf(trx: Trx, periodId: number, stepId: number): Promise<Claim | null> {
  const found = await sql<Claim>`${claim} where c.period_id = ${periodId} and c.step_id = ${stepId}`.execute(trx);
  return found.rows[0] ?? null;
}

/** Claims of a period by number, held until the transaction ends. */
export async function holdClaims(trx: Trx, periodId: number, ids: number[]): Promise<Claim[]> {
  const found = await sql<Claim>`${claim} where c.period_id = ${periodId} and c.id = any(${ids}) order by c.id
    for update of c`.execute(trx);
  return found.rows;
}

/** How many claims of a period wait to be accepted or sent back. */
export async function waitingCount(trx: Trx, periodId: number): Promise<number> {
  const found = await sql<{ n: number }>`select count(*) as n from claim
    where period_id = ${periodId} and state = 'submitted'`.execute(trx);
  return found.rows[0]?.n ?? 0;
}

export type ClaimValues = {
  word: string;
  done: string;
  difference: string;
  new_due: string;
  due_reason: string;
  due_agreed_by: string;
  override_reason: string;
};

export type ClaimSaving = ClaimValues & {
  state: 'draft' | 'submitted';
  saved_by: number;
  saved_at: Date;
  override_asked_by: number | null;
};

/**
 * Saves a claim over the version its writer saw (0 when there was none); answers its number, or null when someone
 * else has saved in the meantime and nothing was written. What was decided about the version before is cleared.
 */
export async function writeClaim(
  trx: Trx,
  key: { periodId: number; stepId: number; seen: number },
  values: ClaimSaving,
): Promise<number | null> {
  const submitted =
    values.state === 'submitted'
      ? { submitted_by: values.saved_by, submitted_at: values.saved_at }
      : { submitted_by: null, submitted_at: null };
  const row = { ...values, ...submitted };
  if (key.seen === 0) {
    const added = await trx
      .insertInto('claim')
      .values({ ...row, period_id: key.periodId, step_id: key.stepId })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    return added?.id ?? null;
  }
  const saved = await trx
    .updateTable('claim')
    .set({
      ...row,
      version: key.seen + 1,
      override_by: null,
      override_at: null,
      moderated_by: null,
      moderated_at: null,
    })
    .where('period_id', '=', key.periodId)
    .where('step_id', '=', key.stepId)
    .where('version', '=', key.seen)
    .returning('id')
    .executeTakeFirst();
  return saved?.id ?? null;
}

/** Records that a claim was accepted, or sent back with a comment. */
export async function decideClaim(
  trx: Trx,
  id: number,
  decision: { state: 'accepted' | 'returned'; comment: string; by: number | null; at: Date },
): Promise<void> {
  const { state, comment, by, at } = decision;
  await trx
    .updateTable('claim')
    .set((eb) => ({ state, comment, moderated_by: by, moderated_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Records that an override was granted. */
export async function grantOverride(trx: Trx, id: number, by: number, at: Date): Promise<void> {
  await trx
    .updateTable('claim')
    .set((eb) => ({ override_by: by, override_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The name and address of a person a letter goes to; none when they have left. */
export async function addressee(trx: Trx, personId: number): Promise<{ name: string; email: string } | null> {
  const found = await trx
    .selectFrom('person')
    .select(['name', 'email'])
    .where('id', '=', personId)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}

/** Overrides asked for in months that are open, oldest first. Out: those a person asked for or whose update they gave. */
export async function overridesWaiting(
  trx: Trx,
  notPerson: number,
): Promise<{ ref: string; plan_id: number; is_main: boolean; asked_by: string | null }[]> {
  const found = await sql<{ ref: string; plan_id: number; is_main: boolean; asked_by: string | null }>`
    select a.ref, p.plan_id, plan.is_main, asker.name as asked_by
    from claim c join period p on p.id = c.period_id and p.state = 'open' join plan on plan.id = p.plan_id
    join step s on s.id = c.step_id and s.valid_to is null and s.superseded_at is null
    join action a on a.id = s.action_id and a.valid_to is null and a.superseded_at is null
    left join person asker on asker.id = c.override_asked_by
    where c.state = 'submitted' and c.override_asked_by is not null and c.override_by is null
      and c.override_asked_by <> ${notPerson} and c.submitted_by is distinct from ${notPerson} order by c.id`.execute(
    trx,
  );
  return found.rows;
}
