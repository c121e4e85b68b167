import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type DatabaseFacts = { version: string; bytes: number; programs: number };

/** The database's version and size, and how many of our programs are connected to it. */
export async function selectDatabaseFacts(db: Trx): Promise<DatabaseFacts> {
  const { rows } = await sql<DatabaseFacts>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (select count(distinct application_name)::int from pg_stat_activity
       where datname = current_database() and application_name ~ '^line-of-sight [0-9]+$') as programs`.execute(db);
  return rows[0] as DatabaseFacts;
}

/** How many files are kept and how large they are together, as the database knows them. */
export async function selectFileFacts(db: Trx): Promise<{ files: number; bytes: number }> {
  return db
    .selectFrom('file')
    .select((eb) => [
      eb.fn.countAll<number>().as('files'),
      eb.fn.coalesce(eb.fn.sum<number>('bytes'), eb.lit(0)).as('bytes'),
    ])
    .executeTakeFirstOrThrow();
}

/** The newest line of the audit log: how many there are, and when the last was written. */
export async function selectAuditEnd(db: Trx): Promise<{ id: number; at: Date } | null> {
  return (await db.selectFrom('audit').select(['id', 'at']).orderBy('id', 'desc').limit(1).executeTakeFirst()) ?? null;
}
