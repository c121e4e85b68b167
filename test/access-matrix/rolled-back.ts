import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Db } from '../../src/platform/db/connect.ts';
import type { DB } from '../../src/platform/db/tables.ts';

/** A database in which everything is done for real and nothing stays: what a request did is undone before the next. */
export type RolledBack = {
  /** A database for one request: what is kept in memory by database is kept for it alone. */
  fresh: () => Db;
  undo: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * One connection inside one transaction. What the product begins, commits and rolls back become savepoints in it, one
 * at a time; `undo` goes back to where the request began.
 */
export async function rolledBack(url: string): Promise<RolledBack> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query('savepoint before_request');
  let busy: Promise<void> = Promise.resolve();

  const connect = async (): Promise<PostgresPoolClient> => {
    let done: (() => void) | null = null;
    const query = async (sql: string, values?: readonly unknown[]) => {
      if (/^(begin|start transaction)/i.test(sql)) {
        const before = busy;
        busy = new Promise((resolve) => (done = resolve));
        await before;
        return client.query('savepoint work');
      }
      if (/^(commit|rollback)$/i.test(sql)) {
        const answer = await client.query(sql === 'commit' ? 'release savepoint work' : 'rollback to savepoint work');
        done?.();
        return answer;
      }
      return client.query(sql, values as unknown[]);
    };
    return { query, release: () => undefined } as unknown as PostgresPoolClient;
  };
  const fresh = () =>
    new Kysely<DB>({ dialect: new PostgresDialect({ pool: { connect, end: async () => undefined, options: {} } }) });
  return {
    fresh,
    undo: async () => void (await client.query('rollback to savepoint before_request')),
    close: () => client.end(),
  };
}
