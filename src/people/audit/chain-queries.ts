import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { SaidLine } from './chain.ts';

/** A link of the chain, and the line it is of: null where that is gone. */
export type Link = { seq: number; auditId: number; content: Buffer; hash: Buffer; line: SaidLine | null };

type Row = Omit<Link, 'line'> & Omit<SaidLine, 'id'> & { id: number | null };

/** Links after a number, in their order, at most so many, with their lines. */
export async function linksAfter(trx: Trx, seq: number, limit: number): Promise<Link[]> {
  const { rows } = await sql<Row>`
    select link.seq, link.audit_id as "auditId", link.content, link.hash, one.id,
      (extract(epoch from one.at) * 1000000)::bigint::text as micros, one.person_id as "personId", one.who, one.what,
      one.subject, one.plan_id as "planId", one.before::text as before, one.after::text as after
    from audit_link link left join audit one on one.id = link.audit_id
    where link.seq > ${seq} order by link.seq limit ${limit}`.execute(trx);
  return rows.map(({ seq: place, auditId, content, hash, id, ...line }) => ({
    seq: place,
    auditId,
    content,
    hash,
    line: id === null ? null : { id, ...line },
  }));
}

/** Where the chain says it ends; and the first line that no link is of, null where there is none. */
export async function endOfChain(trx: Trx): Promise<{ seq: number; hash: Buffer; unlinked: number | null }> {
  const { rows } = await sql<{ seq: number; hash: Buffer; unlinked: number | null }>`
    select seq, hash,
      (select min(id) from audit where not exists (select from audit_link where audit_id = audit.id)) as unlinked
    from audit_head`.execute(trx);
  return rows[0] as { seq: number; hash: Buffer; unlinked: number | null };
}

/** The last link there is; null where there is none. */
export async function headOf(db: Db | Trx): Promise<{ seq: number; hash: string } | null> {
  const { rows } = await sql<{ seq: number; hash: string }>`
    select seq, encode(hash, 'hex') as hash from audit_link order by seq desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Removals by rule that the log tells of: up to which link, how many lines, and the hash over their hashes. */
export async function removalsTold(trx: Trx): Promise<{ upTo: number; lines: number; list: string }[]> {
  const { rows } = await sql<{ upTo: number; lines: number; list: string }>`
    select (after ->> 'upTo')::bigint as "upTo", (after ->> 'lines')::integer as lines, after ->> 'list' as list
    from audit where what = 'audit.remove' order by id`.execute(trx);
  return rows;
}

/** Numbers of looks at rows about children that were given and are not there: looks that were taken back. */
export async function looksMissing(trx: Trx): Promise<number> {
  const { rows } = await sql<{ missing: number }>`
    select (coalesce(max(id) - min(id) + 1, 0) - count(*))::integer as missing from row_look`.execute(trx);
  return rows[0]?.missing ?? 0;
}

export type AuditCheck = { checkedAt: Date; lines: number; seq: number; hash: string; trouble: string | null };

/** Notes that the chain was gone through, and how that ended. */
export async function addCheck(db: Db | Trx, check: AuditCheck): Promise<void> {
  const { checkedAt, ...rest } = check;
  await db
    .insertInto('audit_check')
    .values({ checked_at: checkedAt, ...rest })
    .execute();
}

/** How the last going through the chain ended; undefined where there was none. */
export async function lastCheck(db: Db | Trx): Promise<AuditCheck | undefined> {
  return db
    .selectFrom('audit_check')
    .select(['checked_at as checkedAt', 'lines', 'seq', 'hash', 'trouble'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
}
