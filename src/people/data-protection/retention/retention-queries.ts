import { sql, type RawBuilder } from 'kysely';
import type { Db, Trx } from '../../../platform/db/connect.ts';
import type { Part } from './retention-rule.ts';

const moment = (part: Part) => sql.raw(part.from);
/** Whether a record is held: by itself, or with its child. */
const held = (part: Part): RawBuilder<boolean> => {
  const itself = sql<boolean>`exists (select from hold where lifted_at is null
    and hold.thing = ${`${part.table}:`}::text || ${sql.ref(`one.${part.key}`)}::text)`;
  return part.child
    ? sql<boolean>`(${itself} or ${sql.ref(`one.${part.child}`)} in (select hold.child from hold where lifted_at is null and hold.child is not null))`
    : itself;
};
const due = (part: Part, before: string) =>
  sql`${moment(part)} < ${before}::date::timestamp at time zone 'Europe/London' and ${sql.raw(part.where ?? 'true')}`;

/** How many records of a part are from before a day, and how many of them are held back, by themselves or with their child. */
export async function countDue(db: Db | Trx, part: Part, before: string): Promise<{ due: number; heldBack: number }> {
  const { rows } = await sql<{ due: number; heldBack: number }>`
    select count(*) filter (where not ${held(part)})::integer as due,
      count(*) filter (where ${held(part)})::integer as "heldBack"
    from ${sql.table(part.table)} one where ${due(part, before)}`.execute(db);
  return rows[0] ?? { due: 0, heldBack: 0 };
}

/** Removes the records of a part from before a day, but for held ones; answers their keys and the files they named. */
export async function removeDue(trx: Trx, part: Part, before: string): Promise<{ keys: string[]; files: string[] }> {
  const file = part.file ? sql`${sql.ref(`one.${part.file}`)}` : sql`null`;
  const { rows } = await sql<{ key: string; file: string | null }>`
    delete from ${sql.table(part.table)} one where ${due(part, before)} and not ${held(part)}
    returning ${sql.ref(`one.${part.key}`)}::text as key, ${file} as file`.execute(trx);
  return {
    keys: rows.map(({ key }) => `${part.table} ${key}`),
    files: rows.flatMap((row) => (row.file ? [row.file] : [])),
  };
}

/** How many lines or looks a guarded removal would take, and how many are held back. */
export async function countGuarded(db: Db | Trx, what: 'audit' | 'looks', before: string) {
  const [table, child] =
    what === 'audit' ? [sql.raw('audit'), sql.raw(`after ->> 'child'`)] : [sql.raw('row_look'), sql.raw('child')];
  const isHeld = sql<boolean>`coalesce(${child} in (select hold.child from hold where lifted_at is null and hold.child is not null), false)`;
  const { rows } = await sql<{ due: number; heldBack: number }>`
    select count(*) filter (where not ${isHeld})::integer as due, count(*) filter (where ${isHeld})::integer as "heldBack"
    from ${table} where at < ${before}::date`.execute(db);
  return rows[0] ?? { due: 0, heldBack: 0 };
}

/** Removes lines of the log from before a day, leaving their links: the database adds the line that says so. */
export async function removeAuditLines(trx: Trx, before: string, who: string) {
  const { rows } = await sql<{ removed: number; list: string | null }>`
    select lines as removed, list_sha256 as list from remove_audit_lines(${before}::date, ${who})`.execute(trx);
  return rows[0] ?? { removed: 0, list: null };
}

/** Removes looks at rows about children, and reasons given for looking, from before a day. */
export async function removeLooks(trx: Trx, before: string) {
  const { rows } = await sql<{ removed: number; list: string | null }>`
    select removed, list_sha256 as list from remove_row_looks(${before}::date)`.execute(trx);
  return rows[0] ?? { removed: 0, list: null };
}

/** The months set for each class, the newest of each. */
export async function monthsSet(db: Db | Trx): Promise<Map<string, number | null>> {
  const { rows } = await sql<{ class: string; months: number | null }>`
    select distinct on (class) class, months from retention_set order by class, id desc`.execute(db);
  return new Map(rows.map((row) => [row.class, row.months]));
}

/** Sets for how many months records of a class are kept; null is for good. */
export async function setMonths(trx: Trx, one: { id: string; months: number | null; by: number; at: Date }) {
  await trx
    .insertInto('retention_set')
    .values({ class: one.id, months: one.months, set_by: one.by, set_at: one.at })
    .execute();
}

export type NewCertificate = {
  class: string;
  before: string;
  removed: number;
  listSha256: string;
  heldBack: number;
  foundAfter: number;
  backupsUntil: string | null;
  at: Date;
  who: string;
};

/** Writes the proof of a removal. */
export async function addCertificate(trx: Trx, one: NewCertificate): Promise<void> {
  await trx
    .insertInto('removal_certificate')
    .values({
      class: one.class,
      before: one.before,
      removed: one.removed,
      list_sha256: one.listSha256,
      held_back: one.heldBack,
      found_after: one.foundAfter,
      backups_until: one.backupsUntil,
      removed_at: one.at,
      who: one.who,
    })
    .execute();
}

/** Every proof of a removal, the newest first, at most so many. */
export async function certificates(db: Db | Trx, limit = 200) {
  return db.selectFrom('removal_certificate').selectAll().orderBy('id', 'desc').limit(limit).execute();
}

/** For how many months rows about children are kept, as the page about returns says; null where none is set. */
export async function returnMonths(db: Db | Trx): Promise<number | null> {
  const row = await db.selectFrom('return_retention').select('months').orderBy('id', 'desc').executeTakeFirst();
  return row?.months ?? null;
}
