import { sql, type RawBuilder } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import type { SaidLine } from './chain.ts';

/** One line of the audit log. `before` and `after` are what was recorded: usually an object of fields. */
export type AuditLine = {
  id: number;
  at: Date;
  personId: number | null;
  who: string;
  what: string;
  subject: string;
  planId: number | null;
  before: unknown;
  after: unknown;
};

/** What to look for in the log: part of a name, an item ('action:12') or a kind ('action'), a child by pseudonym, a change, days (ISO). */
export type AuditSearch = {
  who?: string | undefined;
  subject?: string | undefined;
  child?: string | undefined;
  what?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

export type NewAudit = {
  personId: number | null;
  who: string;
  what: string;
  subject: string;
  planId: number | null;
  before: unknown;
  after: unknown;
  at: Date | undefined;
};

/** Adds one line to the audit log. */
export async function insertAudit(trx: Trx, line: NewAudit): Promise<void> {
  const at = line.at ? sql`${line.at}` : sql`clock_timestamp()`;
  await sql`insert into audit (at, person_id, who, what, subject, plan_id, before, after)
    values (${at}, ${line.personId}, ${line.who}, ${line.what}, ${line.subject}, ${line.planId},
      ${jsonOf(line.before)}, ${jsonOf(line.after)})`.execute(trx);
}

/**
 * How many lines of the same change, person and subject the last minute holds, and of the same change and person (or, of
 * nobody signed in, subject) the last hour, by the database's clock. Until the transaction ends no other is counted.
 */
export async function recentLike(
  trx: Trx,
  { what, personId, subject }: Pick<NewAudit, 'what' | 'personId' | 'subject'>,
): Promise<{ minute: number; hour: number }> {
  await sql`select pg_advisory_xact_lock(727019, hashtext(${`${what} ${personId ?? subject}`}))`.execute(trx);
  const found = await sql<{ minute: number; hour: number }>`
    select count(*) filter (where at > clock_timestamp() - interval '1 minute' and subject = ${subject})::int as minute,
      count(*)::int as hour
    from audit where at > clock_timestamp() - interval '1 hour' and what = ${what}
      and person_id is not distinct from ${personId}::int and (person_id is not null or subject = ${subject})`.execute(
    trx,
  );
  return found.rows[0] ?? { minute: 0, hour: 0 };
}

/** Every line about any of these subjects, newest first, at most `limit`. */
export async function selectAuditOf(db: Trx, subjects: string[], limit: number): Promise<AuditLine[]> {
  if (subjects.length === 0) return [];
  return lines(db).where('subject', 'in', subjects).orderBy('id', 'desc').limit(limit).execute();
}

/** Lines that match a search, newest first; `before` is an id to go on below. Days are those of Europe/London. */
export async function searchAudit(
  db: Trx,
  search: AuditSearch,
  range: { limit: number; offset?: number; before?: number },
): Promise<AuditLine[]> {
  return lines(db)
    .where(matching(search))
    .$if(range.before !== undefined, (query) => query.where('id', '<', range.before ?? 0))
    .orderBy('id', 'desc')
    .limit(range.limit)
    .offset(range.offset ?? 0)
    .execute();
}

/** Lines that match a search with their links of the chain and the hashes before those, newest first, below an id. */
export async function searchLinked(db: Trx, search: AuditSearch, range: { limit: number; before?: number }) {
  const { rows } = await sql<SaidLine & LinkedLine>`
    select audit.id, (extract(epoch from at) * 1000000)::bigint::text as micros, person_id as "personId", who, what,
      subject, plan_id as "planId", before::text as before, after::text as after,
      at, link.seq, link.content, link.hash, earlier.hash as "hashBefore"
    from audit left join audit_link link on link.audit_id = audit.id
      left join audit_link earlier on earlier.seq = link.seq - 1
    where ${matching(search)} and ${range.before === undefined ? sql`true` : sql`audit.id < ${range.before}`}
    order by audit.id desc limit ${range.limit}`.execute(db);
  return rows;
}

/** A line's place in the chain: nothing where it has none, which is wrong. */
export type LinkedLine = {
  at: Date;
  seq: number | null;
  content: Buffer | null;
  hash: Buffer | null;
  hashBefore: Buffer | null;
};

/** How many lines match a search. */
export async function countAudit(db: Trx, search: AuditSearch): Promise<number> {
  const counted = db
    .selectFrom('audit')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(matching(search));
  return (await counted.executeTakeFirstOrThrow()).n;
}

/** Every kind of change the log knows, by name. */
export async function auditedWhats(db: Trx): Promise<string[]> {
  const rows = await db.selectFrom('audit').select('what').distinct().orderBy('what').execute();
  return rows.map((row) => row.what);
}

function lines(db: Trx) {
  return db
    .selectFrom('audit')
    .select(['id', 'at', 'person_id as personId', 'who', 'what', 'subject', 'plan_id as planId', 'before', 'after']);
}

function matching(search: AuditSearch): RawBuilder<boolean> {
  const { who, subject, child, what, from, to } = search;
  const conditions = [
    who && sql`strpos(lower(who), lower(${who})) > 0`,
    subject && sql`(subject = ${subject} or subject like ${likeStart(subject)})`,
    child &&
      sql`(after ->> 'child' = ${child} or audit.id in (select audit_id from audit_line_child where child = ${child}))`,
    what && sql`what = ${what}`,
    from && sql`at >= ${from}::date::timestamp at time zone 'Europe/London'`,
    to && sql`at < (${to}::date + 1)::timestamp at time zone 'Europe/London'`,
  ].filter((condition) => typeof condition === 'object');
  return sql<boolean>`${sql.join([sql`true`, ...conditions], sql` and `)}`;
}

/** 'action' finds 'action:12' and every other action; 'action:1' finds no 'action:12'. */
function likeStart(subject: string): string {
  return `${subject.replace(/[\\%_]/g, '\\$&')}:%`;
}

function jsonOf(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
