import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Db } from '../../src/platform/db/connect.ts';
import type { DB } from '../../src/platform/db/tables.ts';
import type { Services } from '../../src/platform/services.ts';

export type CutOff = { services: Services; steps: () => number; close: () => Promise<void> };

/**
 * The product's services as a process has them that is killed at its n-th step: a statement to the database or a deed
 * with a file. From then on nothing of it goes through, and its connections are gone in the middle of what they were
 * doing, as the database sees it when a process dies. Without a number it goes on to its end, and the steps are counted.
 */
export function cutOff(services: Services, url: string, at = Infinity): CutOff {
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  const open = new Set<pg.PoolClient>();
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps < at) return;
    for (const client of open)
      (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
    throw new Error('The process was killed here');
  };
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect();
    if (client.listenerCount('error') === 0) client.on('error', () => undefined);
    open.add(client);
    return {
      query: async (sql: string, values?: readonly unknown[]) => {
        step();
        return client.query(sql, values as unknown[]);
      },
      release: () => {
        open.delete(client);
        client.release(steps >= at);
      },
    } as unknown as PostgresPoolClient;
  };
  const db: Db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: { connect, end: () => pool.end(), options: {} } }),
  });
  const files = new Proxy(services.files, {
    get: (store, name) => {
      const own = Reflect.get(store, name) as unknown;
      if (typeof own !== 'function') return own;
      return async (...given: unknown[]) => {
        step();
        return (own as (...of: unknown[]) => unknown).apply(store, given);
      };
    },
  });
  return { services: { ...services, db, files }, steps: () => steps, close: () => db.destroy() };
}
