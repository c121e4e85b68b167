import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type DecisionKind = 'confirmed' | 'refused' | 'undone';

/** What somebody decided about a statement and an item of a plan. */
export type Decision = {
  id: number;
  statementId: number;
  itemId: number;
  what: DecisionKind;
  because: string;
  on: string;
  at: Date;
  by: string | null;
};

const columns = sql`e.id, e.statement_id as "statementId", e.item_id as "itemId", e.what, e.because, e.on_date as "on",
  e.at, p.name as by`;

/**
 * The newest decision about each pair of a statement and an item of the plan, whatever its day; earlier ones, which are
 * history, are out. What a sentence is about does not depend on the day somebody noted it.
 */
export async function decisionsAbout(trx: Trx, planId: number): Promise<Decision[]> {
  const found = await sql<Decision>`
    select distinct on (e.statement_id, e.item_id) ${columns}
    from statement_link_event e join item i on i.id = e.item_id and i.plan_id = ${planId}
    left join person p on p.id = e.by_id
    order by e.statement_id, e.item_id, e.id desc`.execute(trx);
  return found.rows;
}

/** The newest decision of all about these pairs, whatever its date; pairs nobody has decided about are out. */
export async function newestDecisions(
  trx: Trx,
  pairs: readonly { statementId: number; itemId: number }[],
): Promise<Decision[]> {
  if (pairs.length === 0) return [];
  const found = await sql<Decision>`
    select distinct on (e.statement_id, e.item_id) ${columns}
    from statement_link_event e
    join unnest(${pairs.map((one) => one.statementId)}::int[], ${pairs.map((one) => one.itemId)}::int[]) pair(s, i)
      on pair.s = e.statement_id and pair.i = e.item_id
    left join person p on p.id = e.by_id
    order by e.statement_id, e.item_id, e.id desc`.execute(trx);
  return found.rows;
}

/** Everything ever decided about one statement, newest first. */
export async function decisionsOfStatement(trx: Trx, statementId: number): Promise<Decision[]> {
  const found = await sql<Decision>`
    select ${columns} from statement_link_event e left join person p on p.id = e.by_id
    where e.statement_id = ${statementId} order by e.id desc`.execute(trx);
  return found.rows;
}

/** The council's name as an administrator gave it; null until somebody has. */
export async function councilName(trx: Trx): Promise<string | null> {
  const row = await trx.selectFrom('setting').select('value').where('name', '=', 'authority').executeTakeFirst();
  return typeof row?.value === 'string' ? row.value : null;
}

/** Makes everybody else who decides about these statements wait until this transaction ends. */
export async function lockStatements(trx: Trx, ids: readonly number[]): Promise<void> {
  await sql`select id from statement where id = any(${[...ids]}) order by id for no key update`.execute(trx);
}

export type NewDecision = { statementId: number; itemId: number; what: DecisionKind; because: string };

/** Adds decisions, in the order given. */
export async function addDecisions(
  trx: Trx,
  decisions: readonly NewDecision[],
  { on, at, by }: { on: string; at: Date; by: number | null },
): Promise<void> {
  if (decisions.length === 0) return;
  await trx
    .insertInto('statement_link_event')
    .values(
      decisions.map((one) => ({
        statement_id: one.statementId,
        item_id: one.itemId,
        what: one.what,
        because: one.because.slice(0, 1000),
        on_date: on,
        at,
        by_id: by,
      })),
    )
    .execute();
}
